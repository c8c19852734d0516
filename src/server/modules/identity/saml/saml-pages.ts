import { text } from '../../../../content/catalogue.ts';
import type { Language, SamlRefusal } from '../../../../contract/index.ts';
import { escapeHtml } from '../../../kernel/html.ts';
import type { PlainPage } from '../../../kernel/html.ts';
import type { SamlPaths } from './saml-paths.ts';
import type { SentPreview } from './saml-preview.ts';
import type { SamlRefused } from './saml-refused.ts';
import type { TakenLogout } from './take-logout.ts';

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
  const again =
    about.again === null
      ? ''
      : `<p><a class="button" href="${escapeHtml(about.again)}">${escapeHtml(say('again'))}</a></p>`;
  return {
    language,
    title: say('title'),
    paragraphs: [say(`reasons.${reason}`), say('help')],
    extra: `${again}\n${referenceOf(reason, about.correlationId, language)}`,
  };
}

/** How signing out ended, for the person. */
export type LogoutEnd =
  | Exclude<TakenLogout, { kind: 'answer' }>
  | { readonly kind: 'refused'; readonly reason: SamlRefusal };

const logoutWords = { ended: 'signedOut', 'ended-here': 'signedOutHere', refused: 'notSignedOut' };

/** The end of signing out: done, done here only, or refused with what was wrong with what arrived. */
export function logoutPage(
  end: LogoutEnd,
  about: { readonly correlationId: string; readonly paths: SamlPaths },
  language: Language,
): PlainPage {
  const say = (key: string): string => text(language, 'sign-in', key);
  const words = logoutWords[end.kind];
  return {
    language,
    title: say(`${words}.title`),
    paragraphs: [say(`${words}.text`)],
    extra:
      end.kind === 'refused'
        ? referenceOf(end.reason, about.correlationId, language)
        : `<p><a class="button" href="${escapeHtml(about.paths.signInUrl)}">${escapeHtml(say('signInAgain'))}</a></p>`,
  };
}

/** By which a refusal can be reported and found in the log. */
function referenceOf(reason: SamlRefusal, correlationId: string, language: Language): string {
  const fact = (name: string, value: string): string =>
    `${escapeHtml(text(language, 'sign-in', `refused.${name}`))} <code>${escapeHtml(value)}</code>`;
  return `<p class="small">${fact('reason', reason)}<br>${fact('reference', correlationId)}</p>`;
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
