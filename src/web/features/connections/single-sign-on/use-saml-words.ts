import { useTranslation } from 'react-i18next';
import { metadataRefusals, samlRefusals } from '../../../../contract/index.ts';

/** @returns what a reason means, in words for the administrator */
export function useSamlWords(): (reason: string) => string {
  const { t } = useTranslation('single-sign-on');
  const { t: ofSignIn } = useTranslation('sign-in');
  const wordsOf = (reason: string): string => {
    const refusal = samlRefusals.find((one) => one === reason);
    if (refusal !== undefined) return ofSignIn(`refused.reasons.${refusal}`);
    const ofMetadata = metadataRefusals.find((one) => `metadata-${one}` === reason);
    return ofMetadata === undefined ? t('unknownReason') : t(`metadata.refused.${ofMetadata}`);
  };
  return (reason) =>
    reason.startsWith('logout-')
      ? t('atLogout', { words: wordsOf(reason.slice('logout-'.length)) })
      : wordsOf(reason);
}
