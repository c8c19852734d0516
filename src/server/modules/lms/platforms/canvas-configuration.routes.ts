import type { RawRoute } from '../../../http/route.ts';
import { canvasConfiguration, canvasConfigurationPath } from './canvas-configuration.ts';

/** Serves the configuration; it holds nothing that is not public. */
export function canvasConfigurationRoute(publicUrl: string): RawRoute {
  return {
    methods: ['get'],
    path: canvasConfigurationPath,
    permission: 'anyone: what the plugin is and asks for is public',
    body: 'none',
    handle: (_request, response) => {
      response.set('Cache-Control', 'public, max-age=300').json(canvasConfiguration(publicUrl));
      return Promise.resolve();
    },
  };
}
