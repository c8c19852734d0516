import type { AgreementTerms } from '../../../../contract/index.ts';
import { numberTerms } from './agreement-terms.ts';

type NumberTerm = (typeof numberTerms)[number];

/** What the contract takes; the schema itself stays out of the browser. */
export const numberLimits: Readonly<Record<NumberTerm, { from: number; to: number }>> = {
  durationMonths: { from: 1, to: 60 },
  meetings: { from: 1, to: 200 },
  everyWeeks: { from: 1, to: 26 },
  minutes: { from: 15, to: 480 },
};

export function problemOfNumber(name: NumberTerm, value: number): boolean {
  return value < numberLimits[name].from || value > numberLimits[name].to;
}

/** Whether every number is one that can be saved. */
export const areNumbersSound = (terms: AgreementTerms): boolean =>
  numberTerms.every((name) => !problemOfNumber(name, terms[name]));
