/** An image of a content item; sizes in pixels (Deep Linking 2.0 3). */
export interface ContentImage {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** The line item that the platform makes with a link (Deep Linking 2.0 3.2). */
export interface ContentLineItem {
  readonly label?: string;
  /** Greater than 0. */
  readonly scoreMaximum: number;
  readonly resourceId?: string;
  readonly tag?: string;
}

/** A link into the tool. */
export interface LtiResourceLinkItem {
  readonly type: 'ltiResourceLink';
  /** The tool's target link URI when left out. */
  readonly url?: string;
  readonly title?: string;
  readonly text?: string;
  readonly icon?: ContentImage;
  readonly thumbnail?: ContentImage;
  readonly custom?: Readonly<Record<string, string>>;
  readonly lineItem?: ContentLineItem;
}

/** A link to any page. */
export interface LinkItem {
  readonly type: 'link';
  readonly url: string;
  readonly title?: string;
  readonly text?: string;
  readonly icon?: ContentImage;
  readonly thumbnail?: ContentImage;
}

export type ContentItem = LtiResourceLinkItem | LinkItem;

/** What was picked, and what the platform shows or logs about it. */
export interface DeepLinkingChoice {
  /** May be empty: nothing was picked. */
  readonly items: readonly ContentItem[];
  readonly message?: string;
  readonly errorMessage?: string;
}

/** A form to POST from the browser to the platform. */
export interface DeepLinkingResponse {
  readonly returnUrl: string;
  readonly fieldName: 'JWT';
  readonly jwt: string;
}
