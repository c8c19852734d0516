import { Avatar, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { PersonCard } from '../../contract/index.ts';
import { useFormat } from '../lib/use-format.ts';
import { initialsOf } from '../../content/initials.ts';

const useStyles = makeStyles({
  person: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Department and place of a person in one line, as far as they are known. */
export function usePersonPlace(): (person: PersonCard) => string {
  const format = useFormat();
  return (person) => {
    const country = person.country === null ? null : format.country(person.country);
    const place = [person.location, country].filter((part) => part !== null).join(', ');
    return [person.department, place].filter((part) => part !== null && part !== '').join(' · ');
  };
}

/** Who somebody is: initials, name, job, department and place. */
export function PersonSummary(props: {
  readonly person: PersonCard;
  /** Replaces the bare name, to make it a link. */
  readonly name?: ReactNode;
  readonly headingLevel?: 2 | 3;
  readonly size?: 40 | 56 | 72;
}): JSX.Element {
  const styles = useStyles();
  const placeOf = usePersonPlace();
  const { person } = props;
  const Name = props.headingLevel === undefined ? 'div' : (`h${props.headingLevel}` as const);
  const place = placeOf(person);
  return (
    <div className={styles.person}>
      <Avatar
        name={person.name}
        initials={initialsOf(person.name)}
        size={props.size ?? 40}
        color="colorful"
        aria-hidden
      />
      <div className={styles.words}>
        <Name className={styles.name}>{props.name ?? person.name}</Name>
        {person.jobTitle !== null && <Text>{person.jobTitle}</Text>}
        {place !== '' && (
          <Text size={200} className={styles.faint}>
            {place}
          </Text>
        )}
      </div>
    </div>
  );
}
