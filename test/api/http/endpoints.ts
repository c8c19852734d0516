import * as contract from '../../../src/contract/index.ts';
import type { Endpoint } from '../../../src/contract/index.ts';

export interface NamedEndpoint {
  readonly name: string;
  readonly endpoint: Endpoint;
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'permission' in value;
}

/** Every endpoint that the contract exports. */
export const endpoints: readonly NamedEndpoint[] = Object.entries(contract).flatMap(
  ([name, value]) => (isEndpoint(value) ? [{ name, endpoint: value }] : []),
);
