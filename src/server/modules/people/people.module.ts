import type { Module } from '../../http/module.ts';
import { importWorkers } from './imports/import-work.job.ts';
import { importRoutes, uploadRoute } from './imports/imports.routes.ts';
import { applyJobLevelsWorker } from './job-levels/apply-job-levels.job.ts';
import { jobLevelRoutes } from './job-levels/job-levels.routes.ts';
import { peopleRoutes } from './people.routes.ts';
import { personMergeRoutes } from './person-merges/person-merges.routes.ts';
import { scimAdministrationRoutes } from './scim/scim-administration.routes.ts';
import { scimRoutes } from './scim/scim.routes.ts';
import type { ScimOptions } from './scim/scim.routes.ts';
import { applySourceOrderWorker } from './source-order/apply-source-order.job.ts';
import { sourceOrderRoutes } from './source-order/source-order.routes.ts';
import { waysInRoutes } from './ways-in/ways-in.routes.ts';

/** The organisation's employees, as HR and everybody else tells of them. */
export function createPeopleModule(options: ScimOptions): Module {
  return {
    routes: [
      ...peopleRoutes,
      ...personMergeRoutes,
      ...jobLevelRoutes,
      ...sourceOrderRoutes,
      ...importRoutes,
      ...scimAdministrationRoutes(options.publicUrl),
      ...waysInRoutes,
    ],
    rawRoutes: [...scimRoutes(options), uploadRoute],
    workers: [...importWorkers, applyJobLevelsWorker, applySourceOrderWorker],
  };
}
