import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  acceptMentorRequest,
  askForMentor,
  listMentors,
  listMentorships,
} from '../../../src/contract/index.ts';
import { addMentor, ask, motivation } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { publishProgramme } from '../../support/programme-settings.ts';

let product: TestProduct;
let owner: Caller;
before(async () => {
  product = await startTestProduct();
  owner = await product.signIn(await product.addPerson(), ['programme_owner']);
});
after(() => product.close());

describe('the rules for pairs', () => {
  test('hide the mentors who are outside them, and refuse to ask one all the same', async () => {
    const { id } = await publishProgramme(owner, 'general', {
      rules: { pair: { isOtherCountry: true } },
    });
    const there = { ...product, programmeId: id };
    const { registration: near } = await addMentor(there, {}, { country: 'NL' });
    const { registration: far } = await addMentor(there, {}, { country: 'DE' });
    const mentee = await product.signIn(await product.addPerson({ country: 'NL' }));
    const { rows } = await mentee.call(listMentors, { params: { programmeId: id } });
    assert.deepEqual(
      rows.map(({ registrationId }) => registrationId),
      [far.id],
    );
    const body = { mentorRegistrationId: near.id, motivation };
    const refused = await mentee.ask(askForMentor, { body });
    assert.equal(refused.problem?.code, 'outside-programme-rules');
    await ask(mentee, far.id);
  });
});

describe('each format', () => {
  test('begins as its nature asks: peers as peers, one question and a buddy at once', async () => {
    for (const [template, states, roles] of [
      ['general', ['introduction'], ['mentee', 'mentor']],
      ['peer', ['introduction'], ['peer', 'peer']],
      ['reverse', ['introduction'], ['mentee', 'mentor']],
      ['situational', ['active'], ['mentee', 'mentor']],
      ['onboarding', ['active'], ['mentee', 'mentor']],
    ] as const) {
      const { id } = await publishProgramme(owner, template);
      const isReverse = template === 'reverse';
      const { caller: mentor, registration } = await addMentor(
        { ...product, programmeId: id },
        {},
        { jobLevel: isReverse ? 2 : 4, department: 'Sales' },
      );
      const mentee = await product.signIn(
        await product.addPerson({
          jobLevel: isReverse ? 6 : template === 'peer' ? 4 : 3,
          department: 'IT',
          startDate: '2026-02-20',
        }),
      );
      const request = await ask(mentee, registration.id);
      await mentor.call(acceptMentorRequest, { params: { id: request.id } });
      const { mentorships } = await mentee.call(listMentorships);
      assert.deepEqual(
        mentorships.map(({ state }) => state),
        states,
        template,
      );
      const way = mentorships[0]?.stages;
      assert.deepEqual([way?.[0], way?.at(-1)], [states[0], 'closed'], template);
      const held = mentorships.flatMap(({ members }) => members.map(({ role }) => role));
      assert.deepEqual(held.toSorted(), roles, template);
    }
  });
});
