import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  editMessage,
  getMentorship,
  getMessages,
  joinGroup,
  listMentorships,
  listNotices,
  messageMaximum,
  readMessages,
  removeMessage,
  sendMessage,
} from '../../../src/contract/index.ts';
import type { Messages } from '../../../src/contract/index.ts';
import { groupProgramme, joinNew, openCircle } from '../../support/groups.ts';
import { beginPair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const say = (caller: Caller, id: string, words: string, mentionIds: string[] = []) =>
  caller.call(sendMessage, { params: { id }, body: { id: randomUUID(), words, mentionIds } });

const lastOf = ({ messages }: Messages) => {
  const last = messages.at(-1);
  assert.ok(last);
  return last;
};

async function kindsOf(caller: Caller): Promise<string[]> {
  const { notices } = await caller.call(listNotices);
  return notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('message-'));
}

test('what one writes the other reads as it was written, whatever it looks like', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const payloads = [
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '[click](javascript:alert(1)) **bold** `code`',
    "'; drop table messages; --",
    '{{otherName}} ${1+1} &lt;b&gt;',
    'Zeile 1\n\n  Zeile 2 ✓ 👩🏽‍💻 \u202Eevil',
    'x'.repeat(messageMaximum),
  ];
  for (const words of payloads) await say(mentor, id, words);
  const { messages } = await mentee.call(getMessages, { params: { id } });
  assert.deepEqual(
    messages.map(({ words }) => words),
    payloads,
  );
  assert.ok(messages.every(({ writtenBy }) => writtenBy === mentor.personId));
});

test('over the limit, and without words, it is refused as bad input', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  for (const words of ['x'.repeat(messageMaximum + 1), '', ' \n ']) {
    const body = { id: randomUUID(), words, mentionIds: [] };
    const refused = await mentor.ask(sendMessage, { params: { id }, body });
    assert.equal(refused.problem?.code, 'invalid-input');
  }
  assert.deepEqual((await mentor.call(getMessages, { params: { id } })).messages, []);
});

test('nobody else finds it: no stranger, administrator, owner or auditor', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  const { id: messageId } = lastOf(await say(mentor, id, 'Between us'));
  const stranger = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'programme_owner',
    'auditor',
  ]);
  const body = { id: randomUUID(), words: 'Let me in', mentionIds: [] };
  const params = { id, messageId };
  for (const { problem } of [
    await stranger.ask(getMessages, { params: { id } }),
    await stranger.ask(sendMessage, { params: { id }, body }),
    await stranger.ask(editMessage, { params, body: { words: 'x', mentionIds: [] } }),
    await stranger.ask(removeMessage, { params }),
    await stranger.ask(readMessages, { params: { id }, body: { sequence: 1 } }),
  ]) {
    assert.equal(problem?.code, 'not-found');
  }
  const other = await beginPair(product);
  const elsewhere = { id: other.mentorshipId, messageId };
  const taken = await other.mentor.ask(removeMessage, { params: elsewhere });
  assert.equal(taken.problem?.code, 'not-found');
});

test('sent again after a lost connection it stays one; another’s id is not taken over', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const body = { id: randomUUID(), words: 'Once', mentionIds: [] };
  await mentor.call(sendMessage, { params: { id }, body });
  const { messages } = await mentor.call(sendMessage, { params: { id }, body });
  assert.equal(messages.length, 1);
  const stolen = await mentee.ask(sendMessage, { params: { id }, body });
  assert.equal(stolen.problem?.code, 'conflict');
});

test('two who write at once both arrive, one after the other', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  await Promise.all(
    [mentor, mentee, mentor, mentee].map((caller, index) => say(caller, id, String(index))),
  );
  const { messages } = await mentor.call(getMessages, { params: { id } });
  assert.deepEqual(
    messages.map(({ sequence }) => sequence),
    [1, 2, 3, 4],
  );
  assert.equal(new Set(messages.map(({ words }) => words)).size, 4);
});

test('what is unread is counted, read up to a place, and never unread again', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const params = { id };
  for (const words of ['One', 'Two', 'Three']) await say(mentor, id, words);
  assert.equal((await mentee.call(getMentorship, { params })).unreadMessages, 3);
  assert.equal((await mentor.call(getMentorship, { params })).unreadMessages, 0);
  await mentee.call(readMessages, { params, body: { sequence: 2 } });
  await mentee.call(readMessages, { params, body: { sequence: 1 } });
  const { mentorships } = await mentee.call(listMentorships);
  assert.equal(mentorships[0]?.unreadMessages, 1);
  const seen = await mentor.call(getMessages, { params });
  assert.deepEqual(seen.readBy, [{ personId: mentee.personId, sequence: 2 }]);
  await mentee.call(readMessages, { params, body: { sequence: 99 } });
  assert.equal((await mentee.call(getMessages, { params })).readSequence, 3);
  await say(mentor, id, 'Four');
  assert.equal((await mentee.call(getMentorship, { params })).unreadMessages, 1);
});

