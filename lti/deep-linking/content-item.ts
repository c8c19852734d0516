// What a picker gives back (Deep Linking 2.0 3). Texts are shown by the platform as they are.
import type { SubmissionReview } from '../grades/submission-review.ts';

/** An image of a content item; sizes in pixels. */
export interface ContentImage {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** How large a frame the platform should give; sizes in pixels. */
export interface ContentFrame {
  readonly width?: number;
  readonly height?: number;
}

/** The window in which the platform should open something; sizes in pixels. */
export interface ContentWindow {
  readonly targetName?: string;
  readonly width?: number;
  readonly height?: number;
  readonly windowFeatures?: string;
}

/** From when and until when; an end that is left out is open. */
export interface ContentPeriod {
  readonly startDateTime?: Date;
  readonly endDateTime?: Date;
}

/** The line item that the platform makes with a link (Deep Linking 2.0 3.2). */
export interface ContentLineItem {
  readonly label?: string;
  /** Greater than 0. */
  readonly scoreMaximum: number;
  readonly resourceId?: string;
  readonly tag?: string;
  readonly submissionReview?: SubmissionReview;
}

interface ContentTexts {
  readonly title?: string;
  readonly text?: string;
}

interface ContentImages {
  readonly icon?: ContentImage;
  readonly thumbnail?: ContentImage;
}

/** A link into the tool (Deep Linking 2.0 3.2). */
export interface LtiResourceLinkItem extends ContentTexts, ContentImages {
  readonly type: 'ltiResourceLink';
  /** The tool's target link URI when left out. */
  readonly url?: string;
  readonly custom?: Readonly<Record<string, string>>;
  readonly lineItem?: ContentLineItem;
  readonly iframe?: ContentFrame;
  readonly window?: ContentWindow;
  /** When it can be opened. */
  readonly available?: ContentPeriod;
  /** When work can be handed in. */
  readonly submission?: ContentPeriod;
}

/** A link to any page (Deep Linking 2.0 3.1). */
export interface LinkItem extends ContentTexts, ContentImages {
  readonly type: 'link';
  readonly url: string;
  readonly embed?: { readonly html: string };
  readonly iframe?: ContentFrame & { readonly src: string };
  readonly window?: ContentWindow;
}

/** A file that the platform fetches and keeps (Deep Linking 2.0 3.3). */
export interface FileItem extends ContentTexts, ContentImages {
  readonly type: 'file';
  readonly url: string;
  /** After this moment the URL need not work any more. */
  readonly expiresAt?: Date;
}

/** A fragment of HTML (Deep Linking 2.0 3.4). */
export interface HtmlItem extends ContentTexts {
  readonly type: 'html';
  readonly html: string;
}

/** An image (Deep Linking 2.0 3.5). */
export interface ImageItem extends ContentTexts, ContentImages {
  readonly type: 'image';
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** One thing that was picked (Deep Linking 2.0 3). */
export type ContentItem = LtiResourceLinkItem | LinkItem | FileItem | HtmlItem | ImageItem;

/** What was picked, and what the platform shows or logs about it (Deep Linking 2.0 4.5). */
export interface DeepLinkingChoice {
  /** May be empty: nothing was picked. */
  readonly items: readonly ContentItem[];
  /** For the person: what happened, or what went wrong. */
  readonly message?: string;
  readonly errorMessage?: string;
  /** For the platform's log. */
  readonly log?: string;
  readonly errorLog?: string;
}

/** A form to POST from the browser to the platform (Deep Linking 2.0 4.5). */
export interface DeepLinkingResponse {
  readonly returnUrl: string;
  readonly fieldName: 'JWT';
  readonly jwt: string;
}
