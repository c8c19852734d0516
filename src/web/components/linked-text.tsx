import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { splitText } from '../lib/split-text.ts';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '68ch', margin: 0 },
  mention: { fontWeight: tokens.fontWeightSemibold },
});

/** What somebody wrote, as text: addresses open beside the product, and learn nothing of it. */
export function LinkedText(props: {
  readonly words: string;
  /** Of those who are mentioned in it. */
  readonly names?: readonly string[];
}): JSX.Element {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      {splitText(props.words, props.names ?? []).map((piece, index) => {
        // The pieces of a text that stays the same keep their order.
        const key = `${index}.${piece.kind}`;
        if (piece.kind === 'link') {
          return (
            <Link key={key} inline href={piece.href} target="_blank" rel="noopener noreferrer">
              {piece.text}
            </Link>
          );
        }
        return (
          <span key={key} className={piece.kind === 'mention' ? styles.mention : ''}>
            {piece.text}
          </span>
        );
      })}
    </p>
  );
}
