import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  announceInProgramme,
  answerInvitation,
  getProgramme,
  inviteToProgramme,
  listInvitations,
  listNominees,
  listNotices,
  listProgrammeInvitations,
  listProgrammes,
  nominate,
  withdrawInvitation,
} from '../../../src/contract/index.ts';
import { addMentor } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { publishProgramme, save } from '../../support/programme-settings.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

let owner: Caller;
let person: Caller;
/** A programme for whoever is invited only. */
let programmeId: string;
let params: { programmeId: string };
beforeEach(async () => {
  owner = await product.signIn(await product.addPerson(), ['programme_owner']);
  person = await product.signIn(await product.addPerson());
  ({ id: programmeId } = await publishProgramme(owner, 'leadership'));
  params = { programmeId };
});

const sees = async (caller: Caller): Promise<boolean> =>
  (await caller.call(listProgrammes)).programmes.some(({ id }) => id === programmeId);

const invite = (personIds: string[], words = '') =>
  owner.call(inviteToProgramme, { params, body: { personIds, role: 'mentee', words } });

async function ownInvitation(caller: Caller) {
  const { invitations } = await caller.call(listInvitations);
  const found = invitations.find((invitation) => invitation.programmeId === programmeId);
  assert.ok(found);
  return found;
}

describe('a programme for those who are invited', () => {
  test('is seen from the invitation on, and no longer after a no', async () => {
    assert.equal(await sees(person), false);
    await invite([person.personId], 'You would do well here.');
    assert.equal(await sees(person), true);
    const invitation = await ownInvitation(person);
    assert.equal(invitation.words, 'You would do well here.');
    assert.equal(invitation.invitedBy?.id, owner.personId);
    const answered = await person.call(answerInvitation, {
      params: { id: invitation.id, answer: 'decline' },
    });
    assert.equal(answered.state, 'declined');
    assert.equal(await sees(person), false);
    assert.equal((await person.ask(getProgramme, { params })).status, 404);
  });

  test('stays with whoever says yes, and the owner sees who did', async () => {
    await invite([person.personId]);
    const { id } = await ownInvitation(person);
    await person.call(answerInvitation, { params: { id, answer: 'accept' } });
    assert.equal(await sees(person), true);
    const { invitations } = await owner.call(listProgrammeInvitations, { params });
    assert.deepEqual(
      invitations.map(({ state, person: { id: who } }) => [state, who]),
      [['accepted', person.personId]],
    );
    const again = { params: { id, answer: 'decline' as const } };
    assert.equal((await person.ask(answerInvitation, again)).problem?.code, 'conflict');
  });

  test('an invitation is answered by nobody else, and invites nobody twice', async () => {
    assert.deepEqual(await invite([person.personId, person.personId]), { invited: 1 });
    assert.deepEqual(await invite([person.personId]), { invited: 0 });
    const { id } = await ownInvitation(person);
    const other = await product.signIn(await product.addPerson());
    const answer = { params: { id, answer: 'accept' as const } };
    assert.equal((await other.ask(answerInvitation, answer)).status, 404);
  });

  test('is withdrawn before the answer, and may be made again', async () => {
    await invite([person.personId]);
    const { id } = await ownInvitation(person);
    await owner.call(withdrawInvitation, { params: { programmeId, id } });
    assert.equal(await sees(person), false);
    assert.deepEqual(await invite([person.personId]), { invited: 1 });
    assert.equal(await sees(person), true);
  });

  test('only an owner invites, and only people who work here', async () => {
    const stranger = await product.signIn(await product.addPerson(), ['programme_owner']);
    const body = { personIds: [person.personId], role: 'mentor' as const };
    assert.equal((await stranger.ask(inviteToProgramme, { params, body })).status, 404);
    const nobody = { ...body, personIds: [person.personId, randomUUID()] };
    const { problem } = await owner.ask(inviteToProgramme, { params, body: nobody });
    assert.deepEqual(
      problem?.issues?.map(({ path }) => path),
      ['body.personIds.1'],
    );
    assert.equal(await sees(person), false);
  });
});

