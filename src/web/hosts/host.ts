/** What the app needs of the page that it lives in; one implementation per kind of page. */
export interface Host {
  readonly kind: 'browser' | 'lms-frame';
  /** Language that the host shows (BCP 47), where it tells; a guess after the person's own choice. */
  readonly locale: string | null;
  /** Opens an address beside the app, never inside it. */
  readonly openWindow: (url: string) => void;
  /** Asks for room; a host that cannot give it ignores this. @param height in CSS pixels */
  readonly resize: (height: number) => void;
  /** Leaves the app for an address of the host. */
  readonly leave: (url: string) => void;
}
