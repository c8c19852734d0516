import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getHelp, withdrawHelpRequest, type Help } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { ShownOfOwn } from '../../../components/shown-of-own.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
});

/** One request for help, with what was shown and what was answered. */
export function MyHelpRequest(props: { readonly request: Help['requests'][number] }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const format = useFormat();
  const { id, helper, state, words, shown, askedAt, answer } = props.request;
  const withdraw = useMentorshipChange(withdrawHelpRequest, { reads: getHelp });
  return (
    <Panel as="article">
      <div className={styles.head}>
        <Text size={200}>
          {t('askedAt', { name: helper.name, moment: format.dateTime(askedAt) })}
        </Text>
        <Badge appearance="tint" color={state === 'answered' ? 'success' : 'informative'}>
          {t(`states.${state}`)}
        </Badge>
      </div>
      <WrittenText>{words}</WrittenText>
      <ShownOfOwn shown={shown} title={t('shown')} />
      {answer !== '' && (
        <>
          <Text weight="semibold">{t('answer', { name: helper.name })}</Text>
          <WrittenText>{answer}</WrittenText>
        </>
      )}
      {state === 'open' && (
        <div>
          <ProblemMessage error={withdraw.error} />
          <Button
            disabledFocusable={withdraw.isPending}
            onClick={() => withdraw.mutate({ params: { id } })}
          >
            {t('withdraw')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
