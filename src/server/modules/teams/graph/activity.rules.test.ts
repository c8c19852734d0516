import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { activityUrl, makeActivity } from './activity.rules.ts';

const appId = '0199f0c2-5d7e-7a10-8c11-2f6f3a9f4e10';

test('the address is never longer than Graph takes, and opens the page where it fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1500 }), (rest) => {
      const link = `/${rest}`;
      const url = activityUrl(appId, link);
      assert.ok(url.length <= 1024);
      const context = new URL(url).searchParams.get('context');
      if (context !== null) assert.deepEqual(JSON.parse(context), { subEntityId: link });
    }),
  );
  assert.match(activityUrl(appId, '/requests/1'), /context=.*requests/);
});

test('a title that people gave stays in the product, and no text is too long', () => {
  const notice = {
    appId,
    language: 'nl',
    title: 'Geheime groep',
    link: '/',
    hasGivenTitle: true,
  } as const;
  assert.doesNotMatch(JSON.stringify(makeActivity(notice)), /Geheime/);
  const told = makeActivity({ ...notice, hasGivenTitle: false, title: 'x'.repeat(300) });
  assert.equal(told.templateParameters[0]?.value.length, 150);
});
