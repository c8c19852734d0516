import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { importJWK, jwtVerify } from 'jose';
import type { JWK } from 'jose';
import {
  beginClosing,
  getBadge,
  getCertificate,
  getMentorProfile,
  getMyTrackRecord,
  removeCertificate,
  saveCertificate,
  saveEvaluation,
  showMyTrackRecord,
} from '../../../src/contract/index.ts';
import { addMentee } from '../../support/mentoring.ts';
import { activePair, evaluation } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

async function closedPair(): Promise<Pair> {
  const pair = await activePair(product);
  const params = { id: pair.mentorshipId };
  await pair.mentor.call(beginClosing, { params });
  for (const one of [pair.mentor, pair.mentee]) {
    await one.call(saveEvaluation, { params, body: evaluation });
  }
  return pair;
}

/** Fetches what a badge names, as somebody does who has never heard of the product. */
async function readPublic(url: string): Promise<Record<string, unknown>> {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  return (await response.json()) as Record<string, unknown>;
}

test('a certificate is made when its person asks, not before the mentorship is closed', async () => {
  const { mentor, mentorshipId } = await activePair(product);
  const early = await mentor.ask(saveCertificate, {
    params: { id: mentorshipId },
    body: { showsHours: true },
  });
  assert.equal(early.problem?.code, 'mentorship-moved-on');
});

describe('a certificate', () => {
  test('is its person’s own; it names nobody else and shows hours only where they say so', async () => {
    const { mentor, mentee, mentorshipId } = await closedPair();
    const params = { id: mentorshipId };
    assert.deepEqual(await mentor.call(getCertificate, { params }), { certificate: null });
    const { certificate } = await mentor.call(saveCertificate, {
      params,
      body: { showsHours: false },
    });
    assert.equal(certificate?.role, 'mentor');
    assert.equal(certificate.hours, null);
    const changed = await mentor.call(saveCertificate, { params, body: { showsHours: true } });
    assert.equal(changed.certificate?.hours, evaluation.hours);
    assert.equal(changed.certificate.id, certificate.id);
    assert.deepEqual(await mentee.call(getCertificate, { params }), { certificate: null });
    const text = JSON.stringify(changed);
    assert.ok(!text.includes(mentee.personId) && !text.includes(evaluation.learnt));
  });

  test('is seen by nobody outside the mentorship, and is gone when its person wants none', async () => {
    const { mentor, mentorshipId } = await closedPair();
    const params = { id: mentorshipId };
    await mentor.call(saveCertificate, { params, body: { showsHours: false } });
    const stranger = await addMentee(product);
    for (const endpoint of [getCertificate, getBadge] as const) {
      assert.equal((await stranger.ask(endpoint, { params })).problem?.code, 'not-found');
    }
    await mentor.call(removeCertificate, { params });
    assert.deepEqual(await mentor.call(getCertificate, { params }), { certificate: null });
    assert.equal((await mentor.ask(getBadge, { params })).problem?.code, 'not-found');
  });
});

describe('Open Badges 3.0', () => {
  test('8.2.4: the badge verifies against the key that its kid leads to', async () => {
    const { mentee, mentorshipId } = await closedPair();
    const params = { id: mentorshipId };
    const { certificate } = await mentee.call(saveCertificate, {
      params,
      body: { showsHours: false },
    });
    const { credential, image } = await mentee.call(getBadge, { params });
    const { payload, protectedHeader } = await jwtVerify(
      credential,
      async (header) => importJWK((await readPublic(String(header.kid))) as JWK, 'RS256'),
      { currentDate: product.clock.now() },
    );
    assert.equal(protectedHeader.alg, 'RS256');
    assert.equal(payload.jti, `urn:uuid:${certificate?.id ?? ''}`);
    assert.equal(payload.jti, payload.id);
    const subject = payload.credentialSubject as Record<string, unknown>;
    assert.equal(payload.sub, subject.id);
    assert.equal(payload.iss, (payload.issuer as Record<string, unknown>).id);
    assert.deepEqual(await readPublic(String(payload.iss)), payload.issuer);
    const achievement = subject.achievement as Record<string, unknown>;
    assert.equal((await readPublic(String(achievement.id))).id, achievement.id);
    assert.ok(image.includes(`<openbadges:credential verify="${credential}"/>`));
  });

  test('B.1.14: the address is in it as a salted hash; no other member and no word of them', async () => {
    const { mentor, mentee, mentorshipId } = await closedPair();
    const params = { id: mentorshipId };
    await mentee.call(saveCertificate, { params, body: { showsHours: true } });
    const { credential } = await mentee.call(getBadge, { params });
    const text = Buffer.from(credential.split('.')[1] ?? '', 'base64url').toString();
    const names = await product.inTransaction(({ db }) =>
      db
        .selectFrom('people')
        .select(['email', 'family_name'])
        .where('id', 'in', [mentor.personId, mentee.personId])
        .execute(),
    );
    for (const { email } of names) assert.ok(email !== null && !text.includes(email));
    for (const word of [mentor.personId, mentee.personId, evaluation.learnt, evaluation.thanks]) {
      assert.ok(!text.includes(word), word);
    }
    assert.match(text, /"identityHash":"sha256\$[0-9a-f]{64}"/);
  });

  test('a key, an issuer and an achievement that there are not are told as such', async () => {
    const organisation = await product.inTransaction(({ tenantId }) => Promise.resolve(tenantId));
    const none = '01900000-0000-7000-8000-000000000000';
    for (const path of [
      `/badges/${none}`,
      '/badges/nobody',
      `/badges/${organisation}/keys/${none}`,
      `/badges/${organisation}/achievements/boss`,
    ]) {
      assert.equal((await fetch(product.url + path)).status, 404, path);
    }
  });
});

describe('a mentor’s track record', () => {
  test('counts what was carried to its end, and is on the profile only where they show it', async () => {
    const { mentor, registrationId } = await closedPair();
    const own = await mentor.call(getMyTrackRecord, {});
    assert.deepEqual(own, { closedMentorships: 1, hours: evaluation.hours, isShown: false });
    const reader = await addMentee(product);
    const { programmeId } = await product.inTransaction(async ({ db }) => {
      const row = await db
        .selectFrom('mentor_registrations')
        .select('programme_id')
        .where('id', '=', registrationId)
        .executeTakeFirstOrThrow();
      return { programmeId: row.programme_id };
    });
    const profile = (): Promise<unknown> =>
      reader
        .call(getMentorProfile, { params: { programmeId, registrationId } })
        .then(({ trackRecord }) => trackRecord);
    assert.equal(await profile(), null);
    await mentor.call(showMyTrackRecord, { body: { isShown: true } });
    assert.deepEqual(await profile(), { closedMentorships: 1, hours: evaluation.hours });
    await mentor.call(showMyTrackRecord, { body: { isShown: false } });
    assert.equal(await profile(), null);
  });
});
