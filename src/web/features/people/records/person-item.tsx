import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One person of the list: who they are, what they do, and where. */
export function PersonItem({ person }: { readonly person: PersonRow }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people-records');
  const { country } = useFormat();
  const { id, name, email, employeeNumber, jobTitle, jobLevel, department, state } = person;
  const place = [department, person.country === null ? null : country(person.country)];
  const keys = [email, employeeNumber];
  const said = (parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null && part !== '').join(' · ');
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <span className={styles.name}>
          <AppLink to={`/people/list/${id}`}>{name === '' ? t('nameless') : name}</AppLink>
          {state === 'left' && (
            <Badge appearance="outline" color="informative">
              {t('states.left')}
            </Badge>
          )}
        </span>
        <Text size={200} className={styles.quiet}>
          {said(keys)}
        </Text>
      </span>
      <span className={styles.words}>
        <Text>{jobTitle ?? ''}</Text>
        <Text size={200} className={styles.quiet}>
          {jobLevel === null ? t('filters.noLevel') : t('level', jobLevel)}
        </Text>
      </span>
      <Text className={styles.words}>{said(place)}</Text>
    </li>
  );
}
