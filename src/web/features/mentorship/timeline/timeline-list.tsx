import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timeline, TimelineMark } from '../../../../contract/index.ts';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  when: { flex: '0 0 136px', color: tokens.colorNeutralForeground3 },
  what: { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** So many are shown before one asks for all. */
const few = 4;

/** What has been, or what is coming, in words. */
export function TimelineList(props: {
  readonly timeline: Timeline;
  readonly part: 'ahead' | 'past';
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('timeline');
  const format = useFormat();
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const { part, timeline } = props;
  const { marks, now } = timeline;
  const all =
    part === 'ahead'
      ? marks.filter(({ at }) => at >= now)
      : marks.filter(({ at }) => at < now).toReversed();
  const shown = isWhole ? all : all.slice(0, few);
  const wordsOf = ({ kind, isDone, title }: TimelineMark): string => {
    const what = t(`marks.${kind}.${isDone ? 'done' : part}`);
    return title === '' ? what : t('titled', { what, title });
  };
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t(`list.${part}`)}
      </h3>
      {all.length === 0 && <Text className={styles.faint}>{t(`list.${part}None`)}</Text>}
      <ol className={styles.list}>
        {shown.map((mark, index) => (
          <li key={index} className={styles.row}>
            <Text className={styles.when}>{format.date(mark.at)}</Text>
            <Text className={styles.what}>{wordsOf(mark)}</Text>
          </li>
        ))}
      </ol>
      {all.length > few && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isWhole}
            onClick={() => setIsWhole((before) => !before)}
          >
            {isWhole ? t('list.fewer') : t('list.all', { count: all.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
