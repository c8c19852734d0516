import { text } from '../../../../content/catalogue.ts';
import type { NoticeMail } from './notice-mail.ts';

/** The e-mail as plain text, for those who read mail so. */
export function renderMailText(mail: NoticeMail): string {
  const labelled = (label: string, value: string): string =>
    text(mail.language, 'mail', 'labelled', { label, value });
  const facts = mail.facts.map(({ label, value }) => labelled(label, value));
  return [
    mail.greeting,
    mail.title,
    ...mail.paragraphs,
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    labelled(mail.action.label, mail.action.url),
    // "-- " alone on a line sets the rest apart as a signature (RFC 3676 §4.3).
    ['-- ', 'Mentorklik', ...mail.footer].join('\n'),
  ].join('\n\n');
}
