import { previewRanking } from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { previewRankingOf } from './preview-ranking.ts';

export const rankingPreviewRoutes: readonly Route[] = [
  route(previewRanking, ({ work, session, params, body }) =>
    previewRankingOf(work, session, params.programmeId, body),
  ),
];
