// Routes that every visit begins with, answered by Node alone. Express and its parsers cost more than
// what a launch does itself. Whatever does not come in the plainest form goes to Express, where the same
// routes are mounted: to a caller there is no difference.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import type { InTransaction } from '../jobs/work.ts';
import { AppError } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import { assignCorrelationId } from './correlation-id.ts';
import { answerError } from './error-handler.ts';
import { formLimit, formParameters } from './raw-router.ts';
import type { DirectRoute } from './route.ts';

type Headers = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

export interface DirectRouterOptions {
  readonly routes: readonly DirectRoute[];
  readonly inTransaction: InTransaction;
  /** Sets the headers of every answer. */
  readonly securityHeaders: Headers;
  readonly logger: Logger;
  /** Takes every other request. */
  readonly rest: RequestListener;
}

/** Puts the direct routes before everything else. */
export function createDirectRouter(options: DirectRouterOptions): RequestListener {
  const { routes, inTransaction, securityHeaders, logger, rest } = options;
  const byAddress = new Map(
    routes.flatMap((route) =>
      route.methods.map((method) => [`${method.toUpperCase()} ${route.path}`, route] as const),
    ),
  );
  return (request, response) => {
    const { method = '', url = '' } = request;
    const end = url.indexOf('?');
    const route = byAddress.get(`${method} ${end < 0 ? url : url.slice(0, end)}`);
    if (route === undefined || !isPlain(request)) {
      rest(request, response);
      return;
    }
    const query = end < 0 ? {} : parse(url.slice(end + 1));
    const answer = async (): Promise<void> => {
      const body = method === 'GET' ? undefined : await readForm(request);
      await route.handle(Object.assign(request, { query, body }), response, { inTransaction });
    };
    assignCorrelationId(request, response, () => {
      securityHeaders(request, response, () => {
        answer().catch((error: unknown) => answerError(logger, error, response));
      });
    });
  };
}

/** Nothing to be read, or a form as browsers send it. */
function isPlain({ method, headers }: IncomingMessage): boolean {
  if (method === 'GET')
    return headers['content-length'] === undefined && !headers['transfer-encoding'];
  return (
    /^application\/x-www-form-urlencoded(;\s*charset=utf-8)?$/i.test(
      headers['content-type'] ?? '',
    ) &&
    headers['content-encoding'] === undefined &&
    Number(headers['content-length']) <= formLimit
  );
}

/** @throws AppError `too-large` for more fields than a form has, `invalid-input` where it breaks off */
async function readForm(request: IncomingMessage): Promise<object> {
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', resolve);
    request.once('error', (cause) => reject(new AppError('invalid-input', { cause })));
  });
  const text = Buffer.concat(chunks).toString();
  if (text.split('&', formParameters + 1).length > formParameters) throw new AppError('too-large');
  return parse(text);
}
