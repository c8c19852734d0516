import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { acceptMentorRequest } from '../../../src/contract/index.ts';
import { addMentee, addMentor, ask } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

const acceptances = 200;

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

test('rule 1: 200 acceptances at once on one seat give one mentorship', async (context) => {
  const { caller, registration } = await addMentor(product, { capacity: 1 });
  const requestIds: string[] = [];
  for (let index = 0; index < acceptances; index++) {
    requestIds.push((await ask(await addMentee(product), registration.id)).id);
  }
  const answers = await Promise.all(
    requestIds.map((id) => caller.ask(acceptMentorRequest, { params: { id } })),
  );
  const accepted = answers.filter((answer) => answer.status === 200).length;
  const full = answers.filter((answer) => answer.problem?.code === 'mentor-full').length;
  context.diagnostic(`${acceptances} acceptances at once: ${accepted} accepted, ${full} told full`);
  console.log(`race: ${acceptances} acceptances, ${accepted} accepted, ${full} told mentor-full`);
  assert.equal(accepted, 1);
  assert.equal(full, acceptances - 1);
  const { count } = await product.inTransaction((work) =>
    work.db
      .selectFrom('mentorships')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('mentor_registration_id', '=', registration.id)
      .executeTakeFirstOrThrow(),
  );
  assert.equal(count, 1);
  const open = await product.inTransaction((work) =>
    work.db
      .selectFrom('mentor_requests')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('mentor_registration_id', '=', registration.id)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow(),
  );
  assert.equal(open.count, acceptances - 1, 'what was refused stays open, with its motivation');
});
