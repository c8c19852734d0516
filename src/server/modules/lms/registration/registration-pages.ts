import { ltiScopes, registrationCloseScript } from '../../../../../lti/index.ts';
import { text } from '../../../../content/catalogue.ts';
import type { Language } from '../../../../contract/index.ts';
import { escapeHtml } from '../../../kernel/html.ts';
import type { PlainPage } from '../../../kernel/html.ts';
import { platformFamilyOf } from '../platforms/platform-family.ts';
import { pluginManifest } from '../plugin-manifest.ts';
import type { RegisteredPlatform } from './register-platform.ts';

/** What an administrator is told once the platform is connected, and has to do there. */
export function registeredPage(done: RegisteredPlatform, language: Language): PlainPage {
  const { platform, client } = done;
  const say = (key: string, values?: Readonly<Record<string, string>>): string =>
    text(language, 'registration', key, values);
  const told = done.isUpdate ? 'updated' : 'registered';
  const name = platform.accountName ?? new URL(platform.issuer).host;
  const steps = text(
    language,
    'registration',
    `steps.${platformFamilyOf(platform.productFamily)}`,
    {
      clientId: client.clientId,
      joinArrays: '\n',
    },
  ).split('\n');
  return {
    language,
    title: say(`${told}.title`),
    paragraphs: [say(`${told}.text`, { platform: name }), deploymentWords(done, say)],
    extra: [
      heading(say('granted.heading')),
      list('ul', grants(done, say)),
      heading(say('stepsHeading')),
      list('ol', steps),
      `<button type="button" id="close">${escapeHtml(say('close'))}</button>`,
    ].join('\n'),
    script: `document.getElementById('close').addEventListener('click', () => { ${registrationCloseScript()} });`,
  };
}

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

function deploymentWords({ client, isShared }: RegisteredPlatform, say: Say): string {
  const { deploymentId } = client;
  if (deploymentId !== null) return say('deployment.named', { deploymentId });
  return say(isShared ? 'deployment.shared' : 'deployment.later');
}

/** One line for each thing that the product asks for: granted or not, and what it means if not. */
function grants({ platform, client }: RegisteredPlatform, say: Say): string[] {
  const asked = new Set(pluginManifest.lti.scopes);
  const isGranted = (...scopes: string[]): boolean =>
    scopes.every((scope) => client.scopes.includes(scope));
  const gives = (...claims: string[]): boolean | null =>
    platform.claimsSupported?.some((claim) => claims.includes(claim)) ?? null;
  const lines: readonly (readonly [string, boolean | null])[] = [
    ['names', gives('name', 'given_name')],
    ['email', gives('email')],
    ['grades', isGranted(ltiScopes.score)],
    ...(asked.has(ltiScopes.contextMembershipReadOnly)
      ? [['roster', isGranted(ltiScopes.contextMembershipReadOnly)] as const]
      : []),
  ];
  return lines.map(([what, answer]) => {
    const word = say(`granted.${answer === null ? 'unknown' : answer ? 'yes' : 'no'}`);
    const without = answer === false ? ` ${say(`granted.without.${what}`)}` : '';
    return `${say(`granted.${what}`)}: ${word}.${without}`;
  });
}

const heading = (words: string): string => `<h2>${escapeHtml(words)}</h2>`;

const list = (kind: 'ol' | 'ul', items: readonly string[]): string =>
  `<${kind}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${kind}>`;

/** Why a registration did not come about, in words and for the report. */
export function notRegisteredPage(
  failure: {
    /** Key of the words. */
    readonly reason: string;
    readonly platformText: string | null;
    readonly detail: string | null;
    readonly correlationId: string;
  },
  language: Language,
): PlainPage {
  const { reason, platformText, detail, correlationId } = failure;
  const say = (key: string): string => escapeHtml(text(language, 'registration', key));
  const facts: readonly (readonly [string, string | null])[] = [
    [escapeHtml(text(language, 'launch', 'refused.reason')), reason],
    [say('failed.detail'), detail],
    [escapeHtml(text(language, 'launch', 'refused.reference')), correlationId],
  ];
  return {
    language,
    title: text(language, 'registration', 'failed.title'),
    paragraphs: [
      text(language, 'registration', `failed.${reason}`),
      ...(reason === 'link-not-valid' ? [] : [text(language, 'registration', 'failed.linkStays')]),
    ],
    extra: [
      platformText === null
        ? ''
        : `<p>${say('failed.platformSaid')} <code>${escapeHtml(platformText)}</code></p>`,
      `<p class="small">${facts
        .flatMap(([name, value]) =>
          value === null ? [] : [`${name} <code>${escapeHtml(value)}</code>`],
        )
        .join('<br>')}</p>`,
    ].join('\n'),
  };
}
