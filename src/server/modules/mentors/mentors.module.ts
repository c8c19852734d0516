import type { Module } from '../../http/module.ts';
import { menteeIntakeRoutes } from './mentee-intakes.routes.ts';
import { mentorRegistrationRoutes } from './mentor-registrations.routes.ts';
import { ageImpressions, countImpressions } from './directory/count-impressions.job.ts';
import { directoryRoutes } from './directory/directory.routes.ts';
import { rankingPreviewRoutes } from './ranking-preview/ranking-preview.routes.ts';
import { withdrawWhenPersonLeft } from './withdraw-when-person-left.ts';

/** Mentors' offers, mentees' wishes and the directory between them. */
export function createMentorsModule(): Module {
  return {
    routes: [
      ...mentorRegistrationRoutes,
      ...menteeIntakeRoutes,
      ...directoryRoutes,
      ...rankingPreviewRoutes,
    ],
    workers: [withdrawWhenPersonLeft, countImpressions, ageImpressions],
  };
}
