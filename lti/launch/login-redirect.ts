import type { LtiRegistration } from '../lti-storage.ts';

/** The cookie that ties a state to the browser that asked for it: one per launch. */
export interface BindingCookie {
  /** `lti-` and a hash of the state. */
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly maxAgeSeconds: number;
  /** The whole value of a Set-Cookie header: Secure; HttpOnly; SameSite=None; Partitioned. */
  readonly header: string;
}

/** Where the platform keeps a value for the tool (LTI Client Side postMessages, Platform Storage). */
export interface ClientStorageSlot {
  /** Frame named by `lti_storage_target`; null when the script has to ask for the capabilities. */
  readonly target: string | null;
  /** Origin of the platform's authorization endpoint: the only one that is written to and heard. */
  readonly platformOrigin: string;
  readonly key: string;
}

/** What the platform is asked to keep, and where. */
export interface ClientStorageEntry extends ClientStorageSlot {
  readonly value: string;
}

/** The answer to a login initiation. */
export interface LoginRedirect {
  readonly registration: LtiRegistration;
  /** The authorization request at the platform (Security Framework 5.1.1.2). */
  readonly redirectUrl: string;
  readonly cookie: BindingCookie;
  /**
   * Not null when the platform keeps values for tools: then answer with a page that runs
   * `clientStoragePutScript` and goes to `redirectUrl`; else answer with a redirect.
   */
  readonly storage: ClientStorageEntry | null;
}

/** How the launch request can be tied to the browser of its login. */
export type BindingPlan =
  | { readonly kind: 'bound' }
  | {
      /** Answer with a page that runs `clientStorageGetScript` and posts the launch again. */
      readonly kind: 'client-storage';
      readonly storage: ClientStorageSlot;
      /** For the same page's way out when the platform's storage does not answer. */
      readonly windowTicket: string;
    }
  | {
      /** Answer with a page whose button posts the launch again, with the ticket, to a new window. */
      readonly kind: 'new-window';
      readonly windowTicket: string;
    };
