// The one door of the library: everything that an application may use.
import type { DeepLinkingChoice, DeepLinkingResponse } from './deep-linking/content-item.ts';
import type { LineItem, LineItemFilter, NewLineItem } from './grades/line-item.ts';
import type { Result, Score, ScoreOutcome } from './grades/score.ts';
import type { PlatformKeySets, PlatformKeySetsOptions } from './keys/platform-key-sets.ts';
import type { ToolKey } from './keys/tool-key.ts';
import type {
  LoginRedirect,
  BindingPlan,
  ClientStorageEntry,
  ClientStorageSlot,
} from './launch/login-redirect.ts';
import type { LtiLaunch, LtiMigration } from './launch/lti-launch.ts';
import type { FormFields, LaunchRequest, LtiToolOptions } from './launch/lti-tool-options.ts';
import type { LtiFetch } from './lti-fetch.ts';
import type { LtiRegistration } from './lti-storage.ts';
import type {
  PlatformConfiguration,
  RegisteredClient,
} from './registration/platform-configuration.ts';
import type { ToolDeclaration } from './registration/tool-declaration.ts';
import type { Member, RosterFilter } from './roster/member.ts';
import type {
  ServiceAccess,
  ServiceTokens,
  ServiceTokensOptions,
} from './services/service-access.ts';

export * from './lti-storage.ts';
export type { LtiFetch } from './lti-fetch.ts';
export * from './launch/launch-rejected.ts';
export * from './launch/lti-launch.ts';
export * from './launch/lti-tool-options.ts';
export * from './launch/login-redirect.ts';
export * from './roles/lti-roles.ts';
export * from './keys/tool-key.ts';
export type { PlatformKeySets, PlatformKeySetsOptions } from './keys/platform-key-sets.ts';
export * from './services/service-error.ts';
export * from './services/service-access.ts';
export * from './services/scopes.ts';
export * from './grades/line-item.ts';
export * from './grades/score.ts';
export * from './roster/member.ts';
export * from './registration/tool-declaration.ts';
export * from './registration/platform-configuration.ts';
export * from './registration/registration-failed.ts';
export * from './deep-linking/content-item.ts';

/* The functions, whose bodies follow in this order; their signatures are final. */

/** Answers a login initiation (GET query or POST form). @throws LaunchRejected */
export declare function beginLogin(
  params: FormFields,
  options: LtiToolOptions,
): Promise<LoginRedirect>;
/** Says how the posted launch can be tied to its browser. @throws LaunchRejected for a bad state */
export declare function planBinding(
  request: LaunchRequest,
  options: LtiToolOptions,
): Promise<BindingPlan>;
/** Every check but the claim on the nonce, which is the caller's. @throws LaunchRejected */
export declare function verifyLaunch(
  request: LaunchRequest,
  options: LtiToolOptions,
): Promise<LtiLaunch>;
/** `verifyLaunch`, then the claim on the nonce through the storage. @throws LaunchRejected */
export declare function completeLaunch(
  request: LaunchRequest,
  options: LtiToolOptions,
): Promise<LtiLaunch>;
/** The rejection to throw when a caller's own claim on the nonce fails. */
export declare function nonceReplayed(): Error;
/** Whether `oauth_consumer_key_sign` was made with the LTI 1.1 secret. */
export declare function isMigrationSignatureValid(
  migration: LtiMigration,
  secret: string,
): Promise<boolean>;

/** JavaScript for the page that answers a login: stores the binding, then goes to `redirectUrl`. */
export declare function clientStoragePutScript(page: {
  readonly storage: ClientStorageEntry;
  readonly redirectUrl: string;
}): string;
/** JavaScript for the page that answers an unbound launch: fetches the binding, submits the form. */
export declare function clientStorageGetScript(page: {
  readonly storage: ClientStorageSlot;
  /** Form with hidden `state`, `id_token` and an empty `lti_binding`. */
  readonly formId: string;
  /** Element made visible (its `hidden` removed) when the platform's storage does not answer. */
  readonly fallbackId: string;
}): string;
/** JavaScript that tells the platform to close the registration frame. */
export declare function registrationCloseScript(): string;
/** Names of the hidden fields that a page of the tool adds to the platform's own. */
export declare const launchFieldNames: {
  readonly binding: 'lti_binding';
  readonly windowTicket: 'lti_ticket';
};

