import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../../contract/index.ts';
import { WrittenText } from '../../../components/written-text.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { smartFields } from './goal-content.ts';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** What was written of a goal, and how it was seen to stand. */
export function GoalWords({ goal }: { readonly goal: Goal }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const format = useFormat();
  const { members } = useMentorship();
  const written = smartFields.filter((field) => goal[field] !== '');
  const nameOf = (personId: string): string =>
    firstNameOf(
      members.find(({ person }) => person.id === personId)?.person.name ?? t('owners.former'),
    );
  return (
    <>
      {written.length > 0 && (
        <dl className={styles.words}>
          {written.map((field) => (
            <div key={field}>
              <dt className={styles.name}>{t(`fields.${field}`)}</dt>
              <dd className={styles.value}>
                <WrittenText>{goal[field]}</WrittenText>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {goal.reviews.length > 0 && (
        <ul className={styles.list} aria-label={t('review.past')}>
          {goal.reviews.map(({ id, personId, standing, words, reviewedAt }) => (
            <li key={id}>
              <Text size={200} className={styles.faint}>
                {`${format.date(reviewedAt)} · ${nameOf(personId)} · ${t(`standings.${standing}`)}`}
              </Text>
              {words !== '' && <WrittenText>{words}</WrittenText>}
            </li>
          ))}
        </ul>
      )}
      {written.length === 0 && goal.reviews.length === 0 && (
        <Text className={styles.faint}>{t('noWords')}</Text>
      )}
    </>
  );
}
