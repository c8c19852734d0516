import type { AgreementTerms } from '../../../../contract/index.ts';

export type TermName = keyof AgreementTerms;

/** The terms in the order in which they are read. */
export const numberTerms = ['durationMonths', 'meetings', 'everyWeeks', 'minutes'] as const;
export const textTerms = [
  'expectations',
  'confidentiality',
  'boundaries',
  'contactLimits',
  'networkAccess',
  'escalation',
  'ending',
] as const;
export const termNames: readonly TermName[] = [...numberTerms, 'mode', 'structure', ...textTerms];

const take = (into: AgreementTerms, name: TermName, from: AgreementTerms): AgreementTerms => ({
  ...into,
  [name]: from[name],
});

/** @returns the names of the terms in which two agreements differ */
export function differences(one: AgreementTerms, other: AgreementTerms): readonly TermName[] {
  return termNames.filter((name) => one[name] !== other[name]);
}

/**
 * Brings two changes of the same version together: what only one side changed is taken from that
 * side, and what both changed differently is for the person to choose.
 * @returns the terms with the own side's choice where both changed, and the names of those terms
 */
export function mergeTerms(
  base: AgreementTerms,
  mine: AgreementTerms,
  theirs: AgreementTerms,
): { readonly terms: AgreementTerms; readonly contested: readonly TermName[] } {
  const theirChanges = differences(base, theirs);
  const contested = theirChanges.filter(
    (name) => mine[name] !== base[name] && mine[name] !== theirs[name],
  );
  const terms = theirChanges
    .filter((name) => !contested.includes(name))
    .reduce((merged, name) => take(merged, name, theirs), mine);
  return { terms, contested };
}

/** @returns the terms with these taken from the other side */
export function takeTerms(
  mine: AgreementTerms,
  theirs: AgreementTerms,
  names: readonly TermName[],
): AgreementTerms {
  return names.reduce((merged, name) => take(merged, name, theirs), mine);
}
