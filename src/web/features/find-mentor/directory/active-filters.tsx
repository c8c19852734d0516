import {
  Button,
  InteractionTag,
  InteractionTagPrimary,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterName, useDirectoryFilters } from './use-directory-filters.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What narrows the list now, each to be taken off with one press. */
export function ActiveFilters(props: {
  readonly state: ReturnType<typeof useDirectoryFilters>;
  readonly choices: readonly {
    readonly name: FilterName;
    readonly labelOf: (option: string) => string;
  }[];
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const { filters, count, setFilter, clear } = props.state;
  if (count === 0) return null;
  return (
    <div className={styles.row}>
      {props.choices.flatMap(({ name, labelOf }) =>
        filters[name].map((value) => (
          <InteractionTag key={`${name}-${value}`} size="small" shape="circular" appearance="brand">
            <InteractionTagPrimary
              icon={<DismissRegular />}
              aria-label={t('directory.removeFilter', { filter: labelOf(value) })}
              onClick={() =>
                setFilter(
                  name,
                  filters[name].filter((each) => each !== value),
                )
              }
            >
              {labelOf(value)}
            </InteractionTagPrimary>
          </InteractionTag>
        )),
      )}
      <Button appearance="transparent" size="small" onClick={clear}>
        {t('directory.clear')}
      </Button>
    </div>
  );
}
