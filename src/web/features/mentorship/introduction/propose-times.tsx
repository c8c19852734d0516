import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getIntroduction,
  proposeConversation,
  type Introduction,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { useProposalDraft } from './use-proposal-draft.ts';

const placeLimit = 300;

const useStyles = makeStyles({
  times: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  faint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Proposes up to three times for the first conversation. */
export function ProposeTimes(props: {
  readonly introduction: Introduction;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('introduction');
  const { id } = useMentorship();
  const { draft, change, forget, fields, zone, isSendable, times } = useProposalDraft(
    props.introduction,
  );
  const propose = useMentorshipChange(proposeConversation, {
    reads: getIntroduction,
    onDone: () => {
      forget();
      props.onDone();
    },
  });
  return (
    <Section title={t('times.proposeTitle')} lead={t('times.proposeLead')}>
      <Panel>
        <div className={styles.times}>
          {fields.map(({ key, label, value, problem, write }) => (
            <Field
              key={key}
              label={label}
              {...(problem === undefined ? {} : { validationMessage: problem })}
            >
              <Input
                type="datetime-local"
                value={value}
                onChange={(_event, data) => write(data.value)}
              />
            </Field>
          ))}
        </div>
        <Text size={200} className={styles.faint}>
          {t('times.zone', { zone: zone.replaceAll('_', ' ') })}
        </Text>
        <Field label={t('times.length')}>
          <RadioGroup
            layout="horizontal"
            value={String(draft.minutes)}
            onChange={(_event, data) => change({ minutes: Number(data.value) })}
          >
            {[30, 45, 60].map((minutes) => (
              <Radio
                key={minutes}
                value={String(minutes)}
                label={t('times.minutes', { count: minutes })}
              />
            ))}
          </RadioGroup>
        </Field>
        <Field label={t('times.how')}>
          <RadioGroup
            layout="horizontal"
            value={draft.mode}
            onChange={(_event, data) =>
              change({ mode: data.value === 'in_person' ? 'in_person' : 'virtual' })
            }
          >
            <Radio value="virtual" label={t('common:modes.virtual')} />
            <Radio value="in_person" label={t('common:modes.in_person')} />
          </RadioGroup>
        </Field>
        <FreeTextField
          label={t('times.where')}
          hint={t('times.whereHint')}
          value={draft.place}
          maximum={placeLimit}
          rows={2}
          onChange={(place) => change({ place })}
        />
        <ProblemMessage error={propose.error} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={!isSendable || propose.isPending}
            onClick={() =>
              propose.mutate({
                params: { id },
                body: {
                  basedOn: props.introduction.proposalNumber,
                  times: [...times],
                  minutes: draft.minutes,
                  mode: draft.mode,
                  place: draft.place,
                },
              })
            }
          >
            {t('times.propose')}
          </Button>
          {props.onCancel && <Button onClick={props.onCancel}>{t('common:cancel')}</Button>}
        </div>
      </Panel>
    </Section>
  );
}
