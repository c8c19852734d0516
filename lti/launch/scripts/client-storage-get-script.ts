import type { ClientStorageSlot } from '../login-redirect.ts';
import { launchFieldNames } from '../state/browser-binding.ts';
import { inlineJson } from './inline-json.ts';
import { platformConversation } from './platform-conversation.ts';

/** A page that holds the posted launch in a form of its own. */
export interface UnboundLaunchPage {
  readonly storage: ClientStorageSlot;
  /** Form with hidden fields `state`, `id_token` and an empty `lti_binding`. */
  readonly formId: string;
  /** Element that is hidden until the platform's storage turns out not to answer. */
  readonly fallbackId: string;
}

/**
 * JavaScript for the page that answers a launch without a cookie: fetches the binding
 * (`lti.get_data`) and posts the form, or shows the other way (Platform Storage 1.0 3.2). Throws
 * nothing.
 *
 * @param page what is in the page, and the storage from `planBinding`
 */
export function clientStorageGetScript(page: UnboundLaunchPage): string {
  const fieldName = launchFieldNames.binding;
  return `(async () => {
'use strict';
const page = ${inlineJson({ ...page, fieldName })};
${platformConversation}
const answer = await askStorage(page, 'lti.get_data', { key: page.storage.key });
if (answer && answer.key === page.storage.key && typeof answer.value === 'string') {
  const form = document.getElementById(page.formId);
  form.elements.namedItem(page.fieldName).value = answer.value;
  form.submit();
} else {
  document.getElementById(page.fallbackId).hidden = false;
}
})();`;
}
