import {
  clientStorageGetScript,
  clientStoragePutScript,
  launchFieldNames,
  LaunchRejected,
} from '../../../../lti/index.ts';
import type { BindingPlan, LoginRedirect } from '../../../../lti/index.ts';
import { text } from '../../../content/catalogue.ts';
import type { Language } from '../../../contract/index.ts';
import { escapeHtml } from '../../kernel/html.ts';
import type { PlainPage } from '../../kernel/html.ts';
import type { LaunchNotAllowed } from './launch-not-allowed.ts';

/** Asks the platform to keep the binding, then goes to its authorization endpoint. */
export function storagePutPage(
  login: LoginRedirect,
  storage: NonNullable<LoginRedirect['storage']>,
  language: Language,
): PlainPage {
  return {
    language,
    title: text(language, 'launch', 'opening.title'),
    paragraphs: [text(language, 'launch', 'opening.text')],
    script: clientStoragePutScript({ storage, redirectUrl: login.redirectUrl }),
  };
}

const formId = 'launch';
const fallbackId = 'new-window';

function launchForm(
  action: string,
  fields: Readonly<Record<string, string>>,
  attributes: string,
  button: string,
): string {
  const inputs = Object.entries(fields)
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
    )
    .join('');
  return `<form method="post" action="${escapeHtml(action)}" ${attributes}>${inputs}${button}</form>`;
}

/**
 * The page between the platform's post and the launch, where no cookie came back: the platform's own
 * storage is asked; where it does not answer, or there is none, a new window does it.
 */
export function bindingPage(
  plan: Exclude<BindingPlan, { kind: 'bound' }>,
  posted: { state: string; idToken: string },
  launchPath: string,
  language: Language,
): PlainPage {
  const fields = { state: posted.state, id_token: posted.idToken };
  const button = `<button type="submit">${escapeHtml(text(language, 'launch', 'window.action'))}</button>`;
  const windowForm = launchForm(
    launchPath,
    { ...fields, [launchFieldNames.windowTicket]: plan.windowTicket },
    'target="_blank"',
    button,
  );
  const explanation = `<p>${escapeHtml(text(language, 'launch', 'window.text'))}</p>`;
  if (plan.kind === 'new-window') {
    return {
      language,
      title: text(language, 'launch', 'window.title'),
      paragraphs: [],
      extra: explanation + windowForm,
    };
  }
  return {
    language,
    title: text(language, 'launch', 'opening.title'),
    paragraphs: [text(language, 'launch', 'opening.text')],
    extra: [
      launchForm(launchPath, { ...fields, [launchFieldNames.binding]: '' }, `id="${formId}"`, ''),
      `<div id="${fallbackId}" hidden>${explanation}${windowForm}</div>`,
    ].join('\n'),
    script: clientStorageGetScript({ storage: plan.storage, formId, fallbackId }),
  };
}

/** Reasons that have words of their own; the others share those of "not trusted". */
const ownWords = new Set<string>([
  'anonymous-launch',
  'browser-mismatch',
  'browser-unbound',
  'content-selection-not-allowed',
  'deployment-disabled',
  'deployment-pending',
  'deployment-unknown',
  'nonce-replayed',
  'platform-error',
  'platform-keys-unavailable',
  'registration-ambiguous',
  'registration-disabled',
  'registration-unknown',
  'state-expired',
  'submission-review-not-allowed',
  'token-expired',
]);

/**
 * What a person is told of a refused launch: what happened, what to do, and how to report it. A
 * deployment that is not let in is named, for the administrator who is going to be asked.
 * @param about `isShared`: organisations share the client, so that the deployment is on no list
 */
export function rejectionPage(
  rejection: LaunchRejected | LaunchNotAllowed,
  about: { readonly correlationId: string; readonly isShared: boolean },
  language: Language,
): PlainPage {
  const say = (key: string): string => text(language, 'launch', `refused.${key}`);
  const { platformError, deployment, reason } = rejection;
  const platformWords = platformError
    ? [platformError.code, platformError.description ?? ''].filter((word) => word !== '').join(': ')
    : null;
  const facts: readonly (readonly [string, string | null])[] = [
    [say('reason'), reason],
    [say('deployment'), deployment?.deploymentId ?? null],
    [say('reference'), about.correlationId],
  ];
  return {
    language,
    title: say('title'),
    paragraphs: [say(wordsFor(reason, about.isShared)), say('help')],
    extra: [
      platformWords === null ? '' : `<p>${fact(say('platformSaid'), platformWords)}</p>`,
      `<p class="small">${facts
        .flatMap(([name, value]) => (value === null ? [] : [fact(name, value)]))
        .join('<br>')}</p>`,
    ].join('\n'),
  };
}

function wordsFor(
  reason: (LaunchRejected | LaunchNotAllowed)['reason'],
  isShared: boolean,
): string {
  if (isShared && reason === 'deployment-unknown') return 'deployment-not-entered';
  return ownWords.has(reason) ? reason : 'other';
}

const fact = (name: string, value: string): string =>
  `${escapeHtml(name)} <code>${escapeHtml(value)}</code>`;
