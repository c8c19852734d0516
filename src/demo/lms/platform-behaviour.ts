/** What learning platforms do differently while keeping to the standard, or while departing from it. */
export interface PlatformBehaviour
  extends RegistrationBehaviour, LaunchBehaviour, TokenBehaviour, GradeBehaviour, RosterBehaviour {
  readonly name: string;
  /** `product_family_code` of the platform. */
  readonly family: string;
  readonly version: string;
  /** The `iss` that it goes by; null for its own address. */
  readonly issuer: string | null;
}

export interface RegistrationBehaviour {
  /** Whether its configuration is shown only to who brings the registration token. */
  readonly configurationNeedsToken: boolean;
  /** Whether a tool is handed a token; else the right to register is part of the addresses. */
  readonly sendsRegistrationToken: boolean;
  /** What `authorization_server` names: nothing, the bare host, or the audience for tokens. */
  readonly authorizationServer: 'none' | 'host' | 'audience';
  /** Placements that it lists for each message; null where it lists none. */
  readonly placements: readonly string[] | null;
  readonly registrationStatus: 200 | 201;
  readonly registrationErrors: 'json' | 'text';
  /** Whether the answer to a registration names the deployment. */
  readonly namesDeployment: boolean;
  /** Whether a registered tool works at once, or waits for an administrator. */
  readonly activatesTools: boolean;
}

export interface LaunchBehaviour {
  /** Login initiation by form or by link; the standard allows both. */
  readonly loginMethod: 'GET' | 'POST';
  readonly namesDeploymentAtLogin: boolean;
  /** Value of `lti_storage_target`; null where none is sent. */
  readonly storageTarget: string | null;
  /** Frame that keeps values for tools; null for platforms that keep none. */
  readonly storageFrame: string | null;
  /** Whether an authentication request without `state` is answered with 404. */
  readonly requiresState: boolean;
  /** What comes of a launch that was used before: an error posted to the tool, or a page of its own. */
  readonly staleLaunch: 'invalid_request' | 'launch_no_longer_valid' | 'page';
  /** `aud` of an id_token as one text, or as a list with `azp`. */
  readonly audience: 'text' | 'list';
  /** How far its clock is ahead of everybody's, in seconds. */
  readonly clockAheadSeconds: number;
  readonly idTokenSeconds: number;
  readonly sendsNames: boolean;
  readonly sendsEmail: boolean;
  /** Types of a context without their vocabulary ("CourseSection"). */
  readonly shortContextType: boolean;
  /** Whether a launch of a graded activity names its line item. */
  readonly namesLineItem: boolean;
  /** Whether a deep linking request carries `data` that the tool has to give back. */
  readonly sendsDeepLinkingData: boolean;
  /** Deployments of every tool beside its own: organisations that share this platform. */
  readonly otherDeployments: readonly string[];
}

export interface TokenBehaviour {
  /** `aud` that an assertion must have: `own` for its token endpoint or issuer, `any` for whatever. */
  readonly tokenAudience: 'own' | 'any' | URL;
  /** How far `iat` may be ahead, in seconds. */
  readonly assertionLeewaySeconds: number;
  readonly tokenContentType: 'application/json' | 'text/html';
  readonly tokenType: 'Bearer' | 'bearer';
  /** Refusals as JSON, or as the text of JSON whose quotes are not escaped. */
  readonly tokenErrors: 'json' | 'broken-json';
  /** Whether one scope that may not be used fails the request, or is left out. */
  readonly refusesMissingScopes: boolean;
  /** Scopes that an administrator took away after the registration. */
  readonly withdrawnScopes: readonly string[];
  readonly accessTokenSeconds: number;
}

export interface GradeBehaviour {
  /** Adds `?tool=…` to the URLs of line items, so that tools must put /scores before the query. */
  readonly lineItemsHaveQuery: boolean;
  /** Whether services answer only when Accept is the one media type and nothing else. */
  readonly exactAccept: boolean;
  /** Whether `Authorization: bearer` in lower case is refused. */
  readonly exactBearer: boolean;
  /** Links to further line items with curly quotes, and escaped for HTML. */
  readonly curlyLinks: boolean;
  readonly scoreStatus: 200 | 204;
  /** How a score of somebody who is not graded is answered. */
  readonly ungradableStatus: 400 | 422;
}

export interface RosterBehaviour {
  /** Members in one page of the roster at most, whatever the tool asks for. */
  readonly membershipsPageSize: number;
  /** Whether the roster comes in pages only where the tool asks for a number of members. */
  readonly pagesOnlyWithLimit: boolean;
  /** Whether the link to the next page forgets which role was asked for. */
  readonly rosterLinksDropRole: boolean;
  /** Role names in the roster without their vocabulary ("Learner"). */
  readonly shortRolesInRoster: boolean;
}

export const defaultBehaviour: PlatformBehaviour = {
  name: 'Leerplein',
  family: 'leerplein',
  version: '4.2',
  issuer: null,
  configurationNeedsToken: false,
  sendsRegistrationToken: true,
  authorizationServer: 'none',
  placements: null,
  registrationStatus: 200,
  registrationErrors: 'json',
  namesDeployment: true,
  activatesTools: true,
  loginMethod: 'POST',
  namesDeploymentAtLogin: true,
  storageTarget: '_parent',
  storageFrame: '_parent',
  requiresState: false,
  staleLaunch: 'invalid_request',
  audience: 'text',
  clockAheadSeconds: 0,
  idTokenSeconds: 300,
  sendsNames: true,
  sendsEmail: true,
  shortContextType: false,
  namesLineItem: true,
  sendsDeepLinkingData: true,
  otherDeployments: ['leerplein-academie'],
  tokenAudience: 'own',
  assertionLeewaySeconds: 5,
  tokenContentType: 'application/json',
  tokenType: 'Bearer',
  tokenErrors: 'json',
  refusesMissingScopes: false,
  withdrawnScopes: [],
  accessTokenSeconds: 3600,
  lineItemsHaveQuery: true,
  exactAccept: false,
  exactBearer: false,
  curlyLinks: false,
  scoreStatus: 204,
  ungradableStatus: 422,
  membershipsPageSize: 20,
  pagesOnlyWithLimit: false,
  rosterLinksDropRole: false,
  shortRolesInRoster: false,
};
