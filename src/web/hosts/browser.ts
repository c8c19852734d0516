import type { Host } from './host.ts';

/** A window of its own. */
export function makeBrowserHost(): Host {
  return {
    kind: 'browser',
    locale: null,
    openWindow: (url) => window.open(url, '_blank', 'noopener'),
    resize: () => undefined,
    leave: (url) => location.assign(url),
  };
}
