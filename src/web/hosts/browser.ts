import { noTheme, type Host } from './host.ts';

/** A window of its own. */
export function makeBrowserHost(): Host {
  return {
    kind: 'browser',
    locale: null,
    theme: noTheme,
    deepLink: null,
    shareLink: async (path) => {
      await navigator.clipboard.writeText(new URL(path, location.origin).href);
      return 'copied';
    },
    openWindow: (url) => window.open(url, '_blank', 'noopener'),
    resize: () => undefined,
    leave: (url) => location.assign(url),
    comeIn: null,
    offerTab: null,
  };
}
