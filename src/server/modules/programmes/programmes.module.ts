import type { Module } from '../../http/module.ts';
import { programmeRoutes } from './programmes.routes.ts';
import { followProgrammeDates } from './setup/follow-dates.job.ts';
import type { IsCourse } from './setup/save-programme-settings.ts';
import { setupRoutes } from './setup/setup.routes.ts';
import { remindOfTraining } from './training/remind-of-training.job.ts';
import { trainingRoutes } from './training/training.routes.ts';

/**
 * Mentoring programmes: their rules, the people they are for, and setting them up.
 * @param isCourse the courses know the programmes, so they are asked from here by this only
 */
export function createProgrammesModule({ isCourse }: { readonly isCourse: IsCourse }): Module {
  return {
    routes: [...programmeRoutes, ...trainingRoutes, ...setupRoutes(isCourse)],
    workers: [followProgrammeDates, remindOfTraining],
  };
}
