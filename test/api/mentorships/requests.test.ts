import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  acceptMentorRequest,
  askForMentor,
  changeMentorRegistration,
  declineMentorRequest,
  getMentorRequest,
  listMentorRequests,
  withdrawMentorRequest,
} from '../../../src/contract/index.ts';
import { addMentee, addMentor, ask, motivation } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const runNow = (queue: string) => product.product.queues.runNow(queue, product.product.jobContext);

test('rule 5: an open request expires after its days, reminded before, and cannot be answered then', async () => {
  const { caller, registration } = await addMentor(product);
  const mentee = await addMentee(product);
  const request = await ask(mentee, registration.id);
  assert.equal(request.state, 'open');
  product.clock.advance({ days: 11 });
  await runNow('remind-of-requests');
  await runNow('remind-of-requests');
  product.clock.advance({ days: 4 });
  const late = await (
    await product.signIn(caller.personId)
  ).ask(acceptMentorRequest, { params: { id: request.id } });
  assert.equal(late.problem?.code, 'request-not-open');
  await runNow('expire-requests');
  const again = await product.signIn(mentee.personId);
  const ended = await again.call(getMentorRequest, { params: { id: request.id } });
  assert.equal(ended.state, 'expired');
  const events = await product.inTransaction((work) =>
    work.db
      .selectFrom('mentor_requests')
      .select('reminded_at')
      .where('id', '=', request.id)
      .executeTakeFirstOrThrow(),
  );
  assert.ok(events.reminded_at);
});

test('at most three open requests, also when four are made at once', async () => {
  const mentors = await Promise.all([1, 2, 3, 4].map(() => addMentor(product)));
  const mentee = await addMentee(product);
  const answers = await Promise.all(
    mentors.map(({ registration }) =>
      mentee.ask(askForMentor, {
        body: { mentorRegistrationId: registration.id, motivation },
      }),
    ),
  );
  assert.equal(answers.filter((answer) => answer.status === 201).length, 3);
  assert.equal(
    answers.find((answer) => answer.status !== 201)?.problem?.code,
    'open-request-limit',
  );
});

test('one open request to one mentor, also when it is sent twice at once', async () => {
  const { registration } = await addMentor(product);
  const mentee = await addMentee(product);
  const body = { mentorRegistrationId: registration.id, motivation };
  const answers = await Promise.all([1, 2, 3].map(() => mentee.ask(askForMentor, { body })));
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 409, 409]);
});

test('withdrawing frees the way to another; the mentor sees it withdrawn', async () => {
  const { caller, registration } = await addMentor(product);
  const mentee = await addMentee(product);
  const request = await ask(mentee, registration.id);
  await mentee.call(withdrawMentorRequest, { params: { id: request.id } });
  const { requests } = await caller.call(listMentorRequests, { query: { as: 'mentor' } });
  assert.equal(requests[0]?.state, 'withdrawn');
  const accepted = await caller.ask(acceptMentorRequest, { params: { id: request.id } });
  assert.equal(accepted.problem?.code, 'request-not-open');
  assert.equal((await ask(mentee, registration.id)).state, 'open');
});

test('a declined mentee reads the reason; only the two see the request', async () => {
  const { caller, registration } = await addMentor(product);
  const mentee = await addMentee(product);
  const request = await ask(mentee, registration.id);
  await caller.call(declineMentorRequest, {
    params: { id: request.id },
    body: { reason: 'no_time_now', words: 'In spring I would gladly.' },
  });
  const seen = await mentee.call(getMentorRequest, { params: { id: request.id } });
  assert.equal(seen.state, 'declined');
  assert.equal(seen.declineWords, 'In spring I would gladly.');
  assert.equal(seen.intake, null);
  const administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const asked = await administrator.ask(getMentorRequest, { params: { id: request.id } });
  assert.equal(asked.status, 404);
});

test('rule 4: nobody asks somebody in their own reporting line, up or down', async () => {
  const boss = await addMentor(product, {}, { employeeNumber: 'B1' });
  const middle = await addMentor(
    product,
    {},
    { employeeNumber: 'M1', managerEmployeeNumber: 'B1' },
  );
  const junior = await addMentee(product, { managerEmployeeNumber: 'M1' });
  for (const [who, whom] of [
    [junior, boss],
    [junior, middle],
    [boss.caller, middle],
  ] as const) {
    const answer = await who.ask(askForMentor, {
      body: { mentorRegistrationId: whom.registration.id, motivation },
    });
    assert.equal(answer.problem?.code, 'own-reporting-line');
  }
});

test('requests to a mentor who withdraws end, and those who pause still answer', async () => {
  const { caller, registration } = await addMentor(product);
  const [first, second] = [await addMentee(product), await addMentee(product)];
  const firstRequest = await ask(first, registration.id);
  const secondRequest = await ask(second, registration.id);
  const change = (name: 'pause' | 'withdraw') =>
    caller.call(changeMentorRegistration, {
      params: { programmeId: product.programmeId, change: name },
    });
  await change('pause');
  const accepted = await caller.call(acceptMentorRequest, { params: { id: firstRequest.id } });
  assert.equal(accepted.state, 'accepted');
  await change('withdraw');
  await product.drainJobs();
  const ended = await second.call(getMentorRequest, { params: { id: secondRequest.id } });
  assert.equal(ended.state, 'expired');
});

test('bad input is a problem with status 4xx and its paths', async () => {
  const mentee = await addMentee(product);
  const short = await mentee.ask(askForMentor, {
    body: { mentorRegistrationId: 'x', motivation: 'too short' },
  });
  assert.equal(short.status, 400);
  assert.deepEqual(
    short.problem?.issues?.map((issue) => issue.path),
    ['body.mentorRegistrationId', 'body.motivation'],
  );
  assert.match(short.headers.get('content-type') ?? '', /^application\/problem\+json/);
  const nul = await mentee.ask(askForMentor, {
    body: {
      mentorRegistrationId: (await addMentor(product)).registration.id,
      motivation: `A motivation with a character \u0000 that cannot be kept.`,
    },
  });
  assert.equal(nul.status, 400);
});
