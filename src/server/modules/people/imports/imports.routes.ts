import {
  cancelPeopleImport,
  confirmPeopleImport,
  exportPeopleImport,
  getPeopleImport,
  inspectPeopleFile,
  listPeopleImportRows,
  listPeopleImports,
  startPeopleImport,
} from '../../../../contract/index.ts';
import { toAppError } from '../../../http/error-handler.ts';
import { route } from '../../../http/route.ts';
import type { RawRoute, Route } from '../../../http/route.ts';
import { readBearerToken } from '../../../http/session.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { cancelImport, confirmImport } from './confirm-import.ts';
import { readReportPiece } from './import-report.ts';
import { listImportRows } from './import-rows.views.ts';
import { claimAwaited, getImport, insertImport, listImports } from './imports.store.ts';
import { inspectFile } from './inspect-file.ts';
import { stageFile } from './stage-file.ts';

const uploadPath = '/uploads/people-files';

export const importRoutes: readonly Route[] = [
  route(inspectPeopleFile, ({ work, body }) => inspectFile(work, Buffer.from(body.head, 'base64'))),
  route(startPeopleImport, async ({ work, body }) => ({
    ...(await insertImport(work, body)),
    uploadUrl: uploadPath,
  })),
  route(listPeopleImports, async ({ work }) => ({ imports: await listImports(work) })),
  route(getPeopleImport, async ({ work, params }) => (await getImport(work, params.id)).shown),
  route(listPeopleImportRows, ({ work, params, query }) => listImportRows(work, params.id, query)),
  route(confirmPeopleImport, ({ work, params, body }) => confirmImport(work, params.id, body)),
  route(cancelPeopleImport, ({ work, params }) => cancelImport(work, params.id)),
  route(exportPeopleImport, ({ work, params, query }) =>
    readReportPiece(work, params.id, query.after),
  ),
];

/** Takes the file itself, as it comes: it may be far larger than a request of the API. */
export const uploadRoute: RawRoute = {
  methods: ['put'],
  path: uploadPath,
  permission: 'the administrator who began the import, by the token it gave, once',
  body: 'none',
  handle: async (request, response, { inTransaction }) => {
    const { tenantId, hash } = readBearerToken(request);
    const awaited = await inTransaction({ tenantId, actorId: null }, (work) =>
      claimAwaited(work, hash),
    );
    if (!awaited) throw new AppError('not-signed-in');
    const scope = { tenantId, actorId: awaited.createdBy };
    try {
      await stageFile(inTransaction, scope, awaited, request);
    } catch (error) {
      throw toAppError(error);
    }
    response.set('Cache-Control', 'no-store').status(204).end();
  },
};
