import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMeetings, planMeetings, type Meetings } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { FormActions } from './form-actions.tsx';
import { MeetingFields, placeOf, PlaceField } from './meeting-fields.tsx';
import { useMeetingDraft, type MeetingDraft } from './use-meeting-draft.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 170px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

interface Draft extends MeetingDraft {
  readonly isRow: boolean;
  readonly everyWeeks: number;
  readonly meetings: number;
}

const isWithin = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

/** Plans one meeting, or a row of them in the agreed rhythm. */
export function PlanMeetings(props: {
  readonly all: Meetings;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const { id } = useMentorship();
  const { rhythm, themes, meetings } = props.all;
  const usedThemes = new Set(meetings.map(({ theme }) => theme));
  const lastPlace = meetings.findLast(({ place }) => place !== '')?.place ?? '';
  const state = useMeetingDraft<Draft>(
    `meetings.plan.${id}`,
    {
      at: '',
      minutes: rhythm.minutes,
      mode: 'virtual',
      // The two mostly meet where they met before, and take the themes one after the other.
      place: lastPlace,
      hasTeamsLink: false,
      theme: themes.find((theme) => !usedThemes.has(theme)) ?? '',
      isRow: false,
      everyWeeks: rhythm.everyWeeks,
      meetings: Math.min(52, Math.max(2, (rhythm.meetings ?? 6) - meetings.length)),
    },
    'ahead',
  );
  const { draft, change, forget } = state;
  const plan = useMentorshipChange(planMeetings, {
    reads: getMeetings,
    onDone: () => {
      forget();
      props.onDone();
    },
  });
  const isRowSound =
    !draft.isRow || (isWithin(draft.everyWeeks, 1, 26) && isWithin(draft.meetings, 2, 52));
  const { isRow, everyWeeks, meetings: count, ...meeting } = draft;
  const number = (name: 'everyWeeks' | 'meetings', from: number, to: number): JSX.Element => (
    <Field
      label={t(`row.${name}`)}
      {...(isWithin(draft[name], from, to)
        ? {}
        : { validationMessage: t('row.range', { from, to }) })}
    >
      <Input
        type="number"
        inputMode="numeric"
        min={from}
        max={to}
        value={draft[name] === 0 ? '' : String(draft[name])}
        onChange={(_event, data) => change({ [name]: Math.trunc(Number(data.value)) || 0 })}
      />
    </Field>
  );
  return (
    <Section title={t('plan.title')} lead={t('plan.lead')}>
      <Panel>
        <MeetingFields all={props.all} state={state} onChange={change} />
        <PlaceField value={draft} mayHaveTeamsLink={props.all.mayMakeTeamsLink} onChange={change} />
        <Checkbox
          label={t('row.repeat')}
          checked={isRow}
          onChange={(_event, data) => change({ isRow: data.checked === true })}
        />
        {isRow && (
          <div className={styles.row}>
            {number('everyWeeks', 1, 26)}
            {number('meetings', 2, 52)}
          </div>
        )}
        <FormActions
          label={t('plan.send')}
          error={plan.error}
          isSendable={state.isSendable && isRowSound && !plan.isPending}
          onSend={() =>
            plan.mutate({
              params: { id },
              body: {
                ...meeting,
                ...placeOf(meeting, props.all.mayMakeTeamsLink),
                timeZone: state.timeZone,
                repeats: isRow ? { everyWeeks, meetings: count } : null,
              },
            })
          }
          onCancel={props.onCancel}
        />
      </Panel>
    </Section>
  );
}
