import type { LtiMessageType } from '../launch/lti-launch.ts';

/** A text in the default language and, under BCP 47 tags, in others. */
export interface LocalisedText {
  readonly default: string;
  readonly translations?: Readonly<Record<string, string>>;
}

/** One way in that the platform may offer (Dynamic Registration 1.0 2.2.3). */
export interface ToolMessage {
  /** Not LtiResourceLinkRequest without a placement: every tool has that one. */
  readonly type: LtiMessageType;
  readonly targetLinkUri?: string;
  readonly label?: LocalisedText;
  readonly iconUri?: string;
  readonly placements?: readonly string[];
  readonly roles?: readonly string[];
  readonly custom?: Readonly<Record<string, string>>;
}

/** What the tool is, for any platform: all URLs absolute and on one host. */
export interface ToolDeclaration {
  readonly name: LocalisedText;
  readonly description: LocalisedText;
  readonly initiateLoginUri: string;
  readonly redirectUris: readonly [string, ...string[]];
  readonly targetLinkUri: string;
  readonly jwksUri: string;
  readonly logoUri?: string;
  readonly homePageUri?: string;
  readonly privacyPolicyUri?: string;
  readonly termsOfServiceUri?: string;
  readonly contacts?: readonly string[];
  readonly messages: readonly ToolMessage[];
  /** Claims about the person, for example `name` and `email`. */
  readonly claims: readonly string[];
  readonly scopes: readonly string[];
  readonly custom: Readonly<Record<string, string>>;
  /** How much Canvas should share; it is anonymous there when left out. */
  readonly canvasPrivacyLevel?: 'public' | 'name_only' | 'email_only' | 'anonymous';
  /** By which Canvas knows the tool again across accounts. */
  readonly canvasToolId?: string;
}
