import type { Request } from 'express';
import type { ScimScope } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { ScimAnswer } from './scim-answer.ts';

/** What the handler of a request is given. */
export interface ScimCall {
  readonly work: Work;
  readonly request: Request;
  /** The id in the path; empty where there is none. */
  readonly id: string;
  readonly query: unknown;
  readonly body: unknown;
  /** Address of the SCIM endpoints. */
  readonly baseUrl: string;
}

/** One endpoint of SCIM, below the base path. */
export interface ScimRoute {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  /** What the token must allow. */
  readonly scope: ScimScope;
  readonly answer: (call: ScimCall) => Promise<ScimAnswer>;
}
