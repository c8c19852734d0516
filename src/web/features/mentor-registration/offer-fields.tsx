import { Field, SpinButton, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { aboutLimit, languages, meetingModes, type MentorOffer } from '../../../contract/index.ts';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { OptionGroup } from '../../components/option-group.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { StyleChoice } from '../../components/style-choice.tsx';
import { TopicPicker } from '../../components/topic-picker.tsx';
import { readNumber } from '../../lib/read-number.ts';
import { useFormat } from '../../lib/use-format.ts';
import { mostStyles, mostTopics, type NeededPart } from './offer-parts.ts';

const mostHours = 40;
const mostMentees = 10;

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  prompts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The fields of an offer, in four parts. */
export function OfferFields(props: {
  readonly offer: MentorOffer;
  /** Mentees now: the capacity cannot be less. */
  readonly taken: number;
  readonly missing: readonly NeededPart[];
  readonly onChange: (change: Partial<MentorOffer>) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentor-registration');
  const format = useFormat();
  const { offer, onChange } = props;
  const problem = (part: NeededPart): string | undefined =>
    props.missing.includes(part) ? t(`missing.${part}`) : undefined;
  return (
    <>
      <Section title={t('parts.topics.title')} lead={t('parts.topics.lead')}>
        <Panel>
          <TopicPicker
            label={t('parts.topics.label')}
            selected={offer.topics}
            maximum={mostTopics}
            problem={problem('topics')}
            onChange={(topics) => onChange({ topics })}
          />
        </Panel>
      </Section>
      <Section title={t('parts.styles.title')} lead={t('parts.styles.lead')}>
        <StyleChoice
          label={t('parts.styles.label')}
          selected={offer.styles}
          maximum={mostStyles}
          problem={problem('styles')}
          onChange={(chosen) => onChange({ styles: chosen })}
        />
      </Section>
      <Section title={t('parts.practical.title')} lead={t('parts.practical.lead')}>
        <Panel>
          <OptionGroup
            label={t('parts.practical.languages')}
            options={languages}
            labelOf={format.language}
            selected={offer.languages}
            problem={problem('languages')}
            onChange={(chosen) => onChange({ languages: chosen })}
          />
          <OptionGroup
            label={t('parts.practical.modes')}
            options={meetingModes}
            labelOf={(mode) => t(`common:modes.${mode}`)}
            selected={offer.meetingModes}
            problem={problem('meetingModes')}
            onChange={(chosen) => onChange({ meetingModes: chosen })}
          />
          <div className={styles.numbers}>
            <Field label={t('parts.practical.hours')} hint={t('parts.practical.hoursHint')}>
              <SpinButton
                value={offer.hoursPerMonth}
                min={1}
                max={mostHours}
                onChange={(_event, data) => {
                  const hoursPerMonth = readNumber(data, mostHours);
                  if (hoursPerMonth !== null) onChange({ hoursPerMonth });
                }}
              />
            </Field>
            <Field
              label={t('parts.practical.capacity')}
              hint={
                props.taken > 0
                  ? t('parts.practical.taken', { count: props.taken })
                  : t('parts.practical.capacityHint')
              }
            >
              <SpinButton
                value={offer.capacity}
                min={Math.max(1, props.taken)}
                max={mostMentees}
                onChange={(_event, data) => {
                  const capacity = readNumber(data, mostMentees, Math.max(1, props.taken));
                  if (capacity !== null) onChange({ capacity });
                }}
              />
            </Field>
          </div>
        </Panel>
      </Section>
      <Section title={t('parts.about.title')} lead={t('parts.about.lead')}>
        <Panel>
          <Text>{t('parts.about.prompts.intro')}</Text>
          <ul className={styles.prompts}>
            <li>{t('parts.about.prompts.way')}</li>
            <li>{t('parts.about.prompts.mistake')}</li>
            <li>{t('parts.about.prompts.first')}</li>
          </ul>
          <FreeTextField
            label={t('parts.about.label')}
            value={offer.about}
            maximum={aboutLimit}
            rows={8}
            problem={problem('about')}
            onChange={(about) => onChange({ about })}
          />
        </Panel>
      </Section>
    </>
  );
}
