import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../../contract/index.ts';
import type { TermName } from './agreement-terms.ts';

/** @returns what one of the terms says, in words */
export function useTermWords(): (terms: AgreementTerms, name: TermName) => string {
  const { t } = useTranslation('agreement');
  return (terms, name) => {
    switch (name) {
      case 'durationMonths':
      case 'everyWeeks':
      case 'meetings':
      case 'minutes':
        return t(`values.${name}`, { count: terms[name] });
      case 'mode':
        return t(`values.mode.${terms.mode}`);
      case 'structure':
        return t(`values.structure.${terms.structure}`);
      case 'expectations':
      case 'confidentiality':
      case 'boundaries':
      case 'contactLimits':
      case 'networkAccess':
      case 'escalation':
      case 'ending':
        return terms[name];
    }
  };
}
