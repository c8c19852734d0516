import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { answerGroupRequest, type GroupRequest } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { PersonSummary } from '../../components/person-summary.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { CardGrid } from '../../components/card-grid.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useGroupChange } from './use-group-change.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** For those who lead: who asks for a place, and who is invited. */
export function RequestsToAnswer(props: {
  readonly requests: readonly GroupRequest[];
}): JSX.Element | null {
  const { t } = useTranslation('group');
  if (props.requests.length === 0) return null;
  return (
    <Section title={t('requests.title')}>
      <CardGrid cards="wide">
        {props.requests.map((request) => (
          <RequestCard key={request.id} request={request} />
        ))}
      </CardGrid>
    </Section>
  );
}

function RequestCard({ request }: { readonly request: GroupRequest }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const format = useFormat();
  const answer = useGroupChange(answerGroupRequest);
  const { id, kind, person, role, words } = request;
  const isOffer = kind === 'join' && role === 'mentor';
  const say = (chosen: 'accept' | 'decline' | 'withdraw') => (): void =>
    answer.mutate({ params: { id, answer: chosen } });
  return (
    <Panel as="li">
      <PersonSummary person={person} headingLevel={3} />
      <Text size={200} className={styles.faint}>
        {t(`requests.${isOffer ? 'offer' : kind}`, {
          role: t(`common:roles.${role}`).toLocaleLowerCase(),
          date: format.date(request.expiresAt),
        })}
      </Text>
      {kind === 'join' && words !== '' && <WrittenText>{words}</WrittenText>}
      <ProblemMessage error={answer.error} />
      <div className={styles.actions}>
        {kind === 'join' ? (
          <>
            <Button
              appearance="primary"
              disabledFocusable={answer.isPending}
              onClick={say('accept')}
            >
              {t(isOffer ? 'requests.acceptOffer' : 'requests.accept')}
            </Button>
            <Button disabledFocusable={answer.isPending} onClick={say('decline')}>
              {t('requests.decline')}
            </Button>
          </>
        ) : (
          <Button disabledFocusable={answer.isPending} onClick={say('withdraw')}>
            {t('requests.withdraw')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
