import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorOffer } from '../../contract/index.ts';
import { useFormat } from '../lib/use-format.ts';
import { useTopics } from '../lib/use-topics.ts';
import { FactList } from './fact-list.tsx';
import { LabelTags } from './label-tags.tsx';
import { Panel } from './panel.tsx';
import { WrittenText } from './written-text.tsx';

const useStyles = makeStyles({
  offer: { gap: tokens.spacingVerticalXXL },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  styles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  style: { display: 'flex', flexDirection: 'column' },
  faint: { color: tokens.colorNeutralForeground3 },
});

function Part(props: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{props.title}</h2>
      {props.children}
    </div>
  );
}

/** What a mentor offers, as mentees read it: on the profile, and as the mentor's own preview. */
export function MentorOfferView(props: {
  readonly firstName: string;
  readonly offer: MentorOffer;
  /** Topics to put first, by id. */
  readonly sharedTopics?: readonly string[];
  readonly freeSeats: number;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const { labelOf } = useTopics();
  const { offer, firstName } = props;
  const nothing = <Text className={styles.faint}>{t('mentor.nothingYet')}</Text>;
  const listed = (words: readonly string[]): ReactNode =>
    words.length === 0 ? nothing : words.join(', ');
  return (
    <Panel as="section" className={styles.offer}>
      <Part title={t('mentor.about', { name: firstName })}>
        {offer.about === '' ? nothing : <WrittenText>{offer.about}</WrittenText>}
      </Part>
      <Part title={t('mentor.topics')}>
        {offer.topics.length === 0 ? (
          nothing
        ) : (
          <LabelTags
            labels={offer.topics.map(labelOf)}
            highlighted={(props.sharedTopics ?? []).map(labelOf)}
          />
        )}
      </Part>
      <Part title={t('mentor.styles', { name: firstName })}>
        {offer.styles.length === 0 && nothing}
        <ul className={styles.styles}>
          {offer.styles.map((style) => (
            <li key={style} className={styles.style}>
              <Text weight="semibold">{t(`styles.${style}.name`)}</Text>
              <Text size={200} className={styles.faint}>
                {t(`styles.${style}.text`)}
              </Text>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('mentor.practical')}>
        <FactList
          facts={[
            { name: t('mentor.languages'), value: listed(offer.languages.map(format.language)) },
            {
              name: t('mentor.modes'),
              value: listed(offer.meetingModes.map((mode) => t(`modes.${mode}`))),
            },
            {
              name: t('mentor.hours'),
              value: t('mentor.hoursValue', { count: offer.hoursPerMonth }),
            },
            { name: t('mentor.seats'), value: t('mentor.freeSeats', { count: props.freeSeats }) },
          ]}
        />
      </Part>
    </Panel>
  );
}
