import type { JobLevelScale, Language } from '../../../../contract/index.ts';

/** A step that the draft has, by its place. */
export type Step = number;
type Rule = JobLevelScale['rules'][number];

export const addStep = ({ levels, rules }: JobLevelScale): JobLevelScale => ({
  levels: [...levels, { names: {} }],
  rules,
});

/** Without the highest step; rules that led to it lead nowhere and go with it. */
export const removeHighest = ({ levels, rules }: JobLevelScale): JobLevelScale => ({
  levels: levels.slice(0, -1),
  rules: rules.filter(({ level }) => level < levels.length),
});

/** Names a step in a language; without text it has no name there. */
export function nameStep(
  scale: JobLevelScale,
  step: Step,
  language: Language,
  text: string,
): JobLevelScale {
  const levels = scale.levels.map((each, index) => {
    if (index + 1 !== step) return each;
    const { [language]: _before, ...names } = each.names;
    return { names: text.trim() === '' ? names : { ...names, [language]: text } };
  });
  return { ...scale, levels };
}

/**
 * Says where exactly this text leads: before all other rules, so that no wider one is met first.
 * @param level null: what other rules say of it
 */
export function mapText(
  scale: JobLevelScale,
  { on, text }: { readonly on: Rule['on']; readonly text: string },
  level: Step | null,
): JobLevelScale {
  const others = scale.rules.filter((rule) => rule.on !== on || rule.pattern !== text);
  return { ...scale, rules: level === null ? others : [{ on, pattern: text, level }, ...others] };
}

/** Moves a rule one place up, so that it is met before the one that stood there. */
export function raiseRule(scale: JobLevelScale, at: number): JobLevelScale {
  const rules = [...scale.rules];
  const [raised] = rules.splice(at, 1);
  if (raised) rules.splice(Math.max(0, at - 1), 0, raised);
  return { ...scale, rules };
}

/** Steps that have no name in the organisation's own language, and rules without text. */
export function findScaleProblems(
  scale: JobLevelScale,
  language: Language,
): { readonly unnamed: readonly Step[]; readonly emptyRules: readonly number[] } {
  return {
    unnamed: scale.levels.flatMap(({ names }, index) =>
      names[language] === undefined ? [index + 1] : [],
    ),
    emptyRules: scale.rules.flatMap(({ pattern }, index) => (pattern.trim() === '' ? [index] : [])),
  };
}
