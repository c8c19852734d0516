/** The themes that a host may show itself in. */
export type HostTheme = 'light' | 'dark' | 'high-contrast';

/** A tab that somebody is about to add to a channel, a chat or a meeting. */
export interface TabToAdd {
  readonly name: string;
  /** The app's own address that it opens: path and query. */
  readonly path: string;
}

/** What the app needs of the page that it lives in; one implementation per kind of page. */
export interface Host {
  readonly kind: 'browser' | 'lms-frame' | 'teams-tab';
  /** Language that the host shows (BCP 47), where it tells; a guess after the person's own choice. */
  readonly locale: string | null;
  /** The host's own theme, which the app follows; null where it has none to tell. */
  readonly theme: {
    readonly read: () => HostTheme | null;
    /** @returns how to stop listening */
    readonly onChange: (listener: () => void) => () => void;
  };
  /** The page of the app that a link in the host asked for: path and query; null: the first one. */
  readonly deepLink: string | null;
  /**
   * Gives the person a link to a page of the app that opens in this kind of host; null: there is none.
   * @returns copied: it is on the clipboard · shown: the host shows it, to be copied there
   */
  readonly shareLink: ((path: string, title: string) => Promise<'copied' | 'shown'>) | null;
  /** Opens an address beside the app, never inside it. */
  readonly openWindow: (url: string) => void;
  /** Asks for room; a host that cannot give it ignores this. @param height in CSS pixels */
  readonly resize: (height: number) => void;
  /** Leaves the app for an address of the host. */
  readonly leave: (url: string) => void;
  /** Proves the person by the host itself, for a ticket; null: the way in brings its own ticket. */
  readonly comeIn: (() => Promise<string>) | null;
  /** Says what the tab is to open, each time the choice changes; null: no tab is being added. */
  readonly offerTab: ((tab: TabToAdd) => void) | null;
}

/** For hosts that show no theme of their own. */
export const noTheme: Host['theme'] = { read: () => null, onChange: () => () => undefined };
