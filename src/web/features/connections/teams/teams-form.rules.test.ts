import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { teamsConnectionSettingsSchema } from '../../../../contract/index.ts';
import { emptyForm, problemsOf, settingsOf } from './teams-form.rules.ts';
import type { TeamsField } from './teams-form.rules.ts';

const sound = {
  directoryId: '0199f0c2-5d7e-7a10-8c11-2f6f3a9f4e10',
  clientId: '72F988BF-86F1-41AF-91AB-2D7CD011DB47',
  privacyUrl: 'https://intranet.example/privacy',
  termsUrl: 'https://intranet.example/terms',
  appId: '',
};

test('an empty form lacks everything but what Teams alone may call the app, a sound one nothing', () => {
  assert.equal(Object.keys(problemsOf(emptyForm)).length, 4);
  assert.deepEqual(problemsOf(sound), {});
  assert.deepEqual(problemsOf({ ...sound, clientId: ` ${sound.clientId}\n` }), {});
});

test('what the form takes, the contract takes, and what it refuses, the contract refuses', () => {
  const value = fc.oneof(
    fc.uuid(),
    fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }),
    fc.string(),
    fc.constant(`https://long.example/${'x'.repeat(500)}`),
  );
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(sound) as TeamsField[])), value, (field, given) => {
      const form = { ...sound, [field]: given };
      const isTaken = teamsConnectionSettingsSchema.safeParse({
        ...settingsOf(form),
        isEnabled: true,
      }).success;
      assert.equal(Object.keys(problemsOf(form)).length === 0, isTaken, given);
    }),
  );
});
