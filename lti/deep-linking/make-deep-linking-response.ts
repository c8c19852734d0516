import { base64url, type JWTPayload } from 'jose';
import { signToolMessage } from '../keys/sign-tool-message.ts';
import type { ToolKey } from '../keys/tool-key.ts';
import { claimNames } from '../launch/claim-names.ts';
import type { LtiDeepLinkingSettings, LtiLaunch } from '../launch/lti-launch.ts';
import type { ContentItem, DeepLinkingChoice, DeepLinkingResponse } from './content-item.ts';
import { DeepLinkingRefused } from './deep-linking-refused.ts';

const dl = 'https://purl.imsglobal.org/spec/lti-dl/claim';
const lifetimeSeconds = 300;

/**
 * Makes the message that returns what was picked (Deep Linking 4.5). `data` goes back if and only
 * if it came. Line items are left out where the platform says it takes none.
 *
 * @param launch the deep linking launch that asked
 * @param choice what was picked, and words for the person and the log
 * @param signing the key that signs, and the moment
 * @throws DeepLinkingRefused when the launch did not ask for items, or not for these
 */
export async function makeDeepLinkingResponse(
  launch: Pick<LtiLaunch, 'registration' | 'deploymentId' | 'deepLinking'>,
  choice: DeepLinkingChoice,
  signing: { readonly key: ToolKey; readonly now: Date },
): Promise<DeepLinkingResponse> {
  const { registration, deploymentId, deepLinking: settings } = launch;
  if (settings === null) {
    throw new DeepLinkingRefused('not-a-deep-linking-launch', 'nothing was asked for');
  }
  checkItems(choice.items, settings);
  const claims = {
    iss: registration.clientId,
    aud: registration.issuer,
    nonce: base64url.encode(crypto.getRandomValues(new Uint8Array(24))),
    [claimNames.messageType]: 'LtiDeepLinkingResponse',
    [claimNames.version]: '1.3.0',
    [claimNames.deploymentId]: deploymentId,
    [`${dl}/content_items`]: choice.items.map((item) => itemFor(item, settings)),
    ...(settings.data === null ? {} : { [`${dl}/data`]: settings.data }),
    ...wordsOf(choice),
  };
  const jwt = await signToolMessage(claims, { ...signing, lifetimeSeconds });
  return { returnUrl: settings.returnUrl, fieldName: 'JWT', jwt };
}

function wordsOf({ message, errorMessage, log, errorLog }: DeepLinkingChoice): JWTPayload {
  const words = { msg: message, errormsg: errorMessage, log, errorlog: errorLog };
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, text]) =>
      text === undefined ? [] : [[`${dl}/${name}`, text]],
    ),
  );
}

function checkItems(items: readonly ContentItem[], settings: LtiDeepLinkingSettings): void {
  if (items.length > 1 && !settings.acceptMultiple) {
    throw new DeepLinkingRefused('too-many-items', 'the platform takes one item only');
  }
  const odd = items.find(({ type }) => !settings.acceptTypes.includes(type));
  if (odd !== undefined) {
    throw new DeepLinkingRefused('type-not-accepted', `the platform takes no ${odd.type}`);
  }
}

function itemFor(item: ContentItem, settings: LtiDeepLinkingSettings): ContentItem {
  if (item.type !== 'ltiResourceLink' || settings.acceptLineItem !== false) return item;
  const { lineItem: _notTaken, ...rest } = item;
  return rest;
}
