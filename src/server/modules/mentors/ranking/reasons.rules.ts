import type { MentorCaveat, MentorReason } from '../../../../contract/index.ts';
import type { Explanation } from './explanation.rules.ts';
import { areRelated } from './fit.rules.ts';
import type { FitFactor } from './fit.rules.ts';
import type { MatchedMentee, MatchedMentor } from './matched-people.ts';

const shared = <Item>(a: readonly Item[], b: readonly Item[]): Item[] =>
  a.filter((item) => b.includes(item));

const minutesInHour = 60;
const hoursADay = 24;
/** Hours apart from which the clock, and not the languages, is what is to be said. */
const hoursWorthSaying = 3;

/** Hours between two offsets from Greenwich, the shorter way round; null where one is not known. */
function hoursApart(mentee: MatchedMentee, mentor: MatchedMentor): number | null {
  if (mentee.utcOffset === null || mentor.utcOffset === null) return null;
  // Clocks from UTC−12 to UTC+14 are more than a day apart and may still show the same hour.
  const apart = (Math.abs(mentee.utcOffset - mentor.utcOffset) / minutesInHour) % hoursADay;
  return Math.round(Math.min(apart, hoursADay - apart));
}

/** What each factor says for the mentor; null where it has nothing that can be told in a sentence. */
const reasonOf: Readonly<
  Record<FitFactor, (mentee: MatchedMentee, mentor: MatchedMentor) => MentorReason | null>
> = {
  goalsAndSkills(mentee, mentor) {
    const wanted = mentee.topics.map(({ id }) => id);
    const offered = mentor.topics.map(({ id }) => id);
    const both = shared(wanted, offered);
    if (both.length > 0) return { kind: 'shared-topics', topics: both };
    const related = mentor.topics.filter((topic) =>
      mentee.topics.some((other) => areRelated(topic, other)),
    );
    return { kind: 'related-topics', topics: related.map(({ id }) => id) };
  },
  experienceGap(mentee, mentor) {
    const gap = (mentor.jobLevel ?? 0) - (mentee.jobLevel ?? 0);
    if (gap === 0) return { kind: 'experience', mentorIs: 'alike' };
    return { kind: 'experience', mentorIs: gap > 0 ? 'ahead' : 'behind' };
  },
  languageAndTimeZone(mentee, mentor) {
    const [language] = shared(mentee.languages, mentor.languages);
    return language ? { kind: 'shared-language', language } : { kind: 'same-hours' };
  },
  differentUnit(mentee, mentor) {
    return mentor.department !== null && mentee.department !== null
      ? { kind: 'other-department', department: mentor.department }
      : { kind: 'other-division' };
  },
  style(mentee, mentor) {
    const styles = shared(mentee.styles, mentor.styles);
    if (styles.length > 0) return { kind: 'shared-styles', styles };
    const [mode] = shared(mentee.meetingModes, mentor.meetingModes);
    return mode ? { kind: 'same-meeting-mode', mode } : null;
  },
};

/** @returns the reasons of an explanation with what they are about, strongest first */
export function tellReasons(
  explanation: Explanation,
  mentee: MatchedMentee,
  mentor: MatchedMentor,
): MentorReason[] {
  return explanation.reasons.flatMap((factor) => reasonOf[factor](mentee, mentor) ?? []);
}

/** @returns the caveat of an explanation with what it is about */
export function tellCaveat(
  explanation: Explanation,
  mentee: MatchedMentee,
  mentor: MatchedMentor,
): MentorCaveat | null {
  switch (explanation.caveat) {
    case null:
      return null;
    case 'goalsAndSkills':
      return { kind: 'few-shared-topics' };
    case 'experienceGap':
      return { kind: 'experience' };
    case 'languageAndTimeZone': {
      const hours = hoursApart(mentee, mentor) ?? 0;
      return hours >= hoursWorthSaying ? { kind: 'other-hours', hours } : { kind: 'few-languages' };
    }
    case 'differentUnit':
      return { kind: 'same-unit' };
    case 'style':
      return { kind: 'other-style' };
  }
}
