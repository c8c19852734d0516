import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  acceptMentorRequest,
  changeMentorRegistration,
  getMentorRegistration,
  saveMentorRegistration,
} from '../../../src/contract/index.ts';
import { addMentee, addMentor, ask, completeOffer } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
const params = () => ({ programmeId: product.programmeId });
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

test('eligibility is told with the names of the levels, and held when saving', async () => {
  const junior = await product.signIn(await product.addPerson({ jobLevel: 1 }));
  const answer = await junior.call(getMentorRegistration, { params: params() });
  assert.deepEqual(answer.eligibility, {
    isEligible: false,
    reason: 'level-too-low',
    jobLevelName: 'Junior',
    requiredLevelName: 'Medior',
  });
  const saved = await junior.ask(saveMentorRegistration, { params: params(), body: completeOffer });
  assert.equal(saved.problem?.code, 'not-eligible');
  assert.equal(saved.status, 403);
  const unknown = await product.signIn(await product.addPerson({ jobLevel: null }));
  const told = await unknown.call(getMentorRegistration, { params: params() });
  assert.equal(told.eligibility.reason, 'level-unknown');
});

test('a draft may be incomplete; publishing names what is missing', async () => {
  const caller = await product.signIn(await product.addPerson({ jobLevel: 2 }));
  const draft = await caller.call(saveMentorRegistration, {
    params: params(),
    body: { ...completeOffer, topics: [], about: '' },
  });
  assert.equal(draft.state, 'draft');
  const publish = { params: { ...params(), change: 'publish' as const } };
  const refused = await caller.ask(changeMentorRegistration, publish);
  assert.equal(refused.status, 422);
  assert.deepEqual(
    refused.problem?.issues?.map((issue) => issue.path),
    ['body.topics', 'body.about'],
  );
  await caller.call(saveMentorRegistration, { params: params(), body: completeOffer });
  const published = await caller.call(changeMentorRegistration, publish);
  assert.equal(published.state, 'active');
  assert.equal((await caller.ask(changeMentorRegistration, publish)).status, 409);
});

test('pause, resume, withdraw and publish again', async () => {
  const { caller } = await addMentor(product);
  const change = async (name: 'pause' | 'resume' | 'withdraw' | 'publish') =>
    (await caller.call(changeMentorRegistration, { params: { ...params(), change: name } })).state;
  assert.equal(await change('pause'), 'paused');
  assert.equal(await change('resume'), 'active');
  assert.equal(await change('withdraw'), 'withdrawn');
  assert.equal(await change('publish'), 'active');
});

test('the capacity cannot fall below the seats that are taken', async () => {
  const { caller, registration } = await addMentor(product, { capacity: 2 });
  for (let seat = 0; seat < 2; seat++) {
    const request = await ask(await addMentee(product), registration.id);
    await caller.call(acceptMentorRequest, { params: { id: request.id } });
  }
  const lowered = await caller.ask(saveMentorRegistration, {
    params: params(),
    body: { ...completeOffer, capacity: 1 },
  });
  assert.equal(lowered.problem?.code, 'capacity-below-taken');
});

test('a topic that does not exist is invalid input, told with its path', async () => {
  const caller = await product.signIn(await product.addPerson({ jobLevel: 3 }));
  const answer = await caller.ask(saveMentorRegistration, {
    params: params(),
    body: { ...completeOffer, topics: ['no-such-topic'] },
  });
  assert.equal(answer.status, 400);
  assert.equal(answer.problem?.issues?.[0]?.path, 'body.topics');
});
