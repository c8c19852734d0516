import {
  getLinking as getLinkingEndpoint,
  setLinking as setLinkingEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { getLinking, setLinking } from './linking.ts';

export const waysInRoutes: readonly Route[] = [
  route(getLinkingEndpoint, ({ work }) => getLinking(work)),
  route(setLinkingEndpoint, ({ work, body }) => setLinking(work, body)),
];
