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
