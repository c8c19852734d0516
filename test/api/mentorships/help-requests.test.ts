import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  answerHelpRequest,
  askForHelp,
  exportMyData,
  getHelp,
  getHome,
  getMentorship,
  listHelpRequests,
  listNotices,
  savePreparation,
  withdrawHelpRequest,
} from '../../../src/contract/index.ts';
import { beginPair, runTask } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let owner: Caller;
let otherOwner: Caller;
before(async () => {
  product = await startTestProduct();
  owner = await product.signIn(await product.addPerson({ givenName: 'Olga' }));
  otherOwner = await product.signIn(await product.addPerson());
  for (const { personId } of [owner, otherOwner]) await makeOwner(personId);
});
after(() => product.close());

const makeOwner = (personId: string): Promise<void> =>
  product.inTransaction(async (work) => {
    await work.db
      .insertInto('programme_owners')
      .values({
        tenant_id: product.tenantId,
        programme_id: product.programmeId,
        person_id: personId,
        created_at: work.now,
      })
      .execute();
  });

const words = 'We do not get beyond small talk. Kwartelkoning.';
const secret = 'Zwarte ooievaar, for nobody.';

test('who is asked reads the words and what is shown, and answers the asker alone', async () => {
  const { mentor, mentee, mentorshipId } = await beginPair(product);
  const params = { id: mentorshipId };
  await mentee.call(savePreparation, {
    params,
    body: { reflection: { why: secret, bring: '', hope: '' }, strengths: {}, done: [] },
  });
  const before = await mentor.call(getMentorship, { params });
  const help = await mentee.call(getHelp, { params });
  assert.deepEqual(
    new Set(help.helpers.map(({ person }) => person.id)),
    new Set([owner.personId, otherOwner.personId]),
  );
  assert.equal(help.showable.preparation?.why, secret);
  const body = { helperId: owner.personId, words, shows: [] };
  await mentee.call(askForHelp, { params, body });
  await product.drainJobs();

  const { requests } = await owner.call(listHelpRequests);
  const [received] = requests;
  assert.equal(received?.words, words);
  assert.equal(received.asker.id, mentee.personId);
  assert.deepEqual(received.shown, { checkIns: null, preparation: null });
  assert.ok(!JSON.stringify(requests).includes(secret));
  assert.ok(!JSON.stringify(requests).includes(mentor.personId));
  await owner.call(answerHelpRequest, {
    params: { id: received.id },
    body: { answer: 'Begin with what you notice.' },
  });
  await product.drainJobs();
  const [mine] = (await mentee.call(getHelp, { params })).requests;
  assert.equal(mine?.answer, 'Begin with what you notice.');
  assert.equal(mine.helper.id, owner.personId);

  // Nobody else learns of it: not the other side, not another owner.
  assert.deepEqual((await otherOwner.call(listHelpRequests)).requests, []);
  assert.deepEqual((await mentor.call(getHelp, { params })).requests, []);
  assert.deepEqual(await mentor.call(getMentorship, { params }), before);
  const { notices } = await mentor.call(listNotices);
  assert.ok(notices.every(({ kind }) => kind !== 'help-asked' && kind !== 'help-answered'));
  assert.ok(!JSON.stringify(await mentor.call(exportMyData)).includes(words));
  const log = await product.inTransaction((work) =>
    work.db
      .selectFrom('audit_log')
      .selectAll()
      .where('subject_kind', '=', 'help-request')
      .execute(),
  );
  assert.deepEqual(
    log.map(({ action, actor_id: actor }) => [action, actor]),
    [
      ['help-request.made', null],
      ['help-request.answered', null],
    ],
  );
  assert.ok(!JSON.stringify(log).includes(mentee.personId));
});

test('what is chosen to be shown is a copy of the asker’s own, as it was', async () => {
  const { mentee, mentorshipId } = await beginPair(product);
  const params = { id: mentorshipId };
  const keep = (why: string) =>
    mentee.call(savePreparation, {
      params,
      body: { reflection: { why, bring: '', hope: '' }, strengths: { competence: 2 }, done: [] },
    });
  await keep('Shown.');
  const body = { helperId: owner.personId, words: 'Help.', shows: ['preparation' as const] };
  await mentee.call(askForHelp, { params, body });
  await keep('Written later.');
  const { requests } = await owner.call(listHelpRequests);
  const received = requests.find(({ asker }) => asker.id === mentee.personId);
  assert.deepEqual(received?.shown, {
    checkIns: null,
    preparation: { why: 'Shown.', bring: '', hope: '' },
  });
});

test('one open request to one person; taken back, they no longer read it and cannot answer', async () => {
  const { mentor, mentee, mentorshipId } = await beginPair(product);
  const params = { id: mentorshipId };
  const body = { helperId: owner.personId, words: 'Help.', shows: [] };
  const asked = await mentee.call(askForHelp, { params, body });
  const id = asked.requests[0]?.id ?? '';
  const again = await mentee.ask(askForHelp, { params, body });
  assert.equal(again.status, 409);
  const ofOther = await mentor.ask(withdrawHelpRequest, { params: { id } });
  assert.equal(ofOther.status, 404);
  await mentee.call(withdrawHelpRequest, { params: { id } });
  const { requests } = await owner.call(listHelpRequests);
  assert.ok(requests.every((request) => request.id !== id));
  const late = await owner.ask(answerHelpRequest, { params: { id }, body: { answer: 'Late.' } });
  assert.equal(late.status, 404);
});

test('an owner who is the other side is not asked, nor is anybody who does not help here', async () => {
  const { mentor, mentee, mentorshipId } = await beginPair(product);
  await makeOwner(mentor.personId);
  const params = { id: mentorshipId };
  const { helpers } = await mentee.call(getHelp, { params });
  assert.ok(helpers.every(({ person }) => person.id !== mentor.personId));
  for (const helperId of [mentor.personId, await product.addPerson()]) {
    const refused = await mentee.ask(askForHelp, {
      params,
      body: { helperId, words: 'Help.', shows: [] },
    });
    assert.equal(refused.status, 403);
  }
  const stranger = await owner.ask(getHelp, { params });
  assert.equal(stranger.status, 404);
});

test('who is asked finds it among the next steps, and is reminded once where days go by', async () => {
  const { mentee, mentorshipId } = await beginPair(product);
  await mentee.call(askForHelp, {
    params: { id: mentorshipId },
    body: { helperId: owner.personId, words, shows: [] },
  });
  const helper = () => product.signIn(owner.personId);
  const { requests } = await (await helper()).call(listHelpRequests);
  const asked = requests.find(({ asker }) => asker.id === mentee.personId);
  assert.ok(asked);
  const { name } = asked.asker;
  const isStep = async (): Promise<boolean> =>
    (await (await helper()).call(getHome)).steps.some(
      (step) => step.kind === 'answer-help' && step.askerName === name,
    );
  const reminders = async (): Promise<number> => {
    await runTask(product, 'remind-of-help-requests');
    const { notices } = await (await helper()).call(listNotices);
    return notices.filter(
      ({ kind, values }) => kind === 'help-reminder' && values.otherName === name,
    ).length;
  };
  assert.equal(await isStep(), true);
  product.clock.advance({ days: 2 });
  assert.equal(await reminders(), 0);
  product.clock.advance({ days: 1 });
  assert.equal(await reminders(), 1);
  product.clock.advance({ days: 5 });
  assert.equal(await reminders(), 1, 'once');
  const body = { answer: 'Ask on.' };
  await (await helper()).call(answerHelpRequest, { params: { id: asked.id }, body });
  assert.equal(await isStep(), false);
});
