import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  makeStyles,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { matchCohort, type Cohort } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { PairingComparison } from './pairing-comparison.tsx';
import { useCohortChange } from './use-cohort-change.ts';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

/** What the product proposes, how far it is with it, and asking it to. */
export function MatchingSection({ cohort }: { readonly cohort: Cohort }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const { percent } = useFormat();
  const match = useCohortChange(matchCohort);
  const { state, progress } = cohort.matching;
  const isBusy = state === 'queued' || state === 'running';
  const isDone = state === 'done';
  const canMatch = cohort.mentees > 0 && cohort.seats > 0;
  return (
    <Section title={t('matching.title')} lead={t('matching.lead')}>
      <Panel>
        {isBusy && (
          <Field
            label={t('matching.busy')}
            validationState="none"
            validationMessage={t('matching.progress', { share: percent(progress * 100) })}
          >
            <ProgressBar value={progress} thickness="large" />
          </Field>
        )}
        {state === 'failed' && (
          <MessageBar intent="error">
            <MessageBarBody>{t('matching.failed')}</MessageBarBody>
          </MessageBar>
        )}
        {isDone && <PairingComparison cohort={cohort} />}
        {!canMatch && <Text>{t('matching.nobody')}</Text>}
        <ProblemMessage error={match.error} />
        {!isBusy && canMatch && (
          <Button
            className={styles.button}
            appearance={isDone ? 'secondary' : 'primary'}
            disabledFocusable={match.isPending}
            onClick={() =>
              match.mutate({ params: { id: cohort.id }, body: { basedOn: cohort.version } })
            }
          >
            {t(isDone ? 'matching.again' : 'matching.start')}
          </Button>
        )}
      </Panel>
    </Section>
  );
}
