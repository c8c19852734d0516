import type { Work } from '../../../jobs/work.ts';
import { findStatement, findStatements } from './find-statements.ts';
import { formatStatement } from './format-statement.ts';
import { readStatements } from './read-statements.ts';
import type { RecordStoreKey } from './record-store-keys.ts';
import { readQuery } from './statement-query.ts';
import type { StatementQuery } from './statement-query.ts';
import { uuidSchema } from './statement-parts.schema.ts';
import { storeStatements } from './store-statements.ts';
import { XapiError } from './xapi-error.ts';
import type { XapiRequest } from './xapi-request.ts';

/** What is answered: no body is 204. */
export interface XapiAnswer {
  readonly body: unknown;
  readonly lastModified: string | null;
  /** Whether the statements are one part of several, as `attachments=true` asks. */
  readonly isMultipart: boolean;
}

export interface Answering {
  readonly key: RecordStoreKey;
  /** The product's address, in the authority of statements. */
  readonly homePage: string;
  /** Path of the resource, for `more`. */
  readonly path: string;
}

/**
 * The statements resource (xAPI 1.0.3 part three §2.1).
 * @throws XapiError
 */
export async function answerStatements(
  work: Work,
  request: XapiRequest,
  answering: Answering,
): Promise<XapiAnswer> {
  switch (request.method) {
    case 'GET':
      return getStatements(work, request, answering);
    case 'POST':
      return postStatements(work, request, answering);
    case 'PUT':
      return putStatement(work, request, answering);
    default:
      throw new XapiError(405, 'GET, POST or PUT.', { Allow: 'GET, HEAD, POST, PUT' });
  }
}

function readJson(request: XapiRequest): unknown {
  const type = request.contentType.split(';')[0]?.trim().toLowerCase();
  if (type === 'multipart/mixed') {
    throw new XapiError(400, 'Contents of attachments are not taken here; send JSON with fileUrl.');
  }
  if (type !== 'application/json') throw new XapiError(400, 'Content-Type: application/json.');
  try {
    return JSON.parse(request.body);
  } catch (error) {
    if (error instanceof SyntaxError) throw new XapiError(400, 'The body is not JSON.');
    throw error;
  }
}

const answer = (body: unknown): XapiAnswer => ({ body, lastModified: null, isMultipart: false });

/** §2.1.2 */
async function postStatements(
  work: Work,
  request: XapiRequest,
  { key, homePage }: Answering,
): Promise<XapiAnswer> {
  const [parameter] = request.parameters.keys();
  if (parameter !== undefined) throw new XapiError(400, `POST takes no ${parameter}.`);
  const statements = readStatements(readJson(request), request.version);
  return answer(
    await storeStatements(work, statements, { key, homePage, version: request.version }),
  );
}

/** §2.1.1 */
async function putStatement(
  work: Work,
  request: XapiRequest,
  { key, homePage }: Answering,
): Promise<XapiAnswer> {
  const { statementId, ...others } = Object.fromEntries(request.parameters);
  const [other] = Object.keys(others);
  if (other !== undefined) throw new XapiError(400, `PUT takes no ${other}.`);
  const id = uuidSchema.safeParse(statementId).data;
  if (id === undefined) throw new XapiError(400, 'statementId must be a UUID.');
  const body = readJson(request);
  if (Array.isArray(body)) throw new XapiError(400, 'PUT takes one statement.');
  const [statement] = readStatements(body, request.version);
  if (!statement) throw new XapiError(400, 'PUT takes one statement.');
  if (statement.id !== undefined && statement.id.toLowerCase() !== id.toLowerCase()) {
    throw new XapiError(400, 'The id of the statement is not statementId.');
  }
  await storeStatements(work, [{ ...statement, id }], { key, homePage, version: request.version });
  return answer(undefined);
}

/** §2.1.3 */
async function getStatements(
  work: Work,
  request: XapiRequest,
  { path }: Answering,
): Promise<XapiAnswer> {
  const query = readQuery(request.parameters);
  const isMultipart = query.attachments === true;
  const format = query.format ?? 'exact';
  const id = query.statementId ?? query.voidedStatementId;
  if (id !== undefined) {
    const isVoided = query.voidedStatementId !== undefined;
    const statement = await findStatement(work, id, isVoided);
    if (!statement) throw new XapiError(404, 'There is no such statement.');
    return {
      body: formatStatement(statement, format, request.acceptLanguage),
      lastModified: statement.stored,
      isMultipart,
    };
  }
  const page = await findStatements(work, query);
  return {
    body: {
      statements: page.statements.map((each) =>
        formatStatement(each, format, request.acceptLanguage),
      ),
      more: moreLink(path, request.parameters, query, page.cursor),
    },
    lastModified: page.statements[0]?.stored ?? work.now.toISOString(),
    isMultipart,
  };
}

/** Relative to the host; empty on the last page. */
function moreLink(
  path: string,
  parameters: URLSearchParams,
  query: StatementQuery,
  cursor: string | null,
): string {
  if (cursor === null) return '';
  const more = new URLSearchParams(parameters);
  more.set('cursor', cursor);
  more.set('limit', String(query.pageSize));
  return `${path}?${more.toString()}`;
}
