import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inline } from './markdown-tree.ts';

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '0.9em',
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  newWindow: { marginInlineStart: tokens.spacingHorizontalXXS, verticalAlign: '-0.1em' },
  picture: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '520px',
    height: 'auto',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    // The course's pictures are drawn for paper: they keep it in every theme.
    backgroundColor: tokens.colorNeutralForegroundStaticInverted,
  },
});

function OneInline({ of }: { readonly of: Inline }): JSX.Element | string {
  const styles = useStyles();
  const { t } = useTranslation();
  switch (of.kind) {
    case 'text':
      return of.text;
    case 'code':
      return <code className={styles.code}>{of.text}</code>;
    case 'break':
      return <br />;
    case 'strong':
      return (
        <strong>
          <MarkdownInlines of={of.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <MarkdownInlines of={of.children} />
        </em>
      );
    case 'struck':
      return (
        <s>
          <MarkdownInlines of={of.children} />
        </s>
      );
    case 'link':
      return (
        <Link inline href={of.href} target="_blank" rel="noopener noreferrer">
          <MarkdownInlines of={of.children} />
          <OpenRegular className={styles.newWindow} aria-label={t('newWindow')} />
        </Link>
      );
    case 'picture':
      return (
        <img className={styles.picture} src={of.address} alt={of.alternative} decoding="async" />
      );
  }
}

/** Words, links and pictures within a line. */
export function MarkdownInlines({ of }: { readonly of: readonly Inline[] }): JSX.Element {
  return (
    <>
      {of.map((inline, index) => (
        <OneInline key={index} of={inline} />
      ))}
    </>
  );
}
