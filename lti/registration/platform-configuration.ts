/** What a platform says about itself before a registration (Dynamic Registration 1.0 2.1). */
export interface PlatformConfiguration {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  /** `aud` for client assertions where the platform names one. */
  readonly tokenAudience: string | null;
  readonly jwksUri: string;
  readonly registrationEndpoint: string;
  readonly idTokenAlgorithm: 'RS256' | 'ES256';
  /** Null when the platform does not list them. */
  readonly scopesSupported: readonly string[] | null;
  readonly claimsSupported: readonly string[] | null;
  /** Message types with the placements offered for each; null when the platform does not list them. */
  readonly messagesSupported:
    readonly { readonly type: string; readonly placements: readonly string[] | null }[] | null;
  readonly productFamily: string | null;
  readonly platformVersion: string | null;
  /** Whose account it is, where the platform says so (Canvas). */
  readonly accountName: string | null;
}

/** What came of a registration. */
export interface RegisteredClient {
  readonly clientId: string;
  /** Null where the platform gives it at the first launch only (Canvas). */
  readonly deploymentId: string | null;
  /** Scopes that were granted; the requested ones when the platform does not say. */
  readonly scopes: readonly string[];
  readonly registrationClientUri: string | null;
}
