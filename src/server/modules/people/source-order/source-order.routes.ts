import {
  getSourceOrder as getEndpoint,
  saveSourceOrder as saveEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { saveSourceOrder } from './save-source-order.ts';
import { getSourceOrder } from './source-order.views.ts';

export const sourceOrderRoutes: readonly Route[] = [
  route(getEndpoint, ({ work }) => getSourceOrder(work)),
  route(saveEndpoint, ({ work, body }) => saveSourceOrder(work, body)),
];
