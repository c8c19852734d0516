import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToldLevel } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { stepName, type LevelParts } from './level-parts.ts';
import { LevelSelect } from './level-select.tsx';
import { mapText } from './scale-draft.ts';

const shownAtFirst = 12;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalS,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flexBasis: '260px',
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  more: { alignSelf: 'flex-start' },
});

/** What HR tells, those with most people without a step first, each with where it leads. */
export function ToldLevels(
  parts: LevelParts & { readonly told: readonly ToldLevel[] },
): JSX.Element {
  const { scale, language, told, onChange } = parts;
  const styles = useStyles();
  const { t } = useTranslation('job-levels');
  const reader = useLanguage();
  const [isAllShown, setIsAllShown] = useState(false);
  if (told.length === 0) {
    return (
      <EmptyState headingLevel={3} title={t('told.empty.title')} text={t('told.empty.text')} />
    );
  }
  const ruleFor = (each: ToldLevel): number | null =>
    scale.rules.find(({ on, pattern }) => on === each.on && pattern === each.text)?.level ?? null;
  const elsewhere = (each: ToldLevel): string =>
    each.level === null
      ? t(each.on === 'title' ? 'told.byLevel' : 'told.unmapped')
      : t('told.byItself', { level: each.level, name: stepName(parts, each.level, reader) });
  return (
    <Panel>
      <ul className={styles.list}>
        {(isAllShown ? told : told.slice(0, shownAtFirst)).map((each) => (
          <li key={`${each.on} ${each.text}`} className={styles.item}>
            <span className={styles.words}>
              <Text>{each.text}</Text>
              <Text size={200} className={styles.quiet}>
                {t(`told.on.${each.on}`)} · {t('told.people', { count: each.people })}
              </Text>
            </span>
            {each.withoutLevel > 0 && (
              <Badge appearance="tint" color="warning">
                {t('told.without', { count: each.withoutLevel })}
              </Badge>
            )}
            <LevelSelect
              scale={scale}
              language={language}
              label={t('told.leadsTo', { text: each.text })}
              value={ruleFor(each)}
              none={elsewhere(each)}
              onSelect={(level) => onChange(mapText(scale, each, level))}
            />
          </li>
        ))}
      </ul>
      {told.length > shownAtFirst && !isAllShown && (
        <Button className={styles.more} onClick={() => setIsAllShown(true)}>
          {t('told.more', { count: told.length - shownAtFirst })}
        </Button>
      )}
    </Panel>
  );
}
