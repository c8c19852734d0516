import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  getGroup,
  inviteToGroup,
  joinGroup,
  listGroupRequests,
  listNotices,
} from '../../../src/contract/index.ts';
import { answerFor, groupProgramme, openCircle } from '../../support/groups.ts';
import { runTask } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let owner: Caller;
let circles: string;
before(async () => {
  product = await startTestProduct();
  owner = await product.signIn(await product.addPerson(), ['programme_owner']);
  circles = await groupProgramme(owner, 'facilitated_group');
});
after(() => product.close());

const kindsOf = async (caller: Caller): Promise<string[]> => {
  await product.drainJobs();
  const again = await product.signIn(caller.personId);
  return (await again.call(listNotices)).notices.map(({ kind }) => kind);
};

test('an invitation may be declined, which its maker hears without a reason', async () => {
  const { group } = await openCircle(product, circles, { wayIn: 'invited' });
  const params = { id: group.id };
  const invited = await product.signIn(await product.addPerson());
  const body = { personIds: [invited.personId], role: 'peer' as const, words: 'Do come.' };
  await owner.call(inviteToGroup, { params, body });
  await owner.call(inviteToGroup, { params, body });
  const { toAnswer } = await invited.call(listGroupRequests);
  assert.deepEqual(
    toAnswer.map(({ words }) => words),
    ['Do come.'],
    'asked once, however often they are invited',
  );
  await answerFor(invited, group, invited.personId, 'decline');
  assert.equal((await invited.call(getGroup, { params })).myRole, null);
  assert.ok((await kindsOf(owner)).includes('group-invitation-declined'));
  const uninvited = await product.signIn(await product.addPerson());
  const refused = await uninvited.ask(joinGroup, { params, body: { words: '' } });
  assert.equal(refused.problem?.code, 'group-not-joinable');
});

test('every request ends (rule 5): those who answer are reminded once, then it expires', async () => {
  const { facilitator, group } = await openCircle(product, circles, { wayIn: 'asking' });
  const asking = await product.signIn(await product.addPerson());
  await asking.call(joinGroup, { params: { id: group.id }, body: { words: '' } });
  product.clock.advance({ days: 12, hours: 1 });
  for (let time = 0; time < 2; time++) await runTask(product, 'watch-groups');
  const reminded = (await kindsOf(facilitator)).filter((kind) => kind === 'group-request-reminder');
  assert.equal(reminded.length, 1);
  product.clock.advance({ days: 2 });
  await runTask(product, 'watch-groups');
  assert.ok((await kindsOf(asking)).includes('group-declined'));
  const again = await product.signIn(facilitator.personId);
  assert.deepEqual((await again.call(listGroupRequests)).toAnswer, []);
});
