import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { previewedPlaces } from '../../../../../contract/index.ts';
import type { previewRanking } from '../../../../../contract/index.ts';
import type { CallAnswer } from '../../../../lib/api-client.ts';
import { useFormat } from '../../../../lib/use-format.ts';

const useStyles = makeStyles({
  place: { width: '22%', fontVariantNumeric: 'tabular-nums' },
  person: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  words: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The two orders side by side: each mentor's place now, and by the weights being set. */
export function PreviewedOrder(props: {
  readonly preview: CallAnswer<typeof previewRanking>;
  readonly isOutdated: boolean;
}): JSX.Element {
  const { mentors, total } = props.preview;
  const styles = useStyles();
  const { t } = useTranslation('ranking-preview');
  const { number } = useFormat();
  if (total === 0) return <Text role="status">{t('none')}</Text>;
  const moved = mentors.filter(({ before, after }) => before.place !== after.place).length;
  return (
    <div aria-busy={props.isOutdated}>
      <Text block role="status">
        {moved === 0 ? t('same') : t('moved', { count: moved })}
      </Text>
      <Table aria-label={t('order', { places: previewedPlaces })} size="small">
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.place}>{t('now')}</TableHeaderCell>
            <TableHeaderCell className={styles.place}>{t('then')}</TableHeaderCell>
            <TableHeaderCell>{t('mentor')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {mentors.map(({ person, before, after }) => (
            <TableRow key={person.id}>
              <TableCell className={styles.place}>
                {t('place', { place: before.place, points: number(before.score) })}
              </TableCell>
              <TableCell className={styles.place}>
                {t('place', { place: after.place, points: number(after.score) })}
                <Text block size={200} className={styles.quiet}>
                  {after.place < before.place && t('up', { count: before.place - after.place })}
                  {after.place > before.place && t('down', { count: after.place - before.place })}
                </Text>
              </TableCell>
              <TableCell className={styles.person}>
                <span className={styles.words}>
                  <Text>{person.name}</Text>
                  <Text size={200} className={styles.quiet}>
                    {[person.jobTitle, person.department]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </Text>
                </span>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
