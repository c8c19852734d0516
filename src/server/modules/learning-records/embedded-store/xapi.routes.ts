import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { RawRoute } from '../../../http/route.ts';
import type { InTransaction } from '../../../jobs/work.ts';
import { answerStatements } from './answer-statements.ts';
import type { XapiAnswer } from './answer-statements.ts';
import { uuidSchema } from './statement-parts.schema.ts';
import { findRecordStoreKey } from './record-store-keys.ts';
import { XapiError } from './xapi-error.ts';
import { readXapiRequest } from './xapi-request.ts';

const versions = ['1.0.0', '1.0.1', '1.0.2', '1.0.3', '2.0.0'];
const permission = 'whoever holds a key of the organisation’s record store, by HTTP Basic';

/**
 * The embedded record store (xAPI 1.0.3 and 2.0.0), one for each organisation.
 * @param publicUrl the product's address
 */
export function xapiRoutes(publicUrl: string): readonly RawRoute[] {
  return [
    {
      methods: ['get', 'post', 'put', 'delete'],
      path: '/xapi/:tenantId/statements',
      permission,
      body: 'none',
      handle: (request, response, { inTransaction }) =>
        inXapiManner(response, () => handleStatements(request, response, inTransaction, publicUrl)),
    },
    {
      methods: ['get'],
      path: '/xapi/:tenantId/about',
      permission: 'anyone, as the standard has it: says nothing but the versions spoken',
      body: 'none',
      handle: (_request, response) => {
        response.set('X-Experience-API-Version', '2.0.0');
        response.json({ version: versions });
        return Promise.resolve();
      },
    },
  ];
}

async function handleStatements(
  request: Request,
  response: Response,
  inTransaction: InTransaction,
  publicUrl: string,
): Promise<void> {
  const tenantId = uuidSchema.safeParse(request.params.tenantId).data;
  if (tenantId === undefined) throw new XapiError(404, 'There is no such record store.');
  const asked = await readXapiRequest(request);
  response.set('X-Experience-API-Version', asked.version);
  const { answer, now } = await inTransaction({ tenantId, actorId: null }, async (work) => {
    const key = await findRecordStoreKey(work, asked.authorization);
    if (!key) {
      throw new XapiError(401, 'The credentials are not those of a key of this record store.', {
        'WWW-Authenticate': 'Basic realm="xAPI", charset="UTF-8"',
      });
    }
    return {
      answer: await answerStatements(work, asked, {
        key,
        homePage: publicUrl,
        path: `/xapi/${tenantId}/statements`,
      }),
      now: work.now,
    };
  });
  response.set('X-Experience-API-Consistent-Through', now.toISOString());
  send(response, answer);
}

function send(response: Response, answer: XapiAnswer): void {
  response.set('Cache-Control', 'no-store');
  if (answer.lastModified !== null) {
    response.set('Last-Modified', new Date(answer.lastModified).toUTCString());
  }
  if (answer.body === undefined) {
    response.status(204).end();
    return;
  }
  if (!answer.isMultipart) {
    response.json(answer.body);
    return;
  }
  const boundary = randomUUID();
  response.set('Content-Type', `multipart/mixed; boundary=${boundary}`);
  response.end(
    `--${boundary}\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(answer.body)}\r\n--${boundary}--\r\n`,
  );
}

/** Renders refusals as part three §3.2 has them; what is no refusal is left to the product. */
async function inXapiManner(response: Response, handle: () => Promise<void>): Promise<void> {
  try {
    await handle();
  } catch (error) {
    if (!(error instanceof XapiError)) throw error;
    if (!response.hasHeader('X-Experience-API-Version')) {
      response.set('X-Experience-API-Version', '1.0.3');
    }
    response.status(error.status).set(error.headers).json({ error: error.message });
  }
}
