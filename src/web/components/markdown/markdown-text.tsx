import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import { MarkdownInlines } from './markdown-inlines.tsx';
import { MarkdownTable } from './markdown-table.tsx';
import type { Block } from './markdown-tree.ts';
import { parseMarkdown } from './parse-markdown.ts';

const useStyles = makeStyles({
  text: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '1.625',
    overflowWrap: 'anywhere',
  },
  flush: { margin: 0 },
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    textWrap: 'balance',
    ':not(:first-child)': { marginTop: tokens.spacingVerticalL },
  },
  smallHeading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    ':not(:first-child)': { marginTop: tokens.spacingVerticalM },
  },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '::marker': { color: tokens.colorNeutralForeground3 },
  },
  item: { paddingInlineStart: tokens.spacingHorizontalXS },
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  code: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflowX: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  rule: {
    width: '100%',
    border: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

function OneBlock({ of }: { readonly of: Block }): JSX.Element {
  const styles = useStyles();
  switch (of.kind) {
    case 'heading': {
      const words = <MarkdownInlines of={of.children} />;
      // The screen's own heading is the only h1.
      if (of.level <= 2) return <h2 className={styles.heading}>{words}</h2>;
      if (of.level === 3) return <h3 className={styles.smallHeading}>{words}</h3>;
      return <h4 className={styles.smallHeading}>{words}</h4>;
    }
    case 'paragraph':
      return (
        <p className={styles.flush}>
          <MarkdownInlines of={of.children} />
        </p>
      );
    case 'words':
      return <MarkdownInlines of={of.children} />;
    case 'list': {
      const List = of.isOrdered ? 'ol' : 'ul';
      return (
        <List className={styles.list} {...(of.isOrdered ? { start: of.start } : {})}>
          {of.items.map((item, index) => (
            <li key={index} className={styles.item}>
              <Blocks of={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Blocks of={of.blocks} />
        </blockquote>
      );
    case 'code':
      return (
        <pre className={styles.code}>
          <code>{of.text}</code>
        </pre>
      );
    case 'table':
      return <MarkdownTable table={of} />;
    case 'rule':
      return <hr className={styles.rule} />;
  }
}

function Blocks({ of }: { readonly of: readonly Block[] }): JSX.Element {
  return (
    <>
      {of.map((block, index) => (
        <OneBlock key={index} of={block} />
      ))}
    </>
  );
}

/** Text in Markdown, of a course or a guide, drawn as elements of the page: its Markdown never becomes HTML by itself. */
export function MarkdownText(props: {
  readonly markdown: string;
  readonly id?: string;
  readonly className?: string | undefined;
}): JSX.Element {
  const styles = useStyles();
  const blocks = useMemo(() => parseMarkdown(props.markdown), [props.markdown]);
  return (
    <div id={props.id} className={mergeClasses(styles.text, props.className)}>
      <Blocks of={blocks} />
    </div>
  );
}
