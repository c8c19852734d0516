import { Avatar, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useFormat } from '../lib/use-format.ts';
import { initialsOf } from '../../content/initials.ts';

const mostPictures = 8;

const useStyles = makeStyles({
  people: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  pictures: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Several people: their initials, and their names in one line. */
export function AvatarNames({ names }: { readonly names: readonly string[] }): JSX.Element {
  const styles = useStyles();
  const format = useFormat();
  return (
    <div className={styles.people}>
      <div className={styles.pictures} aria-hidden>
        {names.slice(0, mostPictures).map((name, index) => (
          <Avatar key={index} name={name} initials={initialsOf(name)} color="colorful" size={32} />
        ))}
      </div>
      <Text size={200}>{format.list(names)}</Text>
    </div>
  );
}
