import type { MenteeIntake, MentorReason, PersonCard } from '../../../contract/index.ts';
import type { StoredRegistration } from './mentor-registrations.store.ts';

const excerptLength = 180;

/** @returns the beginning of a text, ended at a sentence or a word */
export function excerptOf(text: string, length = excerptLength): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  if (sentence > length / 2) return cut.slice(0, sentence + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}

const shared = <Item>(a: readonly Item[], b: readonly Item[]): Item[] =>
  a.filter((item) => b.includes(item));

/**
 * Why this mentor may suit this person, from what both said and nothing else.
 * @param intake null while the person has not answered: no reasons then
 * @returns at most three, the strongest first
 */
export function reasonsFor(
  registration: StoredRegistration,
  mentor: PersonCard,
  intake: MenteeIntake | null,
  mentee: PersonCard,
): MentorReason[] {
  if (!intake) return [];
  const reasons: MentorReason[] = [];
  const topics = shared(intake.topics, registration.topics);
  if (topics.length > 0) reasons.push({ kind: 'shared-topics', topics });
  const styles = shared(intake.styles, registration.styles);
  if (styles.length > 0) reasons.push({ kind: 'shared-styles', styles });
  if (mentor.department !== null && mentor.department !== mentee.department) {
    reasons.push({ kind: 'other-department', department: mentor.department });
  }
  const [mode] = shared(intake.meetingModes, registration.meetingModes);
  if (mode) reasons.push({ kind: 'same-meeting-mode', mode });
  const [language] = shared(intake.languages, registration.languages);
  if (language) reasons.push({ kind: 'shared-language', language });
  return reasons.slice(0, 3);
}
