import {
  Button,
  Field,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  expectationAnswers,
  getCheckIns,
  saveCheckIn,
  type CheckIn,
  type CheckInAnswer,
} from '../../../../contract/index.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { ScaleField } from '../../../components/scale-field.tsx';
import { Section } from '../../../components/section.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Three questions about the period that ended last. */
export function CheckInForm({ checkIn }: { readonly checkIn: CheckIn }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('check-ins');
  const format = useFormat();
  const { id } = useMentorship();
  const { period, from, until } = checkIn;
  const { draft, change, forget } = useDraft<Partial<CheckInAnswer>>(
    `check-in.${id}.${period}`,
    checkIn.answer ?? {},
  );
  const save = useMentorshipChange(saveCheckIn, { reads: getCheckIns, onDone: forget });
  const { energy, usefulness, expectations } = draft;
  const complete =
    energy === undefined || usefulness === undefined || expectations === undefined
      ? null
      : { period, energy, usefulness, expectations };
  return (
    <Section
      title={t('title')}
      lead={t('lead', { from: format.date(from), until: format.date(until) })}
    >
      <Panel>
        <ScaleField
          label={t('energy')}
          value={energy}
          labelOf={(level) => t(`energyLevels.${level}`)}
          onChange={(level) => change({ energy: level })}
        />
        <ScaleField
          label={t('usefulness')}
          value={usefulness}
          labelOf={(level) => t(`usefulnessLevels.${level}`)}
          onChange={(level) => change({ usefulness: level })}
        />
        <Field label={t('expectations')}>
          <RadioGroup
            value={expectations ?? ''}
            onChange={(_event, data) => {
              const chosen = expectationAnswers.find((each) => each === data.value);
              if (chosen) change({ expectations: chosen });
            }}
          >
            {expectationAnswers.map((each) => (
              <Radio key={each} value={each} label={t(`expectationAnswers.${each}`)} />
            ))}
          </RadioGroup>
        </Field>
        {expectations !== undefined && expectations !== 'right' && (
          <div className={styles.actions}>
            <Text>{t('changedHint')}</Text>
            <LinkButton to={`/mentorships/${id}/agreement`}>{t('toAgreement')}</LinkButton>
          </div>
        )}
        <ProblemMessage error={save.error} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={complete === null || save.isPending}
            onClick={() => {
              if (complete) save.mutate({ params: { id }, body: complete });
            }}
          >
            {t(checkIn.answer === null ? 'save' : 'change')}
          </Button>
          {checkIn.answer !== null && (
            <Text role="status" size={200} className={styles.faint}>
              {t('kept')}
            </Text>
          )}
        </div>
      </Panel>
    </Section>
  );
}
