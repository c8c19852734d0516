import type { LevelRule } from '../../../../contract/index.ts';

/** A step of the organisation's scale, written as a number by the source itself. */
const ownStep = /^(?:[1-9]|1\d|20)$/;

function matches(pattern: string, text: string): boolean {
  const parts = pattern.trim().toLowerCase().split('*');
  const [first = ''] = parts;
  const subject = text.trim().toLowerCase();
  if (parts.length === 1) return subject === first;
  const last = parts.at(-1) ?? '';
  if (!subject.startsWith(first) || !subject.endsWith(last)) return false;
  if (subject.length < first.length + last.length) return false;
  // Each part in the middle at its first place: where that finds none, no later one does.
  let from = first.length;
  const end = subject.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const at = subject.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}

/**
 * Finds the step on the organisation's scale: the first rule that fits, else the number that the
 * source told itself.
 * @param told what the source calls the level; several where it tells roles
 * @returns 1..20, or null where nothing says it
 */
export function jobLevelOf(
  rules: readonly LevelRule[],
  told: readonly string[],
  jobTitle: string | null,
): number | null {
  for (const rule of rules) {
    const texts = rule.on === 'title' ? [jobTitle ?? ''] : told;
    if (texts.some((text) => text !== '' && matches(rule.pattern, text))) return rule.level;
  }
  const step = told.find((text) => ownStep.test(text.trim()));
  return step === undefined ? null : Number(step);
}
