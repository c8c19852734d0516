// What plugin-manifest.json asks of platforms, against what the code reads and calls: neither more nor less.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ltiScopes } from '../../../lti/index.ts';
import { canvasConfiguration } from '../../../src/server/modules/lms/platforms/canvas-configuration.ts';
import {
  pluginManifest,
  toolDeclaration,
} from '../../../src/server/modules/lms/plugin-manifest.ts';

const root = join(import.meta.dirname, '../../..');

function readAll(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
}

const product = readAll('src/server/modules/lms');
const library = readAll('lti');

/** Functions of the library that call a service, and the scopes that each needs. */
const scopesOfCalls: Readonly<Record<string, readonly (keyof typeof ltiScopes)[]>> = {
  publishScore: ['score'],
  findOrCreateLineItem: ['lineItem'],
  updateLineItem: ['lineItem'],
  deleteLineItem: ['lineItem'],
  listResults: ['resultReadOnly'],
  listMembers: ['contextMembershipReadOnly'],
  readMemberPages: ['contextMembershipReadOnly'],
};

/** Claims about the person, and how the product reads each from a launch. */
const readersOfClaims: Readonly<Record<string, RegExp>> = {
  name: /launch\.person\.name\b/,
  given_name: /launch\.person\.givenName\b/,
  family_name: /launch\.person\.familyName\b/,
  email: /launch\.person\.email\b/,
  locale: /launch\.person\.locale\b/,
  picture: /launch\.person\.picture\b/,
};

test('every service of the library that needs a scope is among those looked for', () => {
  const calling = [...library.matchAll(/ltiScopes\.(\w+)/g)].map(([, scope]) => scope ?? '');
  const known = new Set<string>(Object.values(scopesOfCalls).flat());
  for (const scope of new Set(calling)) {
    // Reading columns is also allowed to whoever may make them.
    if (scope !== 'lineItemReadOnly') assert.ok(known.has(scope), scope);
  }
});

describe('the scopes', () => {
  test('are those of the services that the product calls', () => {
    const called = Object.entries(scopesOfCalls)
      .filter(([name]) => new RegExp(`\\b${name}\\(access\\b`).test(product))
      .flatMap(([, scopes]) => scopes.map((scope) => ltiScopes[scope]));
    assert.deepEqual(pluginManifest.lti.scopes.toSorted(), [...new Set(called)].toSorted());
  });
});

describe('the personal data', () => {
  const asked = pluginManifest.personalData.flatMap(({ claims }) => claims);

  test('is what the product reads of a launch', () => {
    const read = Object.entries(readersOfClaims)
      .filter(([, reader]) => reader.test(product))
      .map(([claim]) => claim);
    assert.deepEqual(asked.toSorted(), read.toSorted());
  });

  test('is all that the library reads of the person, or is looked for above', () => {
    const reader = readFileSync(join(root, 'lti/launch/claims/read-person.ts'), 'utf8');
    const claims = [...reader.matchAll(/claims\.(\w+)/g)].map(([, claim]) => claim);
    assert.deepEqual(claims.toSorted(), Object.keys(readersOfClaims).toSorted());
  });

  test('has a reason each, and is asked for once', () => {
    assert.equal(new Set(asked).size, asked.length);
    for (const { why } of pluginManifest.personalData) assert.ok(why.length > 20);
  });
});

test('every message that is asked for is one that the product tells apart', () => {
  for (const { type } of pluginManifest.lti.messages) {
    const reader = new RegExp(`['"]${type}['"]`);
    const isDefault = type === 'LtiResourceLinkRequest';
    assert.ok(isDefault || reader.test(product.replace(/z\.enum\([\s\S]*?\)/g, '')), type);
  }
});

test('registration and Canvas’s configuration ask for the same', () => {
  const url = 'https://mentoring.example';
  const declared = toolDeclaration(pluginManifest, url);
  assert.deepEqual(declared.scopes, pluginManifest.lti.scopes);
  assert.deepEqual(canvasConfiguration(url).scopes, pluginManifest.lti.scopes);
});
