import {
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meetings } from '../../../../contract/index.ts';
import { useTimeWords } from '../introduction/use-time-words.ts';
import type { MeetingDraft, useMeetingDraft } from './use-meeting-draft.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** When a meeting is, on everybody's clock, how long, how, and about what. */
export function MeetingFields(props: {
  readonly all: Meetings;
  readonly state: Pick<
    ReturnType<typeof useMeetingDraft>,
    'draft' | 'timeZone' | 'instant' | 'timeProblem' | 'timeHint' | 'minutesProblem'
  >;
  readonly onChange: (part: Partial<MeetingDraft>) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const wordsOf = useTimeWords(props.all);
  const { all, state, onChange } = props;
  const { draft, instant } = state;
  // A theme that the programme has dropped since stays with the meeting that has it.
  const themes = [...new Set([...all.themes, ...(draft.theme === '' ? [] : [draft.theme])])];
  return (
    <>
      <div className={styles.row}>
        <Field
          label={t('fields.when')}
          required
          hint={t('times.zone', { zone: state.timeZone.replaceAll('_', ' ') })}
          {...(state.timeProblem === undefined
            ? state.timeHint === undefined
              ? {}
              : { validationMessage: state.timeHint, validationState: 'warning' }
            : { validationMessage: state.timeProblem })}
        >
          <Input
            type="datetime-local"
            value={draft.at}
            onChange={(_event, data) => onChange({ at: data.value })}
          />
        </Field>
        <Field
          label={t('fields.minutes')}
          required
          {...(state.minutesProblem === undefined
            ? {}
            : { validationMessage: state.minutesProblem })}
        >
          <Input
            type="number"
            inputMode="numeric"
            min={5}
            max={600}
            step={5}
            value={draft.minutes === 0 ? '' : String(draft.minutes)}
            onChange={(_event, data) => onChange({ minutes: Math.trunc(Number(data.value)) || 0 })}
          />
        </Field>
      </div>
      <Text role="status" size={200} className={styles.faint}>
        {instant === null ? '' : wordsOf(instant)}
      </Text>
      <Field label={t('fields.how')}>
        <RadioGroup
          layout="horizontal"
          value={draft.mode}
          onChange={(_event, data) =>
            onChange({ mode: data.value === 'in_person' ? 'in_person' : 'virtual' })
          }
        >
          <Radio value="virtual" label={t('common:modes.virtual')} />
          <Radio value="in_person" label={t('common:modes.in_person')} />
        </RadioGroup>
      </Field>
      {themes.length > 0 && (
        <Field label={t('fields.theme')} hint={t('fields.themeHint')}>
          <Select value={draft.theme} onChange={(_event, data) => onChange({ theme: data.value })}>
            <option value="">{t('fields.noTheme')}</option>
            {themes.map((theme) => (
              <option key={theme} value={theme}>
                {theme}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

/** A link to call by, which Teams may make, or a room. */
export function PlaceField(props: {
  readonly value: Pick<MeetingDraft, 'mode' | 'place' | 'hasTeamsLink'>;
  /** Whether Teams can make a link, or has been asked to. */
  readonly mayHaveTeamsLink: boolean;
  readonly onChange: (part: Partial<Pick<MeetingDraft, 'place' | 'hasTeamsLink'>>) => void;
}): JSX.Element {
  const { t } = useTranslation('meetings');
  const { value, onChange } = props;
  const isOffered = props.mayHaveTeamsLink && value.mode === 'virtual';
  return (
    <>
      {isOffered && (
        <Field hint={t('callLink.hint')}>
          <Checkbox
            label={t('callLink.want')}
            checked={value.hasTeamsLink}
            onChange={(_event, data) => onChange({ hasTeamsLink: data.checked === true })}
          />
        </Field>
      )}
      {!(isOffered && value.hasTeamsLink) && (
        <Field label={t('fields.place')} hint={t('fields.placeHint')}>
          <Input
            value={value.place}
            maxLength={500}
            onChange={(_event, data) => onChange({ place: data.value })}
          />
        </Field>
      )}
    </>
  );
}

/** What is sent of where a meeting is: a link of Teams takes the place of one's own words. */
export function placeOf(
  { mode, place, hasTeamsLink }: Pick<MeetingDraft, 'mode' | 'place' | 'hasTeamsLink'>,
  mayHaveTeamsLink: boolean,
): Pick<MeetingDraft, 'place' | 'hasTeamsLink'> {
  const isByTeams = mayHaveTeamsLink && mode === 'virtual' && hasTeamsLink;
  return { place: isByTeams ? '' : place, hasTeamsLink: isByTeams };
}
