import { text } from '../../../../content/catalogue.ts';
import type { AgreementTerms, Language } from '../../../../contract/index.ts';

const weeksPerMonth = 52 / 12;

/** Length of a meeting, in minutes, that the template proposes. */
const proposedMinutes = 60;

/**
 * The terms with which an agreement begins: the programme's numbers, and words to be changed by the
 * two, in their language.
 */
export function agreementTemplate(
  language: Language,
  plan: { readonly durationMonths: number; readonly meetEveryWeeks: number },
): AgreementTerms {
  const words = (key: string): string => text(language, 'agreement-template', key);
  const weeks = plan.durationMonths * weeksPerMonth;
  return {
    expectations: words('expectations'),
    durationMonths: plan.durationMonths,
    everyWeeks: plan.meetEveryWeeks,
    meetings: Math.max(1, Math.round(weeks / plan.meetEveryWeeks)),
    minutes: proposedMinutes,
    mode: 'both',
    structure: 'guided',
    confidentiality: words('confidentiality'),
    boundaries: words('boundaries'),
    contactLimits: words('contactLimits'),
    networkAccess: words('networkAccess'),
    escalation: words('escalation'),
    ending: words('ending'),
  };
}
