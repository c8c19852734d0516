import type { LmsPerson } from '../lms-person.ts';

/** Names of job levels, 1 to 6. */
export const levelNames: Readonly<Record<number, string>> = {
  1: 'Junior',
  2: 'Medior',
  3: 'Senior',
  4: 'Lead',
  5: 'Head',
  6: 'Director',
};

export const countryNames: Readonly<Record<LmsPerson['country'], string>> = {
  NL: 'Netherlands',
  BE: 'Belgium',
  DE: 'Germany',
  GB: 'United Kingdom',
};

const dateTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** An instant as people read it, in the time zone of the machine. */
export const toReadableTime = (instant: string): string => dateTime.format(new Date(instant));
