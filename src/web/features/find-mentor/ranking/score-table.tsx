import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorExplanation } from '../../../../contract/index.ts';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
  },
  points: { textAlign: 'end', whiteSpace: 'nowrap', paddingInlineStart: tokens.spacingHorizontalM },
  name: { display: 'block' },
  note: { display: 'block', color: tokens.colorNeutralForeground3 },
  bar: {
    height: '6px',
    marginTop: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke3,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  fill: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground },
  total: { fontWeight: tokens.fontWeightSemibold, borderBottomStyle: 'none' },
});

/** What a score is made of: the points of all lines make up the last one. */
export function ScoreTable(props: {
  readonly addends: MentorExplanation['addends'];
  readonly score: number;
  readonly label: string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('ranking');
  const format = useFormat();
  return (
    <table className={styles.table} aria-label={props.label}>
      <tbody>
        {props.addends.map(({ kind, points, most }) => {
          const isUnknown = most === null && kind !== 'seats' && kind !== 'exposure';
          return (
            <tr key={kind}>
              <th scope="row" className={styles.cell}>
                <Text className={styles.name}>{t(`addends.${kind}.name`)}</Text>
                <Text size={200} className={styles.note}>
                  {isUnknown ? t('unknown') : t(`addends.${kind}.text`)}
                </Text>
                {most !== null && most > 0 && (
                  <div className={styles.bar} aria-hidden>
                    <span
                      className={styles.fill}
                      style={{ width: `${String(Math.min(100, (points / most) * 100))}%` }}
                    />
                  </div>
                )}
              </th>
              <td className={mergeClasses(styles.cell, styles.points)}>
                {most === null
                  ? format.signed(points)
                  : t('ofMost', { points: format.number(points), most: format.number(most) })}
              </td>
            </tr>
          );
        })}
        <tr>
          <th scope="row" className={mergeClasses(styles.cell, styles.total)}>
            {t('total')}
          </th>
          <td className={mergeClasses(styles.cell, styles.points, styles.total)}>
            {format.number(props.score)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
