import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow, ToldPart, getPersonRecord } from '../../../../contract/index.ts';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useFormat } from '../../../lib/use-format.ts';

type Told = CallAnswer<typeof getPersonRecord>['parts'][number];

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 3fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalM,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { color: tokens.colorNeutralForeground3 },
  values: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  source: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One attribute: what counts, who says it and since when; beneath it what the others say. */
export function PartRow(props: {
  readonly told: Told;
  readonly level: PersonRow['jobLevel'];
}): JSX.Element {
  const { part, owner, others } = props.told;
  const styles = useStyles();
  const { t } = useTranslation('people-records');
  const { date } = useFormat();
  const words = useValueWords();
  return (
    <div className={styles.row}>
      <dt className={styles.name}>{t(`parts.${part}`)}</dt>
      <dd className={styles.values}>
        {owner === null ? (
          <Text className={styles.quiet}>{t('record.nobody')}</Text>
        ) : (
          <>
            <Text>
              {part === 'jobLevel' && props.level !== null
                ? t('level', props.level)
                : words(part, owner.value)}
            </Text>
            <span className={styles.source}>
              <Badge appearance="tint" color="brand">
                {t(`sources.${owner.source}`)}
              </Badge>
              <Text size={200} className={styles.quiet}>
                {part === 'jobLevel' && t('record.calls', { value: owner.value })}
                {t('record.since', { date: date(owner.toldAt) })}
              </Text>
            </span>
          </>
        )}
        {others.map(({ source, value, toldAt }) => (
          <Text key={source + toldAt} size={200} className={styles.quiet}>
            {t('record.other', {
              source: t(`sources.${source}`),
              value: words(part, value),
              date: date(toldAt),
            })}
          </Text>
        ))}
      </dd>
    </div>
  );
}

/** A source's value as people read it: countries, languages and days in their own words. */
function useValueWords(): (part: ToldPart, value: string) => string {
  const { t } = useTranslation('people-records');
  const format = useFormat();
  return (part, value) => {
    if (part === 'country') return format.country(value);
    if (part === 'language') return format.language(value);
    if (part === 'startDate') return format.day(value);
    if (part === 'employment') return t(value === 'left' ? 'states.left' : 'states.active');
    return value;
  };
}
