import type { Language } from '../../../../contract/index.ts';

/** What one e-mail says, in words; how it looks is the renderers' affair. */
export interface NoticeMail {
  readonly language: Language;
  readonly subject: string;
  /** What a mailbox shows after the subject. */
  readonly preheader: string;
  readonly greeting: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly action: { readonly label: string; readonly url: string };
  readonly linkHelp: string;
  readonly footer: readonly string[];
  /** Null where a drawing would be out of place. */
  readonly picture: MailPicture | null;
}

/** The drawing above the title; it tells nothing that the words do not. */
export type MailPicture =
  | { readonly kind: 'pair'; readonly initials: readonly [string, string] }
  | { readonly kind: 'course' | 'done' };
