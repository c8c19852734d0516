import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addRecordStore, changeRecordStore } from '../../../../contract/index.ts';
import { emptySettings, problemsOf, settingsOf } from './store-form.rules.ts';

const good = {
  ...emptySettings,
  name: 'Learning Locker',
  endpoint: 'https://lrs.example.org/data/xAPI',
  username: 'key',
  password: 'secret',
};

describe('settings of a record store', () => {
  test('that are complete have no problem', () => {
    assert.deepEqual(problemsOf(good, true), {});
  });

  test('each field that is left empty is named as missing', () => {
    assert.deepEqual(problemsOf(emptySettings, true), {
      name: 'missing',
      endpoint: 'missing',
      username: 'missing',
      password: 'missing',
    });
  });

  test('white space is no name', () => {
    assert.deepEqual(problemsOf({ ...good, name: '   ' }, true), { name: 'missing' });
  });

  test('an empty password keeps the present one, so that only a new store needs it', () => {
    assert.deepEqual(problemsOf({ ...good, password: '' }, true), { password: 'missing' });
    assert.deepEqual(problemsOf({ ...good, password: '' }, false), {});
  });

  test('an endpoint is a web address', () => {
    for (const endpoint of [
      'lrs.example.org/xapi',
      'ftp://lrs.example.org',
      'javascript:alert(1)',
    ]) {
      assert.deepEqual(problemsOf({ ...good, endpoint }, true), { endpoint: 'notAnAddress' });
    }
    assert.deepEqual(problemsOf({ ...good, endpoint: 'http://127.0.0.1:8080/xapi' }, true), {});
  });

  test('what is too long is told as such', () => {
    assert.deepEqual(problemsOf({ ...good, name: 'x'.repeat(101) }, true), { name: 'tooLong' });
  });
});

describe('the form refuses what the contract refuses, field by field', () => {
  const cases = {
    complete: good,
    empty: emptySettings,
    'a name of spaces': { ...good, name: '  ' },
    'a name with spaces around it': { ...good, name: `  ${'x'.repeat(100)}  ` },
    'everything too long': {
      ...good,
      name: 'x'.repeat(101),
      endpoint: `https://lrs.example.org/${'x'.repeat(500)}`,
      username: 'x'.repeat(201),
      password: 'x'.repeat(501),
    },
    'no protocol': { ...good, endpoint: 'lrs.example.org' },
    'another protocol': { ...good, endpoint: 'ftp://lrs.example.org' },
    'a port and a path': { ...good, endpoint: 'http://127.0.0.1:8080/xapi/' },
  };
  for (const [title, settings] of Object.entries(cases)) {
    for (const isNew of [true, false]) {
      test(`${title}, ${isNew ? 'added' : 'changed'}`, () => {
        const schema = isNew ? addRecordStore.body : changeRecordStore.body;
        const refused = schema.safeParse(settings).error?.issues.map(({ path }) => path[0]) ?? [];
        assert.deepEqual(
          Object.keys(problemsOf(settings, isNew)).toSorted(),
          [...new Set(refused)].toSorted(),
        );
      });
    }
  }
});

test('a store is changed from what is known of it, its password left empty', () => {
  const { password: _password, ...known } = good;
  const store = {
    ...known,
    id: '00000000-0000-4000-8000-000000000001',
    delivered: 1,
    waiting: 2,
    failed: 3,
    lastDeliveredAt: null,
    lastError: null,
    lastErrorAt: null,
  };
  assert.deepEqual(settingsOf(store), { ...good, password: '' });
});
