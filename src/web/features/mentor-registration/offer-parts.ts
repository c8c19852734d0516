import type { Language, MentorOffer, MentorRegistration } from '../../../contract/index.ts';

export const mostTopics = 12;
export const mostStyles = 8;
const usualHours = 2;
const usualCapacity = 2;

/** Parts that a published offer must have; the key of the words that ask for each. */
export const neededParts = ['topics', 'styles', 'languages', 'meetingModes', 'about'] as const;
export type NeededPart = (typeof neededParts)[number];

/** @returns the parts that are still empty, in the order of the form */
export const findMissingParts = (offer: MentorOffer): NeededPart[] =>
  neededParts.filter((part) => offer[part].length === 0);

/** @returns what the form begins with: the registration's own offer, else the usual one */
export function beginOffer(
  registration: MentorRegistration | null,
  language: Language,
): MentorOffer {
  if (registration === null) {
    return {
      topics: [],
      styles: [],
      languages: [language],
      meetingModes: ['virtual'],
      hoursPerMonth: usualHours,
      capacity: usualCapacity,
      about: '',
    };
  }
  const { topics, styles, languages, meetingModes, hoursPerMonth, capacity, about } = registration;
  return { topics, styles, languages, meetingModes, hoursPerMonth, capacity, about };
}
