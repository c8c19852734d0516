import assert from 'node:assert/strict';
import { core } from './expect-error.ts';
import type { ScimClient, ScimReply } from './scim-client.ts';

let count = 0;

/** A user as an identity provider sends one, with a name that nobody else has. */
export const userOf = (more: object = {}): object => ({
  schemas: [`${core}:User`],
  userName: `person.${++count}@scim.example`,
  ...more,
});

/** Creates a user. @returns the resource, as the answer shows it */
export async function addUser(
  client: ScimClient,
  more: object = {},
): Promise<ScimReply['body'] & { id: string }> {
  const { status, body } = await client.send('POST', '/Users', userOf(more));
  assert.equal(status, 201, JSON.stringify(body));
  return { ...body, id: String(body.id) };
}
