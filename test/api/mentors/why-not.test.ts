import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  askForMentor,
  getMentorProfile,
  getMentorVisibility,
  listMentors,
} from '../../../src/contract/index.ts';
import { addMentee, addMentor, motivation } from '../../support/mentoring.ts';
import { save } from '../../support/programme-settings.ts';
import type { SettingsChange } from '../../support/programme-settings.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let owner: Caller;
before(async () => {
  product = await startTestProduct();
  owner = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
after(() => product.close());

const setRules = (rules: SettingsChange['rules'] & {}) =>
  save(owner, product.programmeId, { ownerIds: [owner.personId], rules });

test('a mentee who sees a mentor outside the rules is told which rule, and the list leaves them out', async () => {
  const { registration } = await addMentor(product, {}, { country: 'NL' });
  const near = await addMentee(product, { country: 'NL' });
  const far = await addMentee(product, { country: 'BE' });
  await setRules({ pair: { isOtherCountry: true } });
  const params = { programmeId: product.programmeId, registrationId: registration.id };
  const profile = await near.call(getMentorProfile, { params });
  assert.equal(profile.ask.obstacle, 'outside-programme-rules');
  assert.equal(profile.ask.rule, 'same-country');
  const asked = await near.ask(askForMentor, {
    body: { mentorRegistrationId: registration.id, motivation },
  });
  assert.equal(asked.problem?.code, 'outside-programme-rules');
  const isListed = async (seeker: Caller): Promise<boolean> => {
    const { rows } = await seeker.call(listMentors, { params, query: {} });
    return rows.some(({ registrationId }) => registrationId === registration.id);
  };
  assert.equal(await isListed(near), false);
  assert.equal(await isListed(far), true);
  const other = await far.call(getMentorProfile, { params });
  assert.deepEqual([other.ask.obstacle, other.ask.rule], [null, null]);
  await setRules({ pair: { isOtherCountry: false } });
});

test('a mentor whose level the programme no longer takes is told so, and is in no list', async () => {
  const { caller, registration } = await addMentor(product, {}, { jobLevel: 4 });
  const params = { programmeId: product.programmeId };
  const before = await caller.call(getMentorVisibility, { params });
  assert.deepEqual([before.isListed, before.reason], [true, null]);
  await setRules({ mentorLevel: { from: 5, to: null } });
  const now = await caller.call(getMentorVisibility, { params });
  assert.deepEqual([now.isListed, now.reason], [false, 'outside-levels']);
  const { rows } = await (await addMentee(product)).call(listMentors, { params, query: {} });
  assert.ok(rows.every(({ registrationId }) => registrationId !== registration.id));
});
