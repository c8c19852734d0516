import type { Response } from 'express';
import { z } from 'zod';
import { RegistrationFailed } from '../../../../../lti/index.ts';
import type { Language } from '../../../../contract/index.ts';
import { correlationIdOf } from '../../../http/correlation-id.ts';
import type { RawRoute } from '../../../http/route.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { PrivateAddressRefused } from '../../../kernel/guarded-fetch.ts';
import type { Logger } from '../../../kernel/logger.ts';
import { languageOf } from '../../../http/request-language.ts';
import { sendPage } from '../send-page.ts';
import { registerPlatform } from './register-platform.ts';
import type { RegistrationOptions } from './register-platform.ts';
import { registrationPath } from './registration-links.ts';
import { notRegisteredPage, registeredPage } from './registration-pages.ts';

/** What the platform adds to the link; a parameter that is no single text counts as missing. */
const invitationSchema = z.object({
  openid_configuration: z.string().catch(''),
  registration_token: z.string().nullable().catch(null),
});

/** The page that a platform's administrator opens there to register this tool. */
export function registrationRoutes(options: RegistrationOptions & { logger: Logger }): RawRoute[] {
  return [
    {
      methods: ['get'],
      path: `${registrationPath}/:token`,
      permission: 'whoever holds a one-time registration link',
      body: 'none',
      async handle(request, response, { inTransaction }) {
        const language = languageOf(request);
        const query = invitationSchema.parse(request.query);
        const invitation = {
          openidConfigurationUrl: query.openid_configuration,
          registrationToken: query.registration_token,
        };
        try {
          const token = String(request.params.token);
          const done = await registerPlatform(options, inTransaction, token, invitation);
          if (done) sendPage(response, registeredPage(done, language), 200);
          else sendFailure(response, { reason: 'link-not-valid' }, language);
        } catch (error) {
          const failure = explain(error);
          options.logger.warn(
            { ...failure, correlationId: correlationIdOf(response) },
            'registration failed',
          );
          sendFailure(response, failure, language);
        }
      },
    },
  ];
}

interface Failure {
  readonly reason: string;
  readonly detail?: string;
  readonly platformText?: string | null;
}

/** @throws whatever is no failure of the platform or of its administrator */
function explain(error: unknown): Failure {
  if (error instanceof AppError && error.code === 'deployment-taken') return { reason: error.code };
  if (!(error instanceof RegistrationFailed)) throw error;
  const { detail, platformText } = error;
  if (isAboutPrivateAddress(error)) return { reason: 'private-address', detail };
  return { reason: error.reason, detail, platformText };
}

function isAboutPrivateAddress(error: unknown): boolean {
  if (error instanceof PrivateAddressRefused) return true;
  return error instanceof Error && error.cause !== undefined && isAboutPrivateAddress(error.cause);
}

function sendFailure(response: Response, failure: Failure, language: Language): void {
  const page = notRegisteredPage(
    {
      reason: failure.reason,
      detail: failure.detail ?? null,
      platformText: failure.platformText ?? null,
      correlationId: correlationIdOf(response),
    },
    language,
  );
  const statuses: Readonly<Record<string, number>> = {
    'link-not-valid': 403,
    'deployment-taken': 409,
  };
  sendPage(response, page, statuses[failure.reason] ?? 422);
}
