import { useTranslation } from 'react-i18next';
import type { LevelRange, ProgrammeFormat, ProgrammeRules } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';
import { isGroupFormat } from '../../lib/is-group-format.ts';

/** What a programme's facts are made of: of a published one, or of settings being written. */
export interface RuledProgramme {
  readonly format: ProgrammeFormat;
  readonly opensOn: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly rules: ProgrammeRules;
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** @returns a programme's rules in plain words, as facts with a name each */
export function useRuleWords(
  jobLevels: readonly string[],
): (programme: RuledProgramme) => readonly Fact[] {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const levelWords = useLevelWords(jobLevels);
  const pairWords = usePairWords();
  const groupMentorWords = ({ groupMentors: { from, to } }: ProgrammeRules): string =>
    t(`words.groupMentors.${from === to ? 'exactly' : from === 0 ? 'upTo' : 'between'}`, {
      from,
      to,
    });
  return ({ format: shape, rules, startsOn, endsOn }) => {
    const newcomers = rules.menteeStartedWithinDays;
    const menteeWords = [
      levelWords(rules.menteeLevel),
      ...(newcomers === null ? [] : [t('words.newcomers', { count: newcomers })]),
    ].join(', ');
    const who = {
      mentors: { name: t('facts.mentors'), value: levelWords(rules.mentorLevel) },
      mentees: { name: t('facts.mentees'), value: menteeWords },
      peers: { name: t('facts.peers'), value: levelWords(rules.mentorLevel) },
    };
    const isCircle = shape === 'facilitated_group';
    const members = { name: t('facts.peers'), value: menteeWords };
    const hasPairs = !isCircle || rules.groupMentors.to > 0;
    const roles = isCircle
      ? [...(hasPairs ? [who.mentors] : []), members]
      : shape === 'peer'
        ? [who.peers]
        : [who.mentors, who.mentees];
    const courses = (['mentor', 'mentee'] as const).flatMap((role) => {
      const duty = rules[`${role}Course`];
      return duty === null ? [] : [t(`words.course.${role}.${duty.due}`)];
    });
    const dates = [
      ...(startsOn === null ? [] : [t('words.fromDate', { date: format.date(startsOn) })]),
      ...(endsOn === null ? [] : [t('words.untilDate', { date: format.date(endsOn) })]),
    ];
    return [
      { name: t('facts.format'), value: t(`formats.${shape}.name`) },
      ...roles,
      ...(hasPairs
        ? [{ name: t('facts.pairs'), value: capital(pairWords({ format: shape, rules })) }]
        : []),
      ...(isGroupFormat(shape)
        ? [{ name: t('facts.group'), value: t('words.group', rules.groupSize) }]
        : []),
      ...(isCircle && hasPairs
        ? [{ name: t('facts.groupMentors'), value: groupMentorWords(rules) }]
        : []),
      {
        name: t('facts.time'),
        value: [
          t('words.months', { count: rules.durationMonths }),
          t('words.meet', { count: rules.meetEveryWeeks }),
        ].join(', '),
      },
      {
        name: t('facts.dates'),
        value: dates.length === 0 ? t('words.noDates') : dates.join(' '),
      },
      {
        name: t('facts.learning'),
        value: courses.length === 0 ? t('words.course.none') : courses.join('. '),
      },
      ...(hasPairs
        ? [
            {
              name: t('facts.requests'),
              value: t('words.requests', { count: rules.requestExpiryDays }),
            },
          ]
        : []),
      { name: t('facts.availability'), value: t(`words.${rules.availability}`) },
    ];
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** @returns a range of job levels in words, by the names that the organisation has for them */
export function useLevelWords(jobLevels: readonly string[]): (range: LevelRange) => string {
  const { t } = useTranslation('programme');
  const nameOf = (level: number): string => jobLevels[level - 1] ?? String(level);
  return ({ from, to }) => {
    if (from !== null && from === to) return t('words.level.only', { level: nameOf(from) });
    if (from !== null && to !== null) {
      return t('words.level.between', { from: nameOf(from), to: nameOf(to) });
    }
    if (from !== null) return t('words.level.from', { level: nameOf(from) });
    if (to !== null) return t('words.level.to', { level: nameOf(to) });
    return t('words.anybody');
  };
}

/** @returns which two people may come together, in words */
function usePairWords(): (programme: Pick<RuledProgramme, 'format' | 'rules'>) => string {
  const { t } = useTranslation('programme');
  const format = useFormat();
  return ({ format: shape, rules: { pair } }) => {
    const { otherGeneration, sameBand, levelDistance } = pair;
    const { from, to } = levelDistance;
    const flags = ['isOtherCountry', 'isOtherDepartment', 'isOtherDivision'] as const;
    const words = flags.filter((flag) => pair[flag]).map((flag) => t(`words.pair.${flag}`));
    if (otherGeneration !== null) {
      const { by, atLeast } = otherGeneration;
      words.push(t(`words.pair.generation.${by}`, { count: atLeast }));
    }
    if (sameBand !== null) {
      words.push(t(`words.pair.band.${sameBand.by}`, { count: sameBand.atMost }));
    }
    if (from !== null && to === null && from > 0) {
      words.push(t('words.pair.distance.above', { count: from }));
    } else if (to !== null && from === null && to < 0) {
      words.push(t('words.pair.distance.below', { count: -to }));
    } else if (from !== null || to !== null) {
      words.push(t('words.pair.distance.between', { from: from ?? '−∞', to: to ?? '∞' }));
    }
    // Which language a group speaks is said in its own words.
    if (pair.hasCommonLanguage && !isGroupFormat(shape))
      words.push(t('words.pair.hasCommonLanguage'));
    if (!pair.mayBeInReportingLine) words.push(t('words.pair.outsideLine'));
    return words.length === 0 ? t('words.anybody') : format.list(words);
  };
}
