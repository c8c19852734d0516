import { z } from 'zod';
import {
  fetchPlatformConfiguration,
  RegistrationFailed,
  registerTool,
  registrationCloseScript,
} from '../../../../../lti/index.ts';
import { text } from '../../../../content/catalogue.ts';
import type { Language } from '../../../../contract/index.ts';
import type { RawRoute } from '../../../http/route.ts';
import type { InTransaction } from '../../../jobs/work.ts';
import type { Fetch } from '../../../kernel/guarded-fetch.ts';
import type { Logger } from '../../../kernel/logger.ts';
import { escapeHtml } from '../html.ts';
import type { PlainPage } from '../html.ts';
import { isId } from '../../../kernel/ids.ts';
import { pluginManifest, toolDeclaration } from '../plugin-manifest.ts';
import {
  registrationPath,
  returnRegistrationLink,
  useRegistrationLink,
} from './registration-links.ts';
import type { Registrations } from '../platforms/registrations.ts';
import { languageOf } from '../request-language.ts';
import { sendPage } from '../send-page.ts';
import { saveRegistration } from './save-registration.ts';

export interface RegistrationRoutesOptions {
  readonly fetch: Fetch;
  readonly publicUrl: string;
  readonly registrations: Registrations;
  readonly logger: Logger;
}

/** What the platform adds to the link; a parameter that is no single text counts as missing. */
const invitationSchema = z.object({
  openid_configuration: z.string().catch(''),
  registration_token: z.string().nullable().catch(null),
});

/** The page that a platform's administrator opens there to register this tool. */
export function registrationRoutes(options: RegistrationRoutesOptions): RawRoute[] {
  return [
    {
      methods: ['get'],
      path: `${registrationPath}/:token`,
      permission: 'whoever holds a one-time registration link',
      body: 'none',
      async handle(request, response, { inTransaction }) {
        const language = languageOf(request);
        const token = String(request.params.token);
        const query = invitationSchema.parse(request.query);
        const invitation = {
          openidConfigurationUrl: query.openid_configuration,
          registrationToken: query.registration_token,
        };
        const correlationId = String(response.locals.correlationId);
        try {
          const isRegistered = await register(options, inTransaction, token, invitation);
          if (isRegistered) sendPage(response, donePage(language), 200);
          else sendPage(response, failedPage(language, 'link-not-valid', null, correlationId), 403);
        } catch (error) {
          if (!(error instanceof RegistrationFailed)) throw error;
          options.logger.warn(
            { reason: error.reason, detail: error.detail, correlationId },
            'registration failed',
          );
          const page = failedPage(language, error.reason, error.platformText, correlationId);
          sendPage(response, page, 422);
        }
      },
    },
  ];
}

/** @returns false when the link is not valid */
async function register(
  options: RegistrationRoutesOptions,
  inTransaction: InTransaction,
  token: string,
  invitation: { openidConfigurationUrl: string; registrationToken: string | null },
): Promise<boolean> {
  const tenantId = token.split('.', 1)[0] ?? '';
  if (!isId(tenantId)) return false;
  const scope = { tenantId, actorId: null };
  if (!(await inTransaction(scope, (work) => useRegistrationLink(work, token)))) return false;
  try {
    const platform = await fetchPlatformConfiguration(invitation, options);
    const client = await registerTool(
      {
        tool: toolDeclaration(pluginManifest, options.publicUrl),
        platform,
        registrationToken: invitation.registrationToken,
      },
      options,
    );
    await inTransaction(scope, (work) => saveRegistration(work, platform, client));
  } catch (error) {
    await inTransaction(scope, (work) => returnRegistrationLink(work, token));
    throw error;
  }
  options.registrations.forget();
  return true;
}

function donePage(language: Language): PlainPage {
  const steps = ['activate', 'grades', 'place'].map(
    (step) => `<li>${escapeHtml(text(language, 'launch', `registered.${step}`))}</li>`,
  );
  return {
    language,
    title: text(language, 'launch', 'registered.title'),
    paragraphs: [text(language, 'launch', 'registered.text')],
    extra: `<ul>${steps.join('')}</ul><button type="button" id="close">${escapeHtml(text(language, 'launch', 'registered.close'))}</button>`,
    script: `document.getElementById('close').addEventListener('click', () => { ${registrationCloseScript()} });`,
  };
}

function failedPage(
  language: Language,
  reason: string,
  platformText: string | null,
  correlationId: string,
): PlainPage {
  return {
    language,
    title: text(language, 'launch', 'notRegistered.title'),
    paragraphs: [
      text(language, 'launch', `notRegistered.${reason}`),
      ...(platformText === null ? [] : [platformText]),
    ],
    extra: `<p class="small">${escapeHtml(text(language, 'launch', 'refused.reason'))} <code>${reason}</code><br>${escapeHtml(text(language, 'launch', 'refused.reference'))} <code>${escapeHtml(correlationId)}</code></p>`,
  };
}
