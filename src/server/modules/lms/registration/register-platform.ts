import {
  fetchPlatformConfiguration,
  RegistrationFailed,
  registerTool,
} from '../../../../../lti/index.ts';
import type { PlatformConfiguration, RegisteredClient } from '../../../../../lti/index.ts';
import type { InTransaction } from '../../../jobs/work.ts';
import type { Fetch } from '../../../kernel/guarded-fetch.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Registrations } from '../platforms/registrations.ts';
import { pluginManifest, toolDeclaration } from '../plugin-manifest.ts';
import {
  recordLinkResult,
  returnRegistrationLink,
  useRegistrationLink,
} from './registration-links.ts';
import { saveRegistration } from './save-registration.ts';

export interface RegistrationOptions {
  readonly fetch: Fetch;
  readonly publicUrl: string;
  readonly registrations: Registrations;
}

/** What the platform added to the link that it opened. */
export interface Invitation {
  readonly openidConfigurationUrl: string;
  readonly registrationToken: string | null;
}

/** What came of it, for the page that tells. */
export interface RegisteredPlatform {
  readonly platform: PlatformConfiguration;
  readonly client: RegisteredClient;
  /** The platform was known already, and was brought up to date. */
  readonly isUpdate: boolean;
  /** Other organisations have, or may have, the same client. */
  readonly isShared: boolean;
}

/**
 * Registers the product at the platform that opened a one-time link, and the platform here (Dynamic
 * Registration 1.0 3.4 to 3.7). A registration that comes to nothing gives the link back.
 * @param token the part of the link that proves it
 * @returns null when the link is not valid
 * @throws RegistrationFailed, or AppError `deployment-taken` when the deployment is another
 *   organisation's
 */
export async function registerPlatform(
  options: RegistrationOptions,
  inTransaction: InTransaction,
  token: string,
  invitation: Invitation,
): Promise<RegisteredPlatform | null> {
  const tenantId = token.split('.', 1)[0] ?? '';
  if (!isId(tenantId)) return null;
  const scope = { tenantId, actorId: null };
  if (!(await inTransaction(scope, (work) => useRegistrationLink(work, token)))) return null;
  try {
    const platform = await readConfiguration(invitation, options);
    const tool = toolDeclaration(pluginManifest, options.publicUrl);
    const { registrationToken } = invitation;
    const client = await registerTool({ tool, platform, registrationToken }, options);
    const saved = await inTransaction(scope, async (work) => {
      const registration = await saveRegistration(work, platform, client);
      await recordLinkResult(work, token, registration.id);
      return registration;
    });
    options.registrations.forget();
    const known = await options.registrations.findById(saved.id);
    return { platform, client, isUpdate: saved.isUpdate, isShared: known?.isShared ?? false };
  } catch (error) {
    await inTransaction(scope, (work) => returnRegistrationLink(work, token));
    throw error;
  }
}

const worthAnotherTry: readonly string[] = ['configuration-unreachable', 'configuration-slow'];

/** Reading changes nothing at the platform, so one that stumbles is asked once more. */
async function readConfiguration(
  invitation: Invitation,
  options: RegistrationOptions,
): Promise<PlatformConfiguration> {
  try {
    return await fetchPlatformConfiguration(invitation, options);
  } catch (error) {
    if (!(error instanceof RegistrationFailed) || !worthAnotherTry.includes(error.reason)) {
      throw error;
    }
    return fetchPlatformConfiguration(invitation, options);
  }
}
