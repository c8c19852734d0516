// The port between the library and whoever keeps its records. The library reads registrations and
// keys through it and writes one thing only: the claim on a nonce.
import type { ToolKey } from './keys/tool-key.ts';

/** Whether launches of a deployment are let in. `pending` waits for an administrator's word. */
export type DeploymentStatus = 'active' | 'pending' | 'disabled';

/** One installation of the tool on a platform (Core 3.1.3). */
export interface LtiDeployment {
  readonly deploymentId: string;
  readonly status: DeploymentStatus;
}

/** The trust between one platform and this tool (Core 3.1.3, Security Framework 4). */
export interface LtiRegistration {
  /** Opaque to the library; unique over all tenants. */
  readonly id: string;
  /** Opaque to the library; handed back wherever the storage may need it. */
  readonly tenantId: string;
  /** The `iss` of the platform, exactly as it sends it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where the browser is sent to authenticate. */
  readonly authorizationEndpoint: string;
  /** Where service tokens are asked for. */
  readonly tokenEndpoint: string;
  /** `aud` of the client assertion where it differs from the token endpoint (Brightspace). */
  readonly tokenAudience: string | null;
  readonly jwksUri: string;
  /** Scopes that the platform granted; nothing else is ever asked for. */
  readonly scopes: readonly string[];
  readonly deployments: readonly LtiDeployment[];
  /** `product_family_code` where known, for example `moodle` or `canvas`. */
  readonly platformFamily: string | null;
  /** False where an administrator has switched it off; true when left out. */
  readonly isEnabled?: boolean;
  /** When a launch was first verified by its keys; null or left out where none was. */
  readonly confirmedAt?: Date | null;
  /** How the platform signs id_tokens; RS256 when left out (Security Framework 5.1.3). */
  readonly idTokenAlgorithm?: 'RS256' | 'ES256';
}

/** The nonce of one login, to be used once (Security Framework 5.1.3). */
export interface NonceClaim {
  readonly tenantId: string;
  readonly registrationId: string;
  readonly nonce: string;
  /** After this moment the library refuses the nonce by itself and the row may be deleted. */
  readonly expiresAt: Date;
}

/** What the library asks of the application around it. Implementations may cache reads. */
export interface LtiStorage {
  /**
   * Finds the registrations that a login may be meant for.
   *
   * @param issuer `iss` as the platform sent it
   * @param clientId `client_id` where the platform sent one, else null for every client of the issuer
   */
  findRegistrations(issuer: string, clientId: string | null): Promise<readonly LtiRegistration[]>;

  /** Finds one registration by its id, or null when it is gone. */
  findRegistration(id: string): Promise<LtiRegistration | null>;

  /**
   * Claims a nonce by a unique insert (never by looking first): true exactly once per registration
   * and nonce, however many ask at the same time.
   */
  claimNonce(claim: NonceClaim): Promise<boolean>;

  /** Lists the tool's keys: the one that signs, those to come and those still published. */
  listSigningKeys(tenantId: string): Promise<readonly ToolKey[]>;
}
