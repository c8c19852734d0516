import {
  Button,
  Field,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { answerKlik, getIntroduction, type Introduction } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** The private answer, with the moment at which everybody hears the outcome. */
export function KlikAnswer({ introduction }: { readonly introduction: Introduction }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('introduction');
  const format = useFormat();
  const { id } = useMentorship();
  const { myAnswer, tellsAt } = introduction;
  const [chosen, setChosen] = useState<'yes' | 'no' | null>(null);
  const answer = useMentorshipChange(answerKlik, {
    reads: getIntroduction,
    onDone: () => setChosen(null),
  });
  const shown = chosen ?? myAnswer;
  return (
    <Section title={t('klik.title')} lead={t('klik.lead')}>
      <Panel>
        <Field label={t('klik.question')}>
          <RadioGroup
            value={shown ?? ''}
            onChange={(_event, data) => setChosen(data.value === 'yes' ? 'yes' : 'no')}
          >
            <Radio value="yes" label={t('klik.yes')} />
            <Radio value="no" label={t('klik.no')} />
          </RadioGroup>
        </Field>
        <ProblemMessage error={answer.error} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={shown === null || shown === myAnswer || answer.isPending}
            onClick={() => {
              if (shown !== null) answer.mutate({ params: { id }, body: { answer: shown } });
            }}
          >
            {t(myAnswer === null ? 'klik.give' : 'klik.change')}
          </Button>
        </div>
        <Text role="status">
          {t(myAnswer === null ? 'klik.open' : 'klik.kept', { moment: format.dateTime(tellsAt) })}
        </Text>
      </Panel>
    </Section>
  );
}
