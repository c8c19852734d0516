import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OwnedProgramme } from '../../../../contract/index.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { SaveStatus } from '../../../components/save-status.tsx';
import { CheckStep } from './check-step.tsx';
import { LearningStep } from './learning-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { PurposeStep } from './purpose-step.tsx';
import { RulesStep } from './rules-step.tsx';
import { StepNav } from './step-nav.tsx';
import { stepKeys, stepOf, type StepKey } from './steps.ts';
import { useProgrammeSettings, type SettingsForm } from './use-programme-settings.ts';
import { WeightsStep } from './weights-step.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '190px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 799px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  faint: { color: tokens.colorNeutralForeground3 },
});

const counted: ReadonlySet<StepKey> = new Set(['people', 'rules', 'weights', 'check']);

/** Setting a programme up, step by step; each step is an address of its own. */
export function Wizard(props: {
  readonly owned: OwnedProgramme;
  readonly jobLevels: readonly string[];
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const [search] = useSearchParams();
  const form = useProgrammeSettings(props.owned);
  const step = stepKeys.find((key) => key === search.get('step')) ?? 'purpose';
  const index = stepKeys.indexOf(step);
  const addressOf = (key: StepKey): string => `/programme-setup/${props.owned.id}?step=${key}`;
  const [before, after] = [stepKeys[index - 1], stepKeys[index + 1]];
  const given = { form, jobLevels: props.jobLevels };
  const isPublished = props.owned.state !== 'draft';
  return (
    <>
      <PageHeader
        part={step}
        back={{ to: '/programme-setup', label: t('back') }}
        title={
          step === 'check' && isPublished
            ? t('steps.check.publishedTitle')
            : t(`steps.${step}.title`)
        }
        lead={t(`steps.${step}.lead`)}
      />
      <div className={styles.columns}>
        <StepNav current={step} addressOf={addressOf} wrong={new Set(form.problems.map(stepOf))} />
        <div className={styles.step}>
          {isPublished && step !== 'check' && (
            <MessageBar layout="multiline">
              <MessageBarBody>{t('wizard.running')}</MessageBarBody>
            </MessageBar>
          )}
          {form.isConflict && <ConflictBar form={form} />}
          {counted.has(step) && <PreviewPanel settings={form.settings} />}
          {step === 'purpose' && <PurposeStep {...given} />}
          {step === 'people' && <PeopleStep {...given} />}
          {step === 'rules' && <RulesStep {...given} />}
          {step === 'weights' && <WeightsStep {...given} programmeId={props.owned.id} />}
          {step === 'learning' && <LearningStep {...given} />}
          {step === 'check' && <CheckStep {...given} owned={props.owned} addressOf={addressOf} />}
          {!form.isConflict && <ProblemMessage error={form.saving.error} />}
          <div className={styles.foot}>
            {isPublished ? (
              <Text size={200} role="status" className={styles.faint}>
                {t(form.hasUnsaved ? 'wizard.unsaved' : 'wizard.saved')}
              </Text>
            ) : (
              <SaveStatus saving={form.saving} />
            )}
            <div className={styles.buttons}>
              {before !== undefined && (
                <LinkButton to={addressOf(before)}>{t('common:back')}</LinkButton>
              )}
              {isPublished && (
                <Button
                  appearance="primary"
                  disabledFocusable={
                    !form.hasUnsaved || form.problems.length > 0 || form.saving.isSaving
                  }
                  onClick={() => void form.saveNow()}
                >
                  {t('wizard.saveChanges')}
                </Button>
              )}
              {after !== undefined && (
                <LinkButton
                  to={addressOf(after)}
                  appearance={isPublished ? 'secondary' : 'primary'}
                >
                  {t('common:next')}
                </LinkButton>
              )}
            </div>
          </div>
        </div>
      </div>
    </>
  );
}

function ConflictBar({ form }: { readonly form: SettingsForm }): JSX.Element {
  const { t } = useTranslation('programme-setup');
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{t('conflict.title')}</MessageBarTitle> {t('conflict.text')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void form.takeTheirs()}>{t('conflict.theirs')}</Button>
        <Button onClick={() => void form.keepMine()}>{t('conflict.mine')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
