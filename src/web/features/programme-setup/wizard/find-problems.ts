import type { ProgrammeSettings } from '../../../../contract/index.ts';

interface Range<Value> {
  readonly from: Value | null;
  readonly to: Value | null;
}

/** Neither bound is asked for where it is null. */
const isInOrder = <Value extends number | string>({ from, to }: Range<Value>): boolean =>
  from === null || to === null || from <= to;

const isHttps = (text: string): boolean =>
  URL.canParse(text) && new URL(text).protocol === 'https:';

/** @returns paths of what cannot be counted as it stands */
export function findProblemsOfCount({
  audience,
  rules,
}: Pick<ProgrammeSettings, 'audience' | 'rules'>): string[] {
  const ranges: readonly (readonly [string, Range<number>])[] = [
    ['audience.level', audience.level],
    ['rules.mentorLevel', rules.mentorLevel],
    ['rules.menteeLevel', rules.menteeLevel],
    ['rules.pair.levelDistance', rules.pair.levelDistance],
    ['rules.groupSize', rules.groupSize],
    ['rules.groupMentors', rules.groupMentors],
  ];
  const problems = ranges.filter(([, range]) => !isInOrder(range)).map(([path]) => `${path}.to`);
  if (Object.values(rules.weights).every((weight) => weight === 0)) problems.push('rules.weights');
  return problems;
}

/**
 * What the server would not take of settings as the fields of the wizard leave them; the fields
 * themselves hold lengths and limits.
 * @returns paths of the settings (`rules.mentorLevel.to`)
 */
export function findProblems(settings: ProgrammeSettings): string[] {
  const { opensOn, startsOn, endsOn, resources } = settings;
  const problems = findProblemsOfCount(settings);
  if (![opensOn, startsOn].every((from) => isInOrder({ from, to: endsOn })))
    problems.push('endsOn');
  for (const [index, { title, kind, url, words }] of resources.entries()) {
    if (title.trim() === '') problems.push(`resources.${index}.title`);
    if (kind === 'text' ? words.trim() === '' : !isHttps(url)) {
      problems.push(`resources.${index}.${kind === 'text' ? 'words' : 'url'}`);
    }
  }
  return problems;
}
