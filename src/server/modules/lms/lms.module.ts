import { createPlatformKeySets, createServiceTokens } from '../../../../lti/index.ts';
import type { LtiToolOptions, ServiceTokens } from '../../../../lti/index.ts';
import type { Database } from '../../database/database.ts';
import type { Module } from '../../http/module.ts';
import type { InTransaction } from '../../jobs/work.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Encryption } from '../../kernel/encryption.ts';
import { createGuardedFetch } from '../../kernel/guarded-fetch.ts';
import type { Logger } from '../../kernel/logger.ts';
import { contentSelectionRoutes } from './deep-linking/content-selections.routes.ts';
import { returnContentRoute } from './deep-linking/return-content.routes.ts';
import { forgetNonces } from './forget-nonces.job.ts';
import { forgetVisits } from './forget-visits.job.ts';
import type { AccessOf } from './grades/publish-score.ts';
import { publishScoreWorker, saveScoreWhenCourseCompleted } from './grades/publish-score.ts';
import { scoreRoutes } from './grades/scores.routes.ts';
import { sendFailedScoresAgain } from './grades/send-scores-again.ts';
import { createLmsStorage } from './lms-storage.ts';
import { ltiRoutes } from './lti.routes.ts';
import { canvasConfigurationRoute } from './platforms/canvas-configuration.routes.ts';
import { platformChangeRoutes, platformRoutes } from './platforms/platforms.routes.ts';
import { createRefusalCounter } from './platforms/refusal-counter.ts';
import { pluginManifest } from './plugin-manifest.ts';
import { submissionReviewRoutes } from './submission-review/submission-reviews.routes.ts';
import { registrationRoutes } from './registration/registration.routes.ts';
import { createRegistrations } from './platforms/registrations.ts';
import { rotateSigningKeys } from './keys/rotate-signing-keys.job.ts';
import { signingKeyRoutes } from './keys/signing-keys.routes.ts';
import { queueRostersByNight } from './rosters/queue-rosters.ts';
import { readRosterWorker } from './rosters/read-roster.ts';
import { rosterRoutes } from './rosters/rosters.routes.ts';
import { createSigningKeys } from './keys/signing-keys.ts';
import type { SigningKeys } from './keys/signing-keys.ts';

/** How long the check of a platform waits for each address. */
const checkSeconds = 5;

export interface LmsOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly encryption: Encryption;
  readonly publicUrl: string;
  readonly mayReachPrivateNetworks: boolean;
  readonly signingKeyDays: number;
  readonly signingKeyOverlapHours: number;
}

export interface LmsModule extends Module {
  /** Gives the module its transactions, which exist only once every module's queues do. */
  connect(inTransaction: InTransaction): void;
  /** Origins that may frame a page, by the registration that was launched through. */
  frameOriginsOf(via: string): Promise<readonly string[]>;
  readonly signingKeys: SigningKeys;
}

/** Learning platforms: launches, scores and what connects them (LTI 1.3). */
export function createLmsModule(options: LmsOptions): LmsModule {
  const { database, clock, logger, encryption, publicUrl } = options;
  const fetch = createGuardedFetch(options.mayReachPrivateNetworks);
  const launchUrl = `${publicUrl}${pluginManifest.lti.paths.launch}`;
  const now = (): Date => clock.now();
  const registrations = createRegistrations(database, clock);
  const overlapHours = options.signingKeyOverlapHours;
  const signingKeys = createSigningKeys({ database, encryption, clock, overlapHours });
  let connected: { tool: LtiToolOptions; tokens: ServiceTokens } | null = null;
  const connection = (): NonNullable<typeof connected> => {
    if (!connected) throw new Error('The lms module is used before it is connected.');
    return connected;
  };
  /** Null where the platform is switched off or gone. */
  const accessOf: AccessOf = async ({ registrationId, deploymentId }) => {
    const registration = await registrations.findById(registrationId);
    if (registration?.isEnabled !== true) return null;
    const { tokens } = connection();
    return { registration, deploymentId, tokens, fetch, now };
  };

  return {
    routes: [
      ...platformRoutes(publicUrl),
      ...scoreRoutes,
      ...rosterRoutes,
      ...contentSelectionRoutes,
      ...submissionReviewRoutes,
    ],
    directRoutes: ltiRoutes({
      tool: () => connection().tool,
      database,
      registrations,
      refusals: createRefusalCounter(clock, logger),
      signingKeys,
      clock,
      logger,
      publicUrl,
    }),
    rawRoutes: [
      ...platformChangeRoutes({
        registrations,
        fetch,
        listSigningKeys: () => signingKeys.list(),
        now,
        mayUseHttp: options.mayReachPrivateNetworks,
        timeoutSeconds: checkSeconds,
      }),
      canvasConfigurationRoute(publicUrl),
      ...signingKeyRoutes({ signingKeys, clock, days: options.signingKeyDays, overlapHours }),
      ...registrationRoutes({ fetch, publicUrl, registrations, logger }),
      returnContentRoute({ registrations, signingKeys, clock, launchUrl }),
    ],
    workers: [
      rotateSigningKeys(signingKeys, options.signingKeyDays),
      forgetNonces,
      forgetVisits,
      saveScoreWhenCourseCompleted,
      sendFailedScoresAgain,
      publishScoreWorker(accessOf),
      queueRostersByNight,
      readRosterWorker(accessOf),
    ],
    connect(inTransaction) {
      const storage = createLmsStorage(registrations, signingKeys, inTransaction);
      connected = {
        tool: {
          storage,
          keySets: createPlatformKeySets({ fetch, now }),
          stateKeys: encryption.deriveKeys('lti-state'),
          launchUrl,
          now,
        },
        tokens: createServiceTokens({ fetch, storage, now }),
      };
    },
    frameOriginsOf: (via) => registrations.readFrameOrigins(via),
    signingKeys,
  };
}
