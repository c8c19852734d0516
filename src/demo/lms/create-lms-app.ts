import { fileURLToPath } from 'node:url';
import express from 'express';
import type { Express } from 'express';
import { course } from './lms-context.ts';
import type { LmsContext } from './lms-context.ts';
import { platformRoutes } from './platform/platform.routes.ts';
import { RequestFailure } from './request-failure.ts';
import { answerFailure } from './screens/answer-failure.ts';
import { courseRoutes } from './screens/course.routes.ts';
import { gradebookRoutes } from './screens/gradebook.routes.ts';
import { launchRoutes } from './screens/launch.routes.ts';
import { mailRoutes } from './screens/mail.routes.ts';
import { openRoutes } from './screens/open.routes.ts';
import { peopleRoutes } from './screens/people.routes.ts';
import { selectedContentRoutes } from './screens/selected-content.routes.ts';
import { findSignedIn } from './screens/sign-in.ts';
import { toolRoutes } from './screens/tools.routes.ts';

const assets = fileURLToPath(new URL('assets', import.meta.url));

// Tools live on other sites: forms and frames lead there. Everything else is the LMS's own.
const contentPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  'frame-src http: https:',
  'form-action http: https:',
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join('; ');

export function createLmsApp(context: LmsContext): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.set({ 'Content-Security-Policy': contentPolicy, 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  app.use('/assets', express.static(assets, { maxAge: '1h', index: false }));
  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/', (request, response) => {
    response.redirect(303, findSignedIn(context, request) ? `/courses/${course.id}` : '/people');
  });
  app.use(
    platformRoutes(context),
    peopleRoutes(context),
    selectedContentRoutes(context),
    courseRoutes(context),
    gradebookRoutes(context),
    launchRoutes(context),
    mailRoutes(context),
    toolRoutes(context),
    openRoutes(context),
  );
  app.use(() => {
    throw new RequestFailure(404, 'There is no such page.');
  });
  app.use(answerFailure(context));
  return app;
}
