import { Text, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({ text: { whiteSpace: 'pre-line', maxWidth: '68ch', margin: 0 } });

/** What a person wrote, with their line breaks. */
export function WrittenText({ children }: { readonly children: string }): JSX.Element {
  const styles = useStyles();
  return (
    <Text as="p" block className={styles.text}>
      {children}
    </Text>
  );
}
