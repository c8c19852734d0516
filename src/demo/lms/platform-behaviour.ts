/** What learning platforms do differently while keeping to the standard. */
export interface PlatformBehaviour {
  readonly name: string;
  /** `product_family_code` of the platform. */
  readonly family: string;
  readonly version: string;
  /** Login initiation by form or by link; the standard allows both. */
  readonly loginMethod: 'GET' | 'POST';
  /** Value of `lti_storage_target`; null for platforms without the client-side storage. */
  readonly storageTarget: '_parent' | null;
  readonly sendsNames: boolean;
  readonly sendsEmail: boolean;
  /** Whether a registered tool works at once, or waits for an administrator. */
  readonly activatesTools: boolean;
  /** Whether a deep linking request carries `data` that the tool has to give back. */
  readonly sendsDeepLinkingData: boolean;
  /** Members in one page of the roster at most, whatever the tool asks for. */
  readonly membershipsPageSize: number;
  /** Role names in the roster without their vocabulary ("Learner"). */
  readonly shortRolesInRoster: boolean;
  /** Adds `?tool=…` to the URLs of line items, so that tools must put /scores before the query. */
  readonly lineItemsHaveQuery: boolean;
  readonly idTokenSeconds: number;
  readonly accessTokenSeconds: number;
}

export const defaultBehaviour: PlatformBehaviour = {
  name: 'Leerplein',
  family: 'leerplein',
  version: '4.2',
  loginMethod: 'POST',
  storageTarget: '_parent',
  sendsNames: true,
  sendsEmail: true,
  activatesTools: true,
  sendsDeepLinkingData: true,
  membershipsPageSize: 20,
  shortRolesInRoster: false,
  lineItemsHaveQuery: true,
  idTokenSeconds: 300,
  accessTokenSeconds: 3600,
};
