import { pluginManifest } from '../plugin-manifest.ts';

/** Where Canvas can read the configuration, for whoever enters its URL there. */
export const canvasConfigurationPath = '/lti/canvas.json';

type Json = Readonly<Record<string, unknown>>;

/** Canvas has no other messages, and no placements but its own. */
const messageTypes: readonly string[] = ['LtiResourceLinkRequest', 'LtiDeepLinkingRequest'];
const placements: readonly string[] = [
  'course_navigation',
  'link_selection',
  'assignment_selection',
];

/**
 * The tool as Canvas takes it in "Paste JSON" and "Enter URL" of a developer key, made from the
 * manifest.
 * @param publicUrl where Canvas reaches it, without a slash at the end
 */
export function canvasConfiguration(publicUrl: string): Json {
  const { name, description, icon, lti } = pluginManifest;
  const at = (path: string): string => `${publicUrl}${path}`;
  return {
    title: name.default,
    description: description.default,
    oidc_initiation_url: at(lti.paths.login),
    target_link_uri: at(lti.paths.start),
    redirect_uris: [at(lti.paths.launch)],
    public_jwk_url: at(lti.paths.keySet),
    scopes: lti.scopes,
    extensions: [
      {
        platform: 'canvas.instructure.com',
        domain: new URL(publicUrl).host,
        tool_id: lti.canvasToolId,
        privacy_level: lti.canvasPrivacyLevel,
        settings: {
          text: name.default,
          icon_url: at(icon),
          placements: lti.messages
            .filter(({ type }) => messageTypes.includes(type))
            .flatMap((message) =>
              (message.placements ?? [])
                .filter((placement) => placements.includes(placement))
                .map((placement) => ({
                  placement,
                  message_type: message.type,
                  target_link_uri: at(message.path),
                  text: message.label.default,
                  labels: { en: message.label.default, ...message.label.translations },
                })),
            ),
        },
      },
    ],
    custom_fields: {},
  };
}