export declare function createPlatformKeySets(options: PlatformKeySetsOptions): PlatformKeySets;
/** A new RSA-2048 pair, published from `now`, signing from `signsFrom`. */
export declare function generateToolKey(times: {
  readonly now: Date;
  readonly signsFrom?: Date;
}): Promise<ToolKey>;
/** The public key set at a moment: no private members. */
export declare function publicKeySet(
  keys: readonly ToolKey[],
  now: Date,
): { readonly keys: readonly object[] };
/** The key that signs at a moment. @throws Error when there is none */
export declare function signingKeyAt(keys: readonly ToolKey[], now: Date): ToolKey;
/** Puts a successor in: who signs from when, and until when the old ones stay published. */
export declare function rotateToolKeys(
  keys: readonly ToolKey[],
  successor: ToolKey,
  overlap: { readonly publishOldForSeconds: number },
): readonly ToolKey[];

export declare function makeDeepLinkingResponse(
  launch: Pick<LtiLaunch, 'registration' | 'deploymentId' | 'deepLinking'>,
  choice: DeepLinkingChoice,
  signing: { readonly key: ToolKey; readonly now: Date },
): Promise<DeepLinkingResponse>;

export declare function createServiceTokens(options: ServiceTokensOptions): ServiceTokens;

/** @throws ServiceError */
export declare function getLineItem(access: ServiceAccess, lineItemUrl: string): Promise<LineItem>;
/** @throws ServiceError */
export declare function listLineItems(
  access: ServiceAccess,
  lineItemsUrl: string,
  filter?: LineItemFilter,
): Promise<readonly LineItem[]>;
/** @throws ServiceError */
export declare function createLineItem(
  access: ServiceAccess,
  lineItemsUrl: string,
  item: NewLineItem,
): Promise<LineItem>;
/** Finds by resourceId, tag and resourceLinkId, as far as they are given. @throws ServiceError */
export declare function findOrCreateLineItem(
  access: ServiceAccess,
  lineItemsUrl: string,
  item: NewLineItem,
): Promise<LineItem>;
/** Sends a score. Never throws for what a platform does. */
export declare function publishScore(
  access: ServiceAccess,
  lineItemUrl: string,
  score: Score,
): Promise<ScoreOutcome>;
/** @throws ServiceError */
export declare function listResults(
  access: ServiceAccess,
  lineItemUrl: string,
  filter?: { readonly userId?: string },
): Promise<readonly Result[]>;
/** The whole second to date the next score of a person and line item with. */
export declare function nextScoreTimestamp(lastSent: Date | null, now: Date): Date;

/** Reads the members page by page. @throws ServiceError */
export declare function readMemberPages(
  access: ServiceAccess,
  membershipsUrl: string,
  filter?: RosterFilter,
): AsyncIterable<readonly Member[]>;
/** Reads all members. @throws ServiceError */
export declare function listMembers(
  access: ServiceAccess,
  membershipsUrl: string,
  filter?: RosterFilter,
): Promise<readonly Member[]>;

/** @throws RegistrationFailed */
export declare function fetchPlatformConfiguration(
  invitation: {
    readonly openidConfigurationUrl: string;
    readonly registrationToken: string | null;
  },
  options: { readonly fetch: LtiFetch },
): Promise<PlatformConfiguration>;
/** The JSON body of a registration request. */
export declare function makeRegistrationRequest(
  tool: ToolDeclaration,
  platform: PlatformConfiguration,
): Readonly<Record<string, unknown>>;
/** Posts the registration. @throws RegistrationFailed */
export declare function registerTool(
  request: {
    readonly tool: ToolDeclaration;
    readonly platform: PlatformConfiguration;
    readonly registrationToken: string | null;
  },
  options: { readonly fetch: LtiFetch },
): Promise<RegisteredClient>;
/** What a registration record holds, all but its id and tenant; the deployment starts as pending. */
export declare function registrationFrom(
  platform: PlatformConfiguration,
  client: RegisteredClient,
): Omit<LtiRegistration, 'id' | 'tenantId'>;
