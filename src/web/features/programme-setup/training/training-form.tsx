import {
  Button,
  Checkbox,
  Field,
  Input,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, type JSX, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingEvent, TrainingEventInput } from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useMe } from '../../../lib/me.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useNow } from '../../../lib/use-now.ts';
import { knownZone, toInstant } from '../../../lib/zoned-time.ts';

const mostWords = 4000;
const usualSeats = 20;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What is shown of an event in its form: as it is, or a new one in the owner's own zone. */
function useInitial(event: TrainingEvent | null): TrainingEventInput {
  const me = useMe();
  if (event === null) {
    return {
      seriesName: '',
      title: '',
      speaker: '',
      description: '',
      at: '',
      timeZone: knownZone(me.person.timeZone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      minutes: 60,
      place: '',
      link: '',
      seats: null,
    };
  }
  const { seriesName, title, speaker, description, at, timeZone } = event;
  const { minutes, place, link, seats } = event;
  return { seriesName, title, speaker, description, at, timeZone, minutes, place, link, seats };
}

/** A training event being planned or changed, kept until it was sent. */
export function TrainingForm(props: {
  readonly draftKey: string;
  readonly title: string;
  readonly lead: string;
  readonly sendLabel: string;
  readonly event: TrainingEvent | null;
  readonly error: unknown;
  readonly isBusy: boolean;
  /** Its second argument forgets what was kept, once it has arrived. */
  readonly onSend: (input: TrainingEventInput, forget: () => void) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('training');
  const now = useNow();
  const { draft, change, forget } = useDraft(props.draftKey, useInitial(props.event));
  const zones = useMemo(
    () => [...new Set([draft.timeZone, ...Intl.supportedValuesOf('timeZone')])],
    [draft.timeZone],
  );
  const instant = toInstant(draft.at, draft.timeZone);
  const isPast = instant !== null && Date.parse(instant) <= now;
  const isLinkSound = draft.link === '' || /^https:\/\/[^\s/]+/i.test(draft.link);
  const least = Math.max(1, props.event?.signedUp ?? 0);
  const areSeatsFew = draft.seats !== null && draft.seats < least;
  const isSendable =
    draft.title.trim() !== '' &&
    draft.description.length <= mostWords &&
    instant !== null &&
    !isPast &&
    isLinkSound &&
    !areSeatsFew &&
    !props.isBusy;
  const line = (
    name: 'seriesName' | 'title' | 'speaker' | 'place' | 'link',
    more: { most: number; hint?: string; problem?: string; isRequired?: boolean },
  ): JSX.Element => (
    <Field
      label={t(`fields.${name}`)}
      required={more.isRequired === true}
      {...(more.hint === undefined ? {} : { hint: more.hint })}
      {...(more.problem === undefined ? {} : { validationMessage: more.problem })}
    >
      <Input
        value={draft[name]}
        maxLength={more.most}
        onChange={(_event, { value }) => change({ [name]: value })}
      />
    </Field>
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isSendable) props.onSend(draft, forget);
  };
  return (
    <Section title={props.title} lead={props.lead}>
      <Panel>
        <form className={styles.form} onSubmit={submit}>
          <div className={styles.row}>
            {line('title', { most: 120, isRequired: true })}
            {line('speaker', { most: 200 })}
          </div>
          {line('seriesName', { most: 120, hint: t('fields.seriesHint') })}
          <FreeTextField
            label={t('fields.description')}
            value={draft.description}
            maximum={mostWords}
            onChange={(description) => change({ description })}
          />
          <div className={styles.row}>
            <Field
              label={t('fields.at')}
              required
              {...(isPast ? { validationMessage: t('fields.past') } : {})}
            >
              <Input
                type="datetime-local"
                value={draft.at}
                onChange={(_event, { value }) => change({ at: value })}
              />
            </Field>
            <Field label={t('fields.timeZone')}>
              <Select
                value={draft.timeZone}
                onChange={(_event, { value }) => change({ timeZone: value })}
              >
                {zones.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll('_', ' ')}
                  </option>
                ))}
              </Select>
            </Field>
            <NumberField
              label={t('fields.minutes')}
              unit={t('fields.minutesUnit')}
              value={draft.minutes}
              from={5}
              to={1440}
              onChange={(minutes) => change({ minutes })}
            />
          </div>
          <div className={styles.row}>
            {line('place', { most: 300 })}
            {line('link', {
              most: 2000,
              hint: t('fields.linkHint'),
              ...(isLinkSound ? {} : { problem: t('fields.linkHint') }),
            })}
          </div>
          <Checkbox
            label={t('fields.limited')}
            checked={draft.seats !== null}
            onChange={(_event, data) =>
              change({ seats: data.checked === true ? Math.max(usualSeats, least) : null })
            }
          />
          {draft.seats !== null && (
            <NumberField
              label={t('fields.seats')}
              value={draft.seats}
              from={1}
              to={10_000}
              problem={areSeatsFew ? t('fields.tooFew', { count: least }) : undefined}
              onChange={(seats) => change({ seats })}
            />
          )}
          <ProblemMessage error={props.error} />
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabledFocusable={!isSendable}>
              {props.sendLabel}
            </Button>
            <Button
              onClick={() => {
                forget();
                props.onCancel();
              }}
            >
              {t('common:cancel')}
            </Button>
          </div>
        </form>
      </Panel>
    </Section>
  );
}
