import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getJobLevels,
  listPeople,
  listPeopleFilters,
  saveJobLevels,
} from '../../../../contract/index.ts';
import type { JobLevelScale } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { LevelRules } from './level-rules.tsx';
import { LevelSteps } from './level-steps.tsx';
import { ScalePreview } from './scale-preview.tsx';
import { findScaleProblems } from './scale-draft.ts';
import { ToldLevels } from './told-levels.tsx';
import { useScalePreview } from './use-scale-preview.ts';

type Saved = CallAnswer<typeof getJobLevels>;

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The scale as it is being changed; nobody's level changes until it is saved. */
export function EditScale({ saved }: { readonly saved: Saved }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('job-levels');
  const before: JobLevelScale = { levels: saved.levels, rules: saved.rules };
  const {
    draft: scale,
    change,
    forget,
  } = useDraft<JobLevelScale>(`job-levels.${saved.savedAt ?? 'never'}`, before);
  const problems = findScaleProblems(scale, saved.language);
  const isSound = problems.unnamed.length === 0 && problems.emptyRules.length === 0;
  const isChanged = JSON.stringify(scale) !== JSON.stringify(before);
  const preview = useScalePreview(scale, isSound && isChanged);
  const save = useEndpointChange(saveJobLevels, {
    refreshes: [getJobLevels, listPeople, listPeopleFilters],
    onDone: forget,
  });
  const parts = { scale, problems, language: saved.language, onChange: change };
  const canSave = isChanged && isSound && !save.isPending;
  return (
    <>
      <div role="status">
        {saved.isApplying && (
          <MessageBar layout="multiline">
            <MessageBarBody>{t('applying')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Section title={t('steps.title')} lead={t('steps.lead')}>
        <LevelSteps {...parts} />
      </Section>
      <Section title={t('told.title')} lead={t('told.lead')}>
        <ToldLevels {...parts} told={isChanged ? (preview.data?.told ?? saved.told) : saved.told} />
      </Section>
      <Section title={t('rules.title')} lead={t('rules.lead')}>
        <LevelRules {...parts} />
      </Section>
      <Section title={t('preview.title')} lead={t('preview.lead')}>
        <ScalePreview
          scale={scale}
          language={saved.language}
          counts={saved.counts}
          preview={isChanged && isSound ? preview.data : undefined}
          isChanged={isChanged}
        />
        <ProblemMessage error={preview.error ?? save.error} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={!canSave}
            onClick={() => {
              if (canSave) save.mutate({ body: { scale, basedOn: saved.savedAt } });
            }}
          >
            {t('save')}
          </Button>
          {isChanged && (
            <Button
              onClick={() => {
                change(before);
                forget();
              }}
            >
              {t('undo')}
            </Button>
          )}
        </div>
      </Section>
    </>
  );
}