test('one’s own words can be changed for a day, and taken back for good at any time', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const { id: messageId } = lastOf(await say(mentor, id, 'Teh plan'));
  const params = { id, messageId };
  const body = { words: 'The plan', mentionIds: [] };
  assert.equal((await mentee.ask(editMessage, { params, body })).problem?.code, 'not-allowed');
  assert.equal((await mentee.ask(removeMessage, { params })).problem?.code, 'not-allowed');
  const edited = lastOf(await mentor.call(editMessage, { params, body }));
  assert.equal(edited.words, 'The plan');
  assert.equal(edited.editedAt, product.clock.now().toISOString());

  product.clock.advance({ days: 1 });
  const later = await product.signIn(mentor.personId);
  assert.equal((await later.ask(editMessage, { params, body })).problem?.code, 'not-allowed');
  assert.equal(lastOf(await later.call(getMessages, { params: { id } })).isEditable, false);
  const removed = lastOf(await later.call(removeMessage, { params }));
  assert.equal(removed.isRemoved, true);
  assert.equal(removed.words, '');
  assert.equal((await later.ask(removeMessage, { params })).problem?.code, 'not-found');
  const rows = await product.inTransaction((work) =>
    work.db.selectFrom('messages').select('words').where('id', '=', messageId).execute(),
  );
  assert.deepEqual(rows, [{ words: '' }]);
});

test('a long conversation is read page by page', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  for (let count = 1; count <= 51; count += 1) await say(mentor, id, `Message ${String(count)}`);
  const newest = await mentor.call(getMessages, { params: { id } });
  assert.equal(newest.messages.length, 50);
  assert.equal(newest.hasEarlier, true);
  const before = newest.messages[0]?.sequence;
  const earlier = await mentor.call(getMessages, { params: { id }, query: { before } });
  assert.deepEqual(
    earlier.messages.map(({ words }) => words),
    ['Message 1'],
  );
  assert.equal(earlier.hasEarlier, false);
});

test('the other is told once in a quiet period, from whom and nothing of what it says', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  await say(mentor, id, 'First');
  await say(mentor, id, 'Second');
  await product.drainJobs();
  assert.deepEqual(await kindsOf(mentee), ['message-received']);
  assert.deepEqual(await kindsOf(mentor), []);
  product.clock.advance({ hours: 4 });
  await say(mentor, id, 'Third');
  await product.drainJobs();
  assert.deepEqual(await kindsOf(mentee), ['message-received', 'message-received']);
});

test('in a group whoever is mentioned hears of that; who comes later reads all, as read', async () => {
  const owner = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const programmeId = await groupProgramme(owner, 'facilitated_group');
  const { facilitator, group } = await openCircle(product, programmeId);
  const first = await joinNew(product, group.id);
  const second = await joinNew(product, group.id);
  const stranger = await product.addPerson();
  const mentions = [second.personId, facilitator.personId, stranger];
  const sent = lastOf(await say(facilitator, group.id, 'Who hosts?', mentions));
  assert.deepEqual(sent.mentionIds, [second.personId]);
  await product.drainJobs();
  assert.deepEqual(await kindsOf(first), ['message-received']);
  assert.deepEqual(await kindsOf(second), ['message-mention']);

  product.clock.advance({ minutes: 1 });
  const late = await product.signIn(await product.addPerson());
  const params = { id: group.id };
  await late.call(joinGroup, { params, body: { words: '' } });
  assert.equal(lastOf(await late.call(getMessages, { params })).words, 'Who hosts?');
  assert.equal((await late.call(getMentorship, { params })).unreadMessages, 0);
});

test('when the mentorship is over it can be read, and written in no more', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const { id: messageId } = lastOf(await say(mentor, id, 'Goodbye'));
  await product.inTransaction((work) =>
    work.db
      .updateTable('mentorships')
      .set({ state: 'ended_early', ended_at: work.now })
      .where('id', '=', id)
      .execute(),
  );
  const body = { id: randomUUID(), words: 'Wait', mentionIds: [] };
  const late = await mentee.ask(sendMessage, { params: { id }, body });
  assert.equal(late.problem?.code, 'mentorship-ended');
  const removed = await mentor.ask(removeMessage, { params: { id, messageId } });
  assert.equal(removed.problem?.code, 'mentorship-ended');
  const read = await mentee.call(getMessages, { params: { id } });
  assert.equal(read.isOpen, false);
  assert.equal(lastOf(read).words, 'Goodbye');
});

test('the audit log says that somebody wrote, and not a word of it', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  const word = 'Zwaluwstaart';
  const { id: messageId } = lastOf(await say(mentor, id, word));
  await mentor.call(editMessage, {
    params: { id, messageId },
    body: { words: `${word} again`, mentionIds: [] },
  });
  await mentor.call(removeMessage, { params: { id, messageId } });
  const rows = await product.inTransaction((work) =>
    work.db
      .selectFrom('audit_log')
      .selectAll()
      .where('subject_id', '=', id)
      .where('action', 'like', 'message.%')
      .orderBy('sequence')
      .execute(),
  );
  assert.deepEqual(
    rows.map(({ action }) => action),
    ['message.sent', 'message.edited', 'message.removed'],
  );
  assert.ok(!JSON.stringify(rows).includes(word));
});
