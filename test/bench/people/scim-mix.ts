import type { SeededRandom } from '../support/seeded-random.ts';

/** An identity provider's request. */
export interface ScimRequest {
  readonly kind: 'create' | 'get' | 'filter' | 'patch' | 'group';
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  /** Either is right: a change that changes nothing is answered without the resource. */
  readonly statuses: readonly number[];
}

export interface KnownUser {
  readonly id: string;
  readonly userName: string;
}

const core = 'urn:ietf:params:scim:schemas:core:2.0';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOf = (...Operations: readonly object[]): object => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

/** A user as Entra creates one. */
export function userOf(number: number): object {
  return {
    schemas: [`${core}:User`, enterprise],
    userName: `scim.${number}@bench.example`,
    externalId: `ext-${number}`,
    active: true,
    displayName: `Sam ${number}`,
    emails: [{ primary: true, type: 'work', value: `scim.${number}@bench.example` }],
    name: { givenName: 'Sam', familyName: `Nr ${number}` },
    title: 'Adviser',
    [enterprise]: { employeeNumber: `S${number}`, department: `D${number % 50}` },
  };
}

export const groupOf = (number: number): object => ({
  schemas: [`${core}:Group`],
  displayName: `Group ${number}`,
});

/** What an identity provider sends in a cycle: it looks a user up before it changes or makes one. */
export function nextRequest(
  random: SeededRandom,
  users: readonly KnownUser[],
  groups: readonly string[],
  number: number,
): ScimRequest {
  const user = random.pick(users);
  const chance = random.next();
  if (chance < 0.15) {
    return {
      kind: 'create',
      method: 'POST',
      path: '/Users',
      body: userOf(number),
      statuses: [201],
    };
  }
  if (chance < 0.4) {
    return { kind: 'get', method: 'GET', path: `/Users/${user.id}`, statuses: [200] };
  }
  if (chance < 0.65) {
    const attribute = random.pick(['userName', 'emails.value']);
    const filter = encodeURIComponent(`${attribute} eq "${user.userName.toUpperCase()}"`);
    return { kind: 'filter', method: 'GET', path: `/Users?filter=${filter}`, statuses: [200] };
  }
  if (chance < 0.9) {
    const value = `Department ${random.below(100)}`;
    const body = patchOf(
      { op: 'Replace', path: `${enterprise}:department`, value },
      { op: 'Replace', path: 'active', value: random.next() < 0.02 ? 'False' : 'True' },
    );
    return {
      kind: 'patch',
      method: 'PATCH',
      path: `/Users/${user.id}`,
      body,
      statuses: [200, 204],
    };
  }
  const op = random.next() < 0.7 ? 'Add' : 'Remove';
  const body = patchOf({ op, path: 'members', value: [{ value: user.id }] });
  return {
    kind: 'group',
    method: 'PATCH',
    path: `/Groups/${random.pick(groups)}`,
    body,
    statuses: [204],
  };
}