describe('a nomination', () => {
  test('is made by the manager or an owner, and by nobody else', async () => {
    const number = `M-${randomUUID()}`;
    const manager = await product.signIn(await product.addPerson({ employeeNumber: number }));
    const report = await product.addPerson({ managerEmployeeNumber: number });
    const body = { personId: report, role: 'mentee' as const, words: 'Ready for more.' };
    const colleague = await product.signIn(await product.addPerson());
    assert.equal((await colleague.ask(nominate, { params, body })).problem?.code, 'not-allowed');
    const { nominees } = await manager.call(listNominees, { params });
    assert.deepEqual(
      nominees.map(({ person: { id }, roles }) => [id, roles]),
      [[report, []]],
    );
    await manager.call(nominate, { params, body });
    const after = await manager.call(listNominees, { params });
    assert.deepEqual(after.nominees[0]?.roles, ['mentee']);
    assert.equal((await manager.ask(nominate, { params, body })).problem?.code, 'conflict');
    await owner.call(nominate, { params, body: { ...body, role: 'mentor' } });
    const nominee = await product.signIn(report);
    const { invitations } = await nominee.call(listInvitations);
    assert.deepEqual(new Set(invitations.map(({ kind }) => kind)), new Set(['nomination']));
    assert.equal(invitations.length, 2);
  });

  test('reaches the person as a notice that names who sees something in them', async () => {
    await owner.call(nominate, { params, body: { personId: person.personId, role: 'mentor' } });
    await product.drainJobs();
    const { notices } = await person.call(listNotices);
    assert.equal(notices[0]?.kind, 'programme-nominated');
    assert.equal(notices[0].link, `/programmes/${programmeId}`);
    assert.match(notices[0].values.inviterName ?? '', /Person/);
  });
});

describe('an announcement', () => {
  const words = 'We begin on Monday with coffee for everybody.';
  const announce = (recipients: 'audience' | 'mentors' | 'mentees', title: string) =>
    owner.call(announceInProgramme, { params, body: { title, words, recipients } });

  test('goes to whoever is invited, is on the page, and says its title in a notice', async () => {
    await invite([person.personId]);
    const stranger = await product.signIn(await product.addPerson());
    const { recipients } = await announce('audience', 'Kick-off');
    assert.equal(recipients, 1);
    await product.drainJobs();
    const { notices } = await person.call(listNotices);
    const told = notices.filter(({ kind }) => kind === 'programme-announced');
    assert.deepEqual(
      told.map(({ values }) => values.title),
      ['Kick-off'],
    );
    const strangers = await stranger.call(listNotices);
    assert.deepEqual(strangers.notices, []);
    const page = await person.call(getProgramme, { params });
    assert.deepEqual(
      page.announcements.map((each) => each.words),
      [words],
    );
  });

  test('for mentors is seen by mentors and owners, not by others', async () => {
    const open = await publishProgramme(owner, 'general');
    params = { programmeId: open.id };
    const { caller: mentor } = await addMentor({ ...product, programmeId: open.id });
    const { recipients } = await announce('mentors', 'For mentors');
    assert.equal(recipients, 1);
    const seenBy = async (caller: Caller): Promise<number> =>
      (await caller.call(getProgramme, { params })).announcements.length;
    assert.equal(await seenBy(mentor), 1);
    assert.equal(await seenBy(owner), 1);
    assert.equal(await seenBy(person), 0);
  });
});

test('where availability is obligatory a mentor who is asked cannot say no, a mentee can', async () => {
  await save(owner, programmeId, { rules: { availability: 'obligatory' } });
  const asked = await product.signIn(await product.addPerson());
  await owner.call(inviteToProgramme, {
    params,
    body: { personIds: [asked.personId], role: 'mentor', words: '' },
  });
  await invite([person.personId]);
  const mentors = await ownInvitation(asked);
  assert.equal(mentors.isObligatory, true);
  const refused = await asked.ask(answerInvitation, {
    params: { id: mentors.id, answer: 'decline' },
  });
  assert.equal(refused.problem?.code, 'not-allowed');
  await asked.call(answerInvitation, { params: { id: mentors.id, answer: 'accept' } });
  const mentees = await ownInvitation(person);
  assert.equal(mentees.isObligatory, false);
  await person.call(answerInvitation, { params: { id: mentees.id, answer: 'decline' } });
});
