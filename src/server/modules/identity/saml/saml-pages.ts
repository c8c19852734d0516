import { text } from '../../../../content/catalogue.ts';
import type { Language } from '../../../../contract/index.ts';
import { escapeHtml } from '../../../kernel/html.ts';
import type { PlainPage } from '../../../kernel/html.ts';
import type { SamlRefused } from './saml-refused.ts';
import type { SentPreview } from './saml-preview.ts';

/** The page on which somebody begins, outside of any platform. */
export function signInPage(
  organisationName: string,
  loginUrl: string,
  language: Language,
): PlainPage {
  const say = (key: string): string => text(language, 'sign-in', key, { organisationName });
  return {
    language,
    title: say('title'),
    paragraphs: [say('text')],
    extra: [
      `<p><a class="button" href="${escapeHtml(loginUrl)}">${escapeHtml(say('action'))}</a></p>`,
      `<p class="small">${escapeHtml(say('noAnswer'))}</p>`,
    ].join('\n'),
  };
}

/**
 * What a person is told of a refused sign-in: what happened, what to do, and how to report it.
 * @param about.again where to try once more; null where that would change nothing
 */
export function refusalPage(
  { reason }: SamlRefused,
  about: { readonly correlationId: string; readonly again: string | null },
  language: Language,
): PlainPage {
  const say = (key: string): string => text(language, 'sign-in', `refused.${key}`);
  const fact = (name: string, value: string): string =>
    `${escapeHtml(name)} <code>${escapeHtml(value)}</code>`;
  const again =
    about.again === null
      ? ''
      : `<p><a class="button" href="${escapeHtml(about.again)}">${escapeHtml(say('again'))}</a></p>`;
  return {
    language,
    title: say('title'),
    paragraphs: [say(`reasons.${reason}`), say('help')],
    extra: [
      again,
      `<p class="small">${fact(say('reason'), reason)}<br>${fact(say('reference'), about.correlationId)}</p>`,
    ].join('\n'),
  };
}

/** The end of signing out: done, or refused with what was wrong with what arrived. */
export function logoutPage(reason: SamlRefused['reason'] | null, language: Language): PlainPage {
  const say = (key: string): string =>
    text(language, 'sign-in', `${reason === null ? 'signedOut' : 'notSignedOut'}.${key}`);
  return {
    language,
    title: say('title'),
    paragraphs: [say('text')],
    extra: reason === null ? '' : `<p class="small"><code>${escapeHtml(reason)}</code></p>`,
  };
}

/** What a test sent, for the administrator who made it; nobody was signed in. */
export function testedPage(sent: SentPreview, language: Language): PlainPage {
  const say = (key: string): string => text(language, 'sign-in', `tested.${key}`);
  const rows = sent.attributes.map(
    ({ name, values }) =>
      `<li><code>${escapeHtml(name)}</code>: ${escapeHtml(values.join(', '))}</li>`,
  );
  const list =
    rows.length === 0 ? `<p>${escapeHtml(say('nothing'))}</p>` : `<ul>${rows.join('')}</ul>`;
  return {
    language,
    title: say('title'),
    paragraphs: [say('text')],
    extra: `<h2>${escapeHtml(say('sent'))}</h2>${list}`,
  };
}
