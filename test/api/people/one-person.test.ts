// One person who comes from the learning platform, by single sign-on and from Teams: each way in as its
// standard has it, and behind all of them one account, one mentorship and one set of notices.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  acceptMentorRequest,
  comeInFromTeams,
  getMe,
  getMyData,
  listMentorships,
  listNotices,
  readNotice,
  saveMenteeIntake,
  saveTeamsConnection,
  startSession,
} from '../../../src/contract/index.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { claim } from '../../conformance/lti/support/claims.ts';
import { connectSaml } from '../../conformance/saml/saml-world.ts';
import type { SamlWorld } from '../../conformance/saml/saml-world.ts';
import { callerOf } from '../../support/caller.ts';
import { startEntra } from '../../support/entra.ts';
import type { Entra } from '../../support/entra.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { addMentor, ask, completeIntake } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { connect as connectPlatform, launch, takeSession } from '../lms/open-tool.ts';

const employeeNumber = 'J-1';
const objectId = randomUUID();
let entra: Entra | undefined;
let product: TestProduct | undefined;
let platform: LtiPlatform | undefined;
/** How somebody comes in who is the same person everywhere. */
let waysIn: Readonly<Record<'lti' | 'saml' | 'teams', () => Promise<Caller>>>;
let personId: string;

before(async () => {
  entra = await startEntra();
  product = await startTestProduct({ ENTRA_URL: entra.url }, createLogger('silent'));
  platform = new LtiPlatform(product.clock);
  await platform.start();
  waysIn = await connectAll(product, platform, entra);
  // HR tells the employee number, and SCIM of the organisation's Entra what Entra calls the person.
  personId = await product.addPerson({ employeeNumber, jobLevel: 1 });
  await product.inTransaction(({ db, tenantId, now }) =>
    db
      .insertInto('scim_users')
      .values({
        tenant_id: tenantId,
        person_id: personId,
        user_name: 'one.person',
        external_id: objectId,
        created_at: now,
        updated_at: now,
      })
      .execute(),
  );
});
after(async () => {
  await platform?.stop();
  await product?.close();
  await entra?.close();
});

async function connectAll(
  at: TestProduct,
  lms: LtiPlatform,
  provider: Entra,
): Promise<typeof waysIn> {
  await connectPlatform(at, lms);
  const saml = await connectSaml(at);
  const { id } = await saml.administrator.call(saveTeamsConnection, { body: provider.settings });
  return {
    lti: async () => {
      const claims = { sub: 'lms-user-7', [claim.lis]: { person_sourcedid: employeeNumber } };
      return callerOf(at.url, '', await takeSession(at, await launch(at, lms, claims)));
    },
    saml: async () => enter(at, await signInAt(saml)),
    teams: async () => {
      const token = await provider.tokenFor(objectId, at.clock.now());
      const nobody = callerOf(at.url, '', '');
      const made = await nobody.call(comeInFromTeams, { params: { id }, body: { token } });
      return enter(at, made.ticket);
    },
  };
}

/** @returns the ticket with which single sign-on ends */
async function signInAt(saml: SamlWorld): Promise<string> {
  const asked = await saml.begin();
  const attributes = { employeeNumber: [employeeNumber], givenName: ['Sam'], sn: ['Person'] };
  const told = saml.tell(asked, { nameId: 'portal-user-7', attributes });
  const response = await saml.post(saml.provider.answer(told), asked);
  assert.equal(response.status, 303, await response.clone().text());
  const { hash } = new URL(response.headers.get('location') ?? '');
  return new URLSearchParams(hash.slice(1)).get('ticket') ?? '';
}

async function enter(at: TestProduct, ticket: string): Promise<Caller> {
  const { token } = await callerOf(at.url, '', '').call(startSession, { body: { ticket } });
  return callerOf(at.url, '', token);
}

const countPeople = (at: TestProduct): Promise<number> =>
  at.inTransaction(async ({ db }) => (await db.selectFrom('people').select('id').execute()).length);

test('coming from the learning platform, by single sign-on and from Teams is being one person', async () => {
  assert.ok(product);
  const { caller: mentor, registration } = await addMentor(product);
  const peopleBefore = await countPeople(product);

  const fromLms = await waysIn.lti();
  const params = { programmeId: product.programmeId };
  await fromLms.call(saveMenteeIntake, { params, body: completeIntake });
  const { id: requestId } = await ask(fromLms, registration.id);
  const accepted = await mentor.call(acceptMentorRequest, { params: { id: requestId } });
  await product.drainJobs();
  const fromPortal = await waysIn.saml();
  const fromTeams = await waysIn.teams();

  // One account, whichever way it is opened, and nobody was made beside it.
  assert.equal(await countPeople(product), peopleBefore);
  const inLms = await seenBy(fromLms);
  assert.equal(inLms.person.id, personId);
  const { waysIn: known } = await fromTeams.call(getMyData);
  assert.deepEqual(known.map(({ kind }) => kind).sort(), ['lti', 'saml', 'teams']);

  // One mentorship and one set of notices.
  assert.deepEqual(
    inLms.mentorships.map(({ id }) => id),
    [accepted.mentorshipId],
  );
  const [notice] = inLms.notices;
  assert.equal(notice?.kind, 'request-accepted');
  assert.equal(notice.readAt, null);
  for (const session of [fromPortal, fromTeams]) assert.deepEqual(await seenBy(session), inLms);

  // What is read in one place is read in the others.
  await fromTeams.call(readNotice, { params: { id: notice.id } });
  const afterwards = await seenBy(fromTeams);
  assert.notEqual(afterwards.notices[0]?.readAt, null);
  for (const session of [fromLms, fromPortal]) assert.deepEqual(await seenBy(session), afterwards);
});

/** What the product shows somebody of themselves. */
async function seenBy(session: Caller) {
  return {
    person: (await session.call(getMe)).person,
    mentorships: (await session.call(listMentorships)).mentorships,
    notices: (await session.call(listNotices)).notices,
  };
}
