import { createContext, useContext } from 'react';
import { makeBrowserHost } from './browser.ts';
import type { Host } from './host.ts';
import { makeLmsFrameHost } from './lms-frame.ts';

export type { Host } from './host.ts';

/** In whose page the app lives, without asking Teams. */
const detectPlainHost = (): Host =>
  window.parent === window ? makeBrowserHost() : makeLmsFrameHost();

/**
 * Finds out which page the app lives in. Teams is asked only where the address says that this is its
 * tab: its library is loaded nowhere else, and in another host's frame it would wait for long.
 */
export async function detectHost(): Promise<Host> {
  const query = new URLSearchParams(location.search);
  const connectionId = query.get('via');
  if (query.get('host') !== 'teams' || connectionId === null) return detectPlainHost();
  const { makeTeamsTabHost } = await import('./teams-tab/teams-tab.ts');
  return (await makeTeamsTabHost(connectionId)) ?? detectPlainHost();
}

export const HostContext = createContext<Host>(makeBrowserHost());
export const useHost = (): Host => useContext(HostContext);
