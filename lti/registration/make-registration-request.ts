import type { PlatformConfiguration } from './platform-configuration.ts';
import type { LocalisedText, ToolDeclaration, ToolMessage } from './tool-declaration.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Makes the client registration request of a tool for one platform (Dynamic Registration 1.0 3.6;
 * OpenID Connect Registration 2). Scopes, messages and placements that the platform says it does
 * not have are not asked for: one of them can fail the whole request. Of claims about people, those
 * that the tool declares are asked for and no others.
 *
 * @param tool what it is, and what it wants
 * @param platform what it has
 * @throws TypeError when the tool's target link URI is no URL
 */
export function makeRegistrationRequest(
  tool: ToolDeclaration,
  platform: PlatformConfiguration,
): Json {
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: tool.initiateLoginUri,
    redirect_uris: tool.redirectUris,
    ...localised('client_name', tool.name),
    jwks_uri: tool.jwksUri,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: requestedScopes(tool, platform).join(' '),
    ...present({
      logo_uri: tool.logoUri,
      client_uri: tool.homePageUri,
      policy_uri: tool.privacyPolicyUri,
      tos_uri: tool.termsOfServiceUri,
      contacts: tool.contacts,
    }),
    'https://purl.imsglobal.org/spec/lti-tool-configuration': toolConfiguration(tool, platform),
  };
}

/** The scopes to ask for: those that the tool wants and the platform has. */
export function requestedScopes(
  tool: ToolDeclaration,
  { scopesSupported }: PlatformConfiguration,
): string[] {
  return tool.scopes.filter((scope) => scopesSupported?.includes(scope) ?? true);
}

function toolConfiguration(tool: ToolDeclaration, platform: PlatformConfiguration): Json {
  return {
    domain: new URL(tool.targetLinkUri).host,
    ...localised('description', tool.description),
    target_link_uri: tool.targetLinkUri,
    custom_parameters: tool.custom,
    claims: [...new Set(['iss', 'sub', ...tool.claims])],
    messages: tool.messages.flatMap((message) => messageFor(message, platform)),
    ...(platform.productFamily === 'canvas' ? canvasConfiguration(tool) : {}),
  };
}

/** What Canvas takes beside the standard; its privacy is anonymous where nothing is asked. */
function canvasConfiguration({ canvasPrivacyLevel, canvasToolId }: ToolDeclaration): Json {
  return present({
    'https://canvas.instructure.com/lti/privacy_level': canvasPrivacyLevel,
    'https://canvas.instructure.com/lti/tool_id': canvasToolId,
  });
}

function messageFor(message: ToolMessage, { messagesSupported }: PlatformConfiguration): Json[] {
  const supported = messagesSupported?.filter(({ type }) => type === message.type);
  if (supported?.length === 0) return [];
  // Only a platform that lists the placements of every entry can be taken at its word.
  const lists = supported?.map(({ placements }) => placements) ?? [null];
  const offered = lists.includes(null) ? null : lists.flatMap((list) => list ?? []);
  const placements = message.placements?.filter((one) => offered?.includes(one) ?? true);
  if (message.placements !== undefined && placements?.length === 0) return [];
  return [
    {
      type: message.type,
      ...(message.label === undefined ? {} : localised('label', message.label)),
      ...present({
        target_link_uri: message.targetLinkUri,
        icon_uri: message.iconUri,
        placements,
        roles: message.roles,
        custom_parameters: message.custom,
      }),
    },
  ];
}

/** A text under its name, and its translations under `name#tag` (OpenID Connect Registration 2.1). */
function localised(name: string, { default: text, translations = {} }: LocalisedText): Json {
  const others = Object.entries(translations).map(([tag, other]) => [`${name}#${tag}`, other]);
  return { [name]: text, ...(Object.fromEntries(others) as Json) };
}

function present(members: Json): Json {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
