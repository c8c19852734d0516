import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ToolDeclaration } from '../../../../lti/index.ts';

const textSchema = z.object({
  default: z.string(),
  translations: z.record(z.string(), z.string()).optional(),
});
const pathSchema = z.string().startsWith('/');

const manifestSchema = z.object({
  name: textSchema,
  version: z.string(),
  description: textSchema,
  icon: pathSchema,
  lti: z.object({
    paths: z.object({
      login: pathSchema,
      launch: pathSchema,
      keySet: pathSchema,
      start: pathSchema,
    }),
    messages: z.array(
      z.object({
        type: z.enum([
          'LtiResourceLinkRequest',
          'LtiDeepLinkingRequest',
          'LtiSubmissionReviewRequest',
        ]),
        path: pathSchema,
        label: textSchema,
        /** Where the platform may offer it; wherever it does, when left out. */
        placements: z.array(z.string()).optional(),
        /** To whom the platform may offer it; to everybody, when left out. */
        roles: z.array(z.url()).optional(),
      }),
    ),
    scopes: z.array(z.url()),
    canvasPrivacyLevel: z.enum(['public', 'name_only', 'email_only', 'anonymous']),
    canvasToolId: z.string(),
  }),
  personalData: z.array(z.object({ claims: z.array(z.string()), why: z.string() })),
  xapi: z.object({ profile: z.url() }),
});

/** What the plugin is and asks for: the one declaration that everything else is made from. */
export type PluginManifest = z.infer<typeof manifestSchema>;

const path = join(import.meta.dirname, '../../../../plugin-manifest.json');

export const pluginManifest: PluginManifest = manifestSchema.parse(
  JSON.parse(readFileSync(path, 'utf8')),
);

/** Drops what is not there: optional members are left out, never undefined. */
function localised(text: z.infer<typeof textSchema>): ToolDeclaration['name'] {
  return text.translations
    ? { default: text.default, translations: text.translations }
    : { default: text.default };
}

/**
 * The LTI registration of this installation (Dynamic Registration 1.0).
 * @param publicUrl where platforms reach it, without a slash at the end
 */
export function toolDeclaration(manifest: PluginManifest, publicUrl: string): ToolDeclaration {
  const { lti } = manifest;
  const at = (path: string): string => `${publicUrl}${path}`;
  return {
    name: localised(manifest.name),
    description: localised(manifest.description),
    initiateLoginUri: at(lti.paths.login),
    redirectUris: [at(lti.paths.launch)],
    targetLinkUri: at(lti.paths.start),
    jwksUri: at(lti.paths.keySet),
    logoUri: at(manifest.icon),
    messages: lti.messages.map((message) => ({
      type: message.type,
      targetLinkUri: at(message.path),
      label: localised(message.label),
      ...(message.placements ? { placements: message.placements } : {}),
      ...(message.roles ? { roles: message.roles } : {}),
    })),
    claims: manifest.personalData.flatMap((data) => data.claims),
    scopes: lti.scopes,
    custom: {},
    canvasPrivacyLevel: lti.canvasPrivacyLevel,
    canvasToolId: lti.canvasToolId,
  };
}
