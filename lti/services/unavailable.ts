import { FetchFailed } from '../http/bounded-fetch.ts';
import { ServiceError } from './service-error.ts';

/**
 * Turns a failed connection into the error of a service; anything else is thrown as it is.
 *
 * @param what the service, for the log
 */
export function unavailable(what: string, error: unknown): never {
  if (!(error instanceof FetchFailed)) throw error;
  throw new ServiceError('unavailable', `${what}: ${error.message}`, { cause: error });
}
