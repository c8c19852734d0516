import type { ClientStorageEntry } from '../login-redirect.ts';
import { inlineJson } from './inline-json.ts';
import { platformConversation } from './platform-conversation.ts';

/**
 * JavaScript for the page that answers a login where the platform keeps values for tools: stores
 * the binding (`lti.put_data`), then goes on to the platform whether or not that worked, for the
 * cookie may do (Platform Storage 1.0 3.1). Throws nothing.
 *
 * @param page from `beginLogin`; its texts are safe inside a script element
 */
export function clientStoragePutScript(page: {
  readonly storage: ClientStorageEntry;
  readonly redirectUrl: string;
}): string {
  return `(async () => {
'use strict';
const page = ${inlineJson(page)};
${platformConversation}
await askStorage(page, 'lti.put_data', { key: page.storage.key, value: page.storage.value });
window.location.replace(page.redirectUrl);
})();`;
}
