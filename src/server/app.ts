import type { RequestListener } from 'node:http';
import express from 'express';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { listTenants } from './database/list-tenants.ts';
import { createApiRouter } from './http/api-router.ts';
import { assignCorrelationId } from './http/correlation-id.ts';
import { createDirectRouter } from './http/direct-router.ts';
import { handleErrors } from './http/error-handler.ts';
import type { Module } from './http/module.ts';
import { createRawRouter } from './http/raw-router.ts';
import type { RawRoute, Route } from './http/route.ts';
import { securityHeaders } from './http/security-headers.ts';
import { createWebApp } from './http/web-app.ts';
import type { JobContext } from './jobs/job.ts';
import { startQueues } from './jobs/queues.ts';
import type { Queues } from './jobs/queues.ts';
import { createUnitOfWork } from './jobs/unit-of-work.ts';
import type { InTransaction } from './jobs/work.ts';
import type { Clock } from './kernel/clock.ts';
import { createEncryption } from './kernel/encryption.ts';
import type { Logger } from './kernel/logger.ts';
import { createCohortsModule } from './modules/cohorts/index.ts';
import { createCoursesModule, listCourseIds } from './modules/courses/index.ts';
import { createMyDataModule } from './modules/my-data/index.ts';
import { createHomeModule } from './modules/home/index.ts';
import { createIdentityModule, findSession } from './modules/identity/index.ts';
import { createLearningRecordsModule } from './modules/learning-records/index.ts';
import { createLmsModule } from './modules/lms/index.ts';
import type { SigningKeys } from './modules/lms/index.ts';
import { createMentorsModule } from './modules/mentors/index.ts';
import { createMentorshipsModule } from './modules/mentorships/index.ts';
import { createNotificationsModule, openLink } from './modules/notifications/index.ts';
import { createPeopleModule } from './modules/people/index.ts';
import { createProgrammeDeskModule } from './modules/programme-desk/index.ts';
import { createProgrammesModule } from './modules/programmes/index.ts';
import { createReportsModule } from './modules/reports/index.ts';
import { createTeamsModule, mayMakeTeamsLink } from './modules/teams/index.ts';
import { createTopicsModule } from './modules/topics/index.ts';

/** The running product, for its start, its commands and its tests. */
export interface Product {
  readonly app: RequestListener;
  readonly routes: readonly Route[];
  readonly rawRoutes: readonly RawRoute[];
  readonly inTransaction: InTransaction;
  readonly queues: Queues;
  readonly jobContext: JobContext;
  /** The keys that sign for the tool, for the command that replaces them. */
  readonly signingKeys: SigningKeys;
  /** Stops the queues; the database is its opener's to close. */
  stop(): Promise<void>;
}

/** Puts everything together; the one place that knows every module. */
export async function createProduct(options: {
  config: Config;
  database: Database;
  clock: Clock;
  logger: Logger;
}): Promise<Product> {
  const { config, database, clock, logger } = options;
  const encryption = createEncryption(config.encryptionKey, config.previousEncryptionKeys);
  const { publicUrl, mayReachPrivateNetworks } = config;

  const lms = createLmsModule({
    database,
    clock,
    logger,
    encryption,
    publicUrl,
    mayReachPrivateNetworks,
    signingKeyDays: config.signingKeyDays,
    signingKeyOverlapHours: config.signingKeyOverlapHours,
  });
  const teams = createTeamsModule({
    database,
    clock,
    logger,
    publicUrl,
    entraUrl: config.entraUrl,
    graphUrl: config.graphUrl,
    encryption,
    mayReachPrivateNetworks,
  });
  const notifications = createNotificationsModule(config);
  const modules: Module[] = [
    createIdentityModule({
      database,
      clock,
      logger,
      encryption,
      publicUrl,
      mayReachPrivateNetworks,
    }),
    createPeopleModule({ publicUrl, logger }),
    lms,
    teams,
    createProgrammesModule({ isCourse: (id) => listCourseIds().includes(id) }),
    createTopicsModule(),
    createMentorsModule(),
    createMentorshipsModule({
      badges: { publicUrl, encryption },
      documents: config.documents,
      findSession,
      publicUrl,
      linkTo: (path) => openLink(config.openUrl, path),
      mayMakeCallLink: mayMakeTeamsLink,
    }),
    createProgrammeDeskModule(),
    createCohortsModule(),
    createCoursesModule(),
    createLearningRecordsModule({ encryption, publicUrl, mayReachPrivateNetworks }),
    notifications,
    createReportsModule(),
    createHomeModule(),
    createMyDataModule(),
  ];
  const routes = modules.flatMap((module) => module.routes ?? []);
  const directRoutes = modules.flatMap((module) => module.directRoutes ?? []);
  const rawRoutes = [...directRoutes, ...modules.flatMap((module) => module.rawRoutes ?? [])];

  const queues = await startQueues(
    database,
    modules.flatMap((module) => module.workers ?? []),
    logger,
  );
  const inTransaction = createUnitOfWork(database, clock, queues);
  lms.connect(inTransaction);

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies.split(','));
  app.set('query parser', 'simple');
  const headers = securityHeaders(publicUrl.startsWith('https:'));
  app.use(assignCorrelationId, headers);
  app.get('/health', async (_request, response) => {
    await database.store.executeAsOwner('select 1');
    response.json({ status: 'ok' });
  });
  app.use(createRawRouter(rawRoutes, inTransaction));
  app.use(createApiRouter({ routes, inTransaction, findSession }));
  app.use(
    createWebApp({
      async originsOf(via) {
        const ofTeams = await teams.pageOriginsOf(via);
        return { ...ofTeams, frame: [...(await lms.frameOriginsOf(via)), ...ofTeams.frame] };
      },
    }),
  );
  app.use(handleErrors(logger));

  return {
    app: createDirectRouter({
      routes: directRoutes,
      inTransaction,
      securityHeaders: headers,
      logger,
      rest: app,
    }),
    routes,
    rawRoutes,
    inTransaction,
    queues,
    jobContext: {
      inTransaction,
      listTenants: () => listTenants(database),
      clock,
      logger,
    },
    signingKeys: lms.signingKeys,
    async stop() {
      await queues.stop();
      notifications.close();
    },
  };
}
