import {
  getJobLevels,
  previewJobLevels,
  saveJobLevels as saveEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { getScale, previewScale } from './job-levels.views.ts';
import { saveJobLevels } from './save-job-levels.ts';

export const jobLevelRoutes: readonly Route[] = [
  route(getJobLevels, ({ work }) => getScale(work)),
  route(previewJobLevels, ({ work, body }) => previewScale(work, body)),
  route(saveEndpoint, ({ work, body }) => saveJobLevels(work, body)),
];
