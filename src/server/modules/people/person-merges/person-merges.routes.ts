import {
  listPersonMerges,
  mergeTwoPeople as mergeTwoPeopleEndpoint,
  previewPersonMerge,
  undoPersonMerge as undoPersonMergeEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { listMerges } from './list-person-merges.views.ts';
import { mergeTwoPeople } from './merge-two-people.ts';
import { previewMerge } from './preview-person-merge.view.ts';
import { undoPersonMerge } from './undo-person-merge.ts';

export const personMergeRoutes: readonly Route[] = [
  route(listPersonMerges, ({ work, params }) => listMerges(work, params.id)),
  route(previewPersonMerge, ({ work, params, query }) =>
    previewMerge(work, { keptId: params.id, mergedId: params.mergedId }, query.language),
  ),
  route(mergeTwoPeopleEndpoint, async ({ work, params, body }) => ({
    id: await mergeTwoPeople(work, { keptId: params.id, mergedId: body.mergedId }),
  })),
  route(undoPersonMergeEndpoint, ({ work, params }) => undoPersonMerge(work, params.id)),
];
