import type { Request } from 'express';
import { z } from 'zod';
import {
  documentDownloadPath,
  documentsSchema,
  documentUploadPath,
  getDocuments,
  idParams,
  idSchema,
  removeDocument as removeEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { RawRoute, Route } from '../../../http/route.ts';
import { readBearerToken } from '../../../http/session.ts';
import type { FindSession } from '../../../http/session.ts';
import { parseInput } from '../../../http/validate.ts';
import type { InTransaction } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getDocumentsFor, getFileFor } from './documents.view.ts';
import { mediaTypes } from './file-kind.rules.ts';
import { readSentFile } from './read-sent-file.ts';
import { checkMayShare, removeDocument, shareDocument } from './share-document.ts';
import type { DocumentLimits } from './share-document.ts';

export const documentRoutes = (limits: DocumentLimits): readonly Route[] => [
  route(getDocuments, ({ work, session, params }) =>
    getDocumentsFor(work, params.id, session.personId, limits),
  ),
  route(removeEndpoint, async ({ work, session, params, query }) => {
    const { id, documentId } = params;
    await removeDocument(work, id, documentId, session.personId, query.basedOn);
    return getDocumentsFor(work, id, session.personId, limits);
  }),
];

const permission = 'a member of the mentorship, by the session’s bearer token';

/** @throws AppError `not-signed-in` */
async function findCaller(
  request: Request,
  inTransaction: InTransaction,
  findSession: FindSession,
): Promise<{ readonly tenantId: string; readonly actorId: string }> {
  const { tenantId, hash } = readBearerToken(request);
  const session = await inTransaction({ tenantId, actorId: null }, (work) =>
    findSession(work, hash),
  );
  if (!session) throw new AppError('not-signed-in');
  return { tenantId, actorId: session.personId };
}

/** Takes a file. It is read whole before the one transaction in which it is kept, or not at all. */
const uploadRoute = (limits: DocumentLimits, findSession: FindSession): RawRoute => ({
  methods: ['post'],
  path: documentUploadPath,
  permission,
  body: 'none',
  handle: async (request, response, { inTransaction }) => {
    response.set('Cache-Control', 'no-store');
    const scope = await findCaller(request, inTransaction, findSession);
    const { id } = parseInput(idParams, request.params, 'params');
    await inTransaction(scope, (work) => checkMayShare(work, id, scope.actorId));
    const sent = await readSentFile(request, response, limits.largest);
    const answer = await inTransaction(scope, async (work) => {
      await shareDocument(work, id, scope.actorId, sent, limits);
      return getDocumentsFor(work, id, scope.actorId, limits);
    });
    response.status(201).json(documentsSchema.parse(answer));
  },
});

const downloadParams = z.object({
  id: idSchema,
  documentId: idSchema,
  version: z.coerce.number().int().min(1).max(100_000),
});

/** Gives a file out to be saved: no browser opens it as a page of the product. */
const downloadRoute = (findSession: FindSession): RawRoute => ({
  methods: ['get'],
  path: documentDownloadPath,
  permission: `${permission}; and whoever added the file`,
  body: 'none',
  handle: async (request, response, { inTransaction }) => {
    const scope = await findCaller(request, inTransaction, findSession);
    const { id, documentId, version } = parseInput(downloadParams, request.params, 'params');
    const file = await inTransaction(scope, (work) =>
      getFileFor(work, { mentorshipId: id, documentId, version }, scope.actorId),
    );
    response.attachment(file.name).set({
      'Content-Type': mediaTypes[file.kind],
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    response.send(file.content);
  },
});

export const documentFileRoutes = (
  limits: DocumentLimits,
  findSession: FindSession,
): readonly RawRoute[] => [uploadRoute(limits, findSession), downloadRoute(findSession)];
