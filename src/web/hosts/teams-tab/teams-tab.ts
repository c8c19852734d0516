import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js';
import { comeInFromTeams } from '../../../contract/index.ts';
import { callEndpoint } from '../../lib/api-client.ts';
import type { Host, HostTheme } from '../host.ts';
import { offerTab } from './offer-tab.ts';
import { addressOfTab, pageOfDeepLink, teamsDeepLink, themeOfTeams } from './teams-links.rules.ts';

/** How long Teams may take to answer that it is there, in milliseconds. */
const patience = 3_000;

/** Teams would not prove the person; it says why in a word of its own. */
export class TeamsRefused extends Error {
  override readonly name = 'TeamsRefused';
}

/**
 * A tab in Microsoft Teams, or in another app of Microsoft's that shows Teams' tabs.
 * @param connectionId the organisation's connection, as the tab's address names it
 * @returns null where no Teams answers: the address was opened somewhere else
 */
export async function makeTeamsTabHost(connectionId: string): Promise<Host | null> {
  const context = await meetTeams();
  if (context === null) return null;
  let theme = themeOfTeams(context.app.theme);
  const listeners = new Set<() => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = themeOfTeams(name);
    for (const listener of listeners) listener();
  });
  const appId = context.app.appId?.toString() ?? connectionId;
  const isSettings = context.page.frameContext === FrameContexts.settings;
  return {
    kind: 'teams-tab',
    locale: context.app.locale,
    theme: {
      read: (): HostTheme => theme,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    deepLink: deepLinkOf(context, connectionId),
    shareLink: (path, title) => shareLink(appId, path, title),
    openWindow: (url) => void app.openLink(url),
    // Teams gives a tab its whole pane, which scrolls.
    resize: () => undefined,
    leave: (url) => void app.openLink(url),
    comeIn: () => comeIn(connectionId),
    offerTab: isSettings ? offerTab(connectionId) : null,
  };
}

/** @returns the page asked for, in this tab's kind of address, so that a reload finds Teams again */
function deepLinkOf(context: app.Context, connectionId: string): string | null {
  const page = pageOfDeepLink(context.page.subPageId);
  if (page === null) return null;
  const { pathname, search } = addressOfTab(location.origin, connectionId, page);
  return pathname + search;
}

/** @returns what Teams tells of the tab; null where it does not answer in time, or is not there */
async function meetTeams(): Promise<app.Context | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const meeting = app.initialize().then(async () => {
    const context = await app.getContext();
    app.notifyAppLoaded();
    void app.notifySuccess();
    return context;
  });
  try {
    return await Promise.race([meeting, silence]);
  } catch {
    // At top level, and where the page around is not Microsoft's, the library refuses: no Teams here.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Where Teams lets nobody write to the clipboard from a tab, it shows the link itself. */
async function shareLink(appId: string, path: string, title: string): Promise<'copied' | 'shown'> {
  try {
    await navigator.clipboard.writeText(teamsDeepLink(appId, path));
    return 'copied';
  } catch {
    pages.shareDeepLink({ subPageId: path, subPageLabel: title });
    return 'shown';
  }
}

/** Has Teams prove the person, and the product check the proof. */
async function comeIn(connectionId: string): Promise<string> {
  const token = await authentication.getAuthToken().catch((error: unknown) => {
    throw new TeamsRefused(error instanceof Error ? error.message : String(error));
  });
  const { ticket } = await callEndpoint(comeInFromTeams, {
    params: { id: connectionId },
    body: { token },
  });
  return ticket;
}
