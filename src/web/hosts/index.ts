import { createContext, useContext } from 'react';
import { makeBrowserHost } from './browser.ts';
import type { Host } from './host.ts';
import { makeLmsFrameHost } from './lms-frame.ts';

export type { Host } from './host.ts';

/** Finds out which page the app lives in. */
export const detectHost = (): Host =>
  window.parent === window ? makeBrowserHost() : makeLmsFrameHost();

export const HostContext = createContext<Host>(makeBrowserHost());
export const useHost = (): Host => useContext(HostContext);
