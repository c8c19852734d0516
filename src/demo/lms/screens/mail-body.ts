import type { LmsContext } from '../lms-context.ts';
import type { Mail } from '../state/lms-state.ts';
import { escapeHtml } from './html.ts';

/**
 * The HTML of a mail as its frame shows it. Its links open in the whole window, and those that lead
 * into this LMS say whose mail it was, so that they can ask who is to follow them.
 */
export function renderMailBody(context: LmsContext, mail: Mail): string {
  const recipient = context.people.find((person) => mail.to.includes(person.email));
  const body = mail.html ?? `<pre style="white-space:pre-wrap">${escapeHtml(mail.text)}</pre>`;
  const base = '<base target="_top">';
  const withBase = /<head[^>]*>/i.test(body)
    ? body.replace(/<head[^>]*>/i, (head) => `${head}${base}`)
    : `${base}${body}`;
  if (!recipient) return withBase;
  return withBase
    .replaceAll(/ target="_blank"/gi, '')
    .replaceAll(`${context.baseUrl}/open?`, (url) => `${url}as=${recipient.employeeNumber}&amp;`);
}
