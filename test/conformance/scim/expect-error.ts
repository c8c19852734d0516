import assert from 'node:assert/strict';
import type { ScimReply } from './scim-client.ts';

export const core = 'urn:ietf:params:scim:schemas:core:2.0';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Holds that a request is refused in the form of RFC 7644 §3.12. */
export function expectError(reply: ScimReply, status: number, scimType?: string): void {
  assert.equal(reply.status, status, JSON.stringify(reply.body));
  assert.deepEqual(reply.body.schemas, ['urn:ietf:params:scim:api:messages:2.0:Error']);
  assert.equal(reply.body.status, String(status));
  assert.equal(reply.body.scimType, scimType);
  assert.equal(typeof reply.body.detail, 'string');
  assert.match(reply.headers.get('content-type') ?? '', /^application\/scim\+json/);
}
