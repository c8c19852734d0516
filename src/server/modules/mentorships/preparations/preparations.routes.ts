import { getPreparation, savePreparation as saveEndpoint } from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { getPreparationFor } from './preparation.view.ts';
import { savePreparation } from './save-preparation.ts';

export const preparationRoutes: readonly Route[] = [
  route(getPreparation, ({ work, session, params }) =>
    getPreparationFor(work, params.id, session.personId),
  ),
  route(saveEndpoint, async ({ work, session, params, body }) => {
    await savePreparation(work, params.id, session.personId, body);
    return getPreparationFor(work, params.id, session.personId);
  }),
];
