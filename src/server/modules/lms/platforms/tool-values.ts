import type { z } from 'zod';
import type { getToolValues } from '../../../../contract/index.ts';
import { pluginManifest } from '../plugin-manifest.ts';
import { canvasConfiguration, canvasConfigurationPath } from './canvas-configuration.ts';

/**
 * What is to be typed in at a platform that cannot register this tool by itself.
 * @param publicUrl where platforms reach it, without a slash at the end
 */
export function toolValues(publicUrl: string): z.input<typeof getToolValues.response> {
  const { name, description, icon, lti } = pluginManifest;
  const at = (path: string): string => `${publicUrl}${path}`;
  const deepLinking = lti.messages.find(({ type }) => type === 'LtiDeepLinkingRequest');
  return {
    name: name.default,
    description: description.default,
    domain: new URL(publicUrl).host,
    loginUrl: at(lti.paths.login),
    redirectUrl: at(lti.paths.launch),
    keySetUrl: at(lti.paths.keySet),
    targetLinkUrl: at(lti.paths.start),
    deepLinkingUrl: deepLinking ? at(deepLinking.path) : null,
    iconUrl: at(icon),
    scopes: [...lti.scopes],
    canvasConfiguration: JSON.stringify(canvasConfiguration(publicUrl), null, 2),
    canvasConfigurationUrl: at(canvasConfigurationPath),
  };
}
