import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStatements } from '../../../src/server/modules/learning-records/embedded-store/read-statements.ts';
import { XapiError } from '../../../src/server/modules/learning-records/embedded-store/xapi-error.ts';
import { statementWith } from './record-store-client.ts';

const agent = { mbox: 'mailto:a@example.com' };
const activity = { id: 'http://example.com/a' };

function accepts(
  what: string,
  parts: Record<string, unknown>,
  version: '1.0.3' | '2.0.0' = '1.0.3',
) {
  test(`accepts ${what}`, () => {
    assert.equal(readStatements(statementWith(parts), version).length, 1);
  });
}

function refuses(
  what: string,
  parts: Record<string, unknown>,
  version: '1.0.3' | '2.0.0' = '1.0.3',
) {
  test(`refuses ${what}`, () => {
    assert.throws(
      () => readStatements(statementWith(parts), version),
      (error) => error instanceof XapiError && error.status === 400,
    );
  });
}

describe('xAPI part two §2.2 formatting', () => {
  refuses('a property that it does not know', { mood: 'good' });
  refuses('null outside of extensions', { result: { response: null } });
  accepts('null in extensions', { result: { extensions: { 'http://e.com/x': null } } });
  refuses('an id that is no UUID', { id: 'abc' });
  refuses('no verb', { verb: undefined });
  refuses('a key of another case', { Actor: agent });
  refuses('a character that cannot be stored', { result: { response: 'a\0b' } });
  refuses('half of a surrogate pair', { result: { response: '\ud800' } });
  for (const body of [null, 1, 'text', [1], [null], [[]]]) {
    test(`refuses ${JSON.stringify(body)} as a statement`, () => {
      assert.throws(() => readStatements(body, '1.0.3'), XapiError);
    });
  }
});

describe('xAPI part two §2.4.2 actor', () => {
  refuses('an agent without identifier', { actor: { name: 'A' } });
  refuses('an agent with two identifiers', { actor: { ...agent, openid: 'http://e.com' } });
  refuses('an mbox without mailto', { actor: { mbox: 'a@example.com' } });
  refuses('an account without name', { actor: { account: { homePage: 'http://e.com' } } });
  refuses('an unknown object type', { actor: { objectType: 'Robot', ...agent } });
  refuses('an anonymous group without members', { actor: { objectType: 'Group', member: [] } });
  refuses('a group in a group', {
    actor: { objectType: 'Group', member: [{ objectType: 'Group', ...agent }] },
  });
  refuses('members of an agent', { actor: { ...agent, member: [agent] } });
  accepts('an identified group without members', { actor: { objectType: 'Group', ...agent } });
  accepts('an anonymous group', { actor: { objectType: 'Group', member: [agent] } });
  accepts('an mbox_sha1sum', { actor: { mbox_sha1sum: 'a'.repeat(40) } });
});

describe('xAPI part two §2.4.4 object', () => {
  refuses('an activity without id', { object: { objectType: 'Activity' } });
  refuses('a relative activity id', { object: { id: '/a' } });
  refuses('an unknown object type', { object: { objectType: 'Thing', id: 'http://e.com' } });
  refuses('parts of an interaction without its type', {
    object: { ...activity, definition: { choices: [{ id: 'a' }] } },
  });
  refuses('components with the same id', {
    object: {
      ...activity,
      definition: { interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] },
    },
  });
  accepts('a choice', {
    object: {
      ...activity,
      definition: {
        interactionType: 'choice',
        correctResponsesPattern: ['a'],
        choices: [{ id: 'a', description: { en: 'A' } }],
      },
    },
  });
  accepts('an agent', { object: { objectType: 'Agent', ...agent } });
  const inner = { objectType: 'SubStatement', actor: agent, verb: { id: 'http://e.com/v' } };
  accepts('a sub-statement', { object: { ...inner, object: activity } });
  refuses('a sub-statement in a sub-statement', {
    object: { ...inner, object: { ...inner, object: activity } },
  });
  refuses('a sub-statement with an id', {
    object: { ...inner, object: activity, id: statementWith().id },
  });
  refuses('voiding without a statement reference', {
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
  });
});

describe('xAPI part two §2.4.5 result', () => {
  refuses('scaled above 1', { result: { score: { scaled: 1.1 } } });
  refuses('raw above max', { result: { score: { raw: 11, min: 0, max: 10 } } });
  refuses('min above max', { result: { score: { min: 10, max: 0 } } });
  refuses('success in words', { result: { success: 'true' } });
  for (const duration of ['P', 'PT', '1H', 'P1H', 'PT1H30', 'P1W2D']) {
    refuses(`the duration ${duration}`, { result: { duration } });
  }
  for (const duration of ['PT1H30M', 'P4W', 'P1Y2M10DT2H30M', 'PT0.01S']) {
    accepts(`the duration ${duration}`, { result: { duration } });
  }
  refuses('an extension whose key is no IRI', { result: { extensions: { key: 1 } } });
});

describe('xAPI part two §2.4.6 context', () => {
  refuses('a registration that is no UUID', { context: { registration: '1' } });
  refuses('an agent as team', { context: { team: agent } });
  refuses('a language that is none', { context: { language: 'English language' } });
  for (const language of ['nl', 'nl-BE', 'zh-Hant-TW', 'de-CH-1996']) {
    accepts(`the language ${language}`, { context: { language } });
  }
  refuses('a platform where the object is an agent', {
    object: { objectType: 'Agent', ...agent },
    context: { platform: 'x' },
  });
  refuses('an unknown list of activities', { context: { contextActivities: { next: [] } } });
  test('keeps a single context activity as a list', () => {
    const [statement] = readStatements(
      statementWith({ context: { contextActivities: { parent: activity } } }),
      '1.0.3',
    );
    assert.deepEqual(statement?.context?.contextActivities?.parent, [activity]);
  });
  const contextAgents = [{ objectType: 'contextAgent', agent }];
  accepts('contextAgents in 2.0.0', { context: { contextAgents } }, '2.0.0');
  refuses('contextAgents in 1.0.3', { context: { contextAgents } });
});

describe('xAPI part two §2.4.7 timestamp, §2.4.10 version, §2.4.11 attachments, §4', () => {
  for (const timestamp of [
    '2026-03-02',
    'now',
    '2026-13-01T00:00:00Z',
    '2026-03-02T09:00:00-00:00',
  ]) {
    refuses(`the timestamp ${timestamp}`, { timestamp });
  }
  for (const timestamp of [
    '2026-03-02T09:00:00Z',
    '2026-03-02T09:00:00.123+01:00',
    '2026-03-02T09:00:00+0100',
  ]) {
    accepts(`the timestamp ${timestamp}`, { timestamp });
  }
  refuses('another version', { version: '0.9' });
  refuses('an authority group of three', {
    authority: { objectType: 'Group', member: [agent, agent, agent] },
  });
  refuses('a language map with a key that is no language', {
    verb: { id: 'http://e.com/v', display: { 'not a tag': 'x' } },
  });
  const attachment = {
    usageType: 'http://e.com/u',
    display: { en: 'A' },
    contentType: 'text/plain',
    length: 1,
    sha2: 'a'.repeat(64),
  };
  refuses('an attachment without fileUrl', { attachments: [attachment] });
  accepts('an attachment elsewhere', {
    attachments: [{ ...attachment, fileUrl: 'http://e.com/f' }],
  });
});
