import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  pages: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
});

/** Pages of a list that the server cuts; nothing where there is one. */
export function PageButtons(props: {
  readonly page: number;
  readonly pages: number;
  readonly onChange: (page: number) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  if (props.pages < 2) return null;
  const go = (page: number): void => {
    props.onChange(page);
    window.scrollTo({ top: 0 });
  };
  return (
    <nav className={styles.pages} aria-label={t('directory.pages')}>
      <Button
        icon={<ChevronLeftRegular />}
        aria-label={t('directory.previousPage')}
        disabledFocusable={props.page <= 1}
        onClick={() => go(props.page - 1)}
      />
      <Text>{t('directory.page', { page: props.page, of: props.pages })}</Text>
      <Button
        icon={<ChevronRightRegular />}
        aria-label={t('directory.nextPage')}
        disabledFocusable={props.page >= props.pages}
        onClick={() => go(props.page + 1)}
      />
    </nav>
  );
}
