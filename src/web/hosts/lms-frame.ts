import { noTheme, type Host } from './host.ts';

/**
 * Heights asked for stay between these, in CSS pixels: dialogs are centred in the frame, and in a
 * very tall one they would open far from where the person is reading.
 */
const lowest = 600;
const highest = 1400;

/** A frame in a learning platform's page. */
export function makeLmsFrameHost(): Host {
  let asked = 0;
  return {
    kind: 'lms-frame',
    locale: null,
    theme: noTheme,
    // A launch names the page in the address itself.
    deepLink: null,
    // An address of the product opens nothing without a launch of the platform.
    shareLink: null,
    openWindow: (url) => window.open(url, '_blank', 'noopener'),
    resize: (wanted) => {
      const height = Math.ceil(Math.min(highest, Math.max(lowest, wanted)));
      if (height === asked) return;
      asked = height;
      // The message that learning platforms listen to; it holds nothing that others may not read.
      window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
    },
    // Browsers let a frame navigate the page around it only after a click, which this always is.
    leave: (url) => window.open(url, '_top'),
    comeIn: null,
    offerTab: null,
  };
}
