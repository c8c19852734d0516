import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

const none = z.object({});

type Given<T, Fallback extends z.ZodType> = T extends z.ZodType ? T : Fallback;

interface EndpointParts {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response?: z.ZodType;
}

/**
 * Declares an endpoint; parts left out take nothing.
 * @returns the endpoint with its types kept, for the server's route and the web's call alike
 */
export function defineEndpoint<const Parts extends EndpointParts>(
  declaration: Pick<Endpoint, 'method' | 'path' | 'permission'> & {
    readonly status?: 200 | 201 | 204;
  } & Parts,
): Endpoint<
  Given<Parts['params'], typeof none>,
  Given<Parts['query'], typeof none>,
  Given<Parts['body'], z.ZodUndefined>,
  Given<Parts['response'], z.ZodVoid>
> {
  return {
    method: declaration.method,
    path: declaration.path,
    permission: declaration.permission,
    params: (declaration.params ?? none) as Given<Parts['params'], typeof none>,
    query: (declaration.query ?? none) as Given<Parts['query'], typeof none>,
    body: (declaration.body ?? z.undefined()) as Given<Parts['body'], z.ZodUndefined>,
    response: (declaration.response ?? z.void()) as Given<Parts['response'], z.ZodVoid>,
    status: declaration.status ?? (declaration.response ? 200 : 204),
  };
}
