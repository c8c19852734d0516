import { claimNames } from '../claim-names.ts';
import type { LtiDeepLinkingSettings } from '../lti-launch.ts';
import { readObject, readText, readTexts, readWebUrl, type Claims } from './claim-values.ts';

/** What the platform takes back (Deep Linking 4.4.1); null without a URL to return it to. */
export function readDeepLinking(claims: Claims): LtiDeepLinkingSettings | null {
  const settings = readObject(claims[claimNames.deepLinkingSettings]);
  const returnUrl = readWebUrl(settings.deep_link_return_url);
  if (returnUrl === null) return null;
  const { data } = settings;
  return {
    returnUrl,
    acceptTypes: readTexts(settings.accept_types),
    acceptPresentationDocumentTargets: readTexts(settings.accept_presentation_document_targets),
    acceptMultiple: readFlag(settings.accept_multiple) ?? false,
    acceptLineItem: readFlag(settings.accept_lineitem),
    autoCreate: readFlag(settings.auto_create) ?? false,
    title: readText(settings.title),
    text: readText(settings.text),
    data: typeof data === 'string' ? data : null,
  };
}

/** Some platforms send the words. */
function readFlag(value: unknown): boolean | null {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : null;
}
