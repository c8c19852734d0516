import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  addNote,
  addNoteComment,
  addPrivateNote,
  changeNote,
  changePrivateNote,
  getNotes,
  getNoteVersions,
  getPrivateNotes,
  listNotices,
  noteMaximum,
  removeNote,
  removeNoteComment,
  removePrivateNote,
} from '../../../src/contract/index.ts';
import type { Note, NoteContent } from '../../../src/contract/index.ts';
import { beginPair } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const content: NoteContent = { title: 'Plan', words: 'one\ntwo\nthree\nfour\nfive' };

async function addOne(caller: Caller, id: string, body: NoteContent = content): Promise<Note> {
  const { notes } = await caller.call(addNote, { params: { id }, body });
  const added = notes.find(({ title }) => title === body.title);
  assert.ok(added);
  return added;
}

const at = ({ mentorshipId }: Pair, { id }: { id: string }) => ({
  params: { id: mentorshipId, noteId: id },
});

async function newestOf({ mentee, mentorshipId }: Pair): Promise<Note> {
  const { notes } = await mentee.call(getNotes, { params: { id: mentorshipId } });
  assert.ok(notes[0]);
  return notes[0];
}

async function over(id: string): Promise<void> {
  await product.inTransaction((work) =>
    work.db
      .updateTable('mentorships')
      .set({ state: 'ended_early', ended_at: work.now })
      .where('id', '=', id)
      .execute(),
  );
}

test('each writes notes and comments, which both read as they were written', async () => {
  const pair = await beginPair(product);
  const { mentor, mentee, mentorshipId: id } = pair;
  const written = {
    title: '<script>alert(1)</script>',
    words: '<img src=x onerror=alert(1)>\n\n  [a](javascript:alert(1)) **b** &amp;',
  };
  const note = await addOne(mentor, id, written);
  assert.deepEqual({ title: note.title, words: note.words }, written);
  await mentee.call(addNoteComment, { ...at(pair, note), body: { words: '<b>Well put</b>' } });
  const read = await newestOf(pair);
  assert.equal(read.comments[0]?.words, '<b>Well put</b>');
  assert.equal(read.comments[0].writtenBy, mentee.personId);
  const longest = { title: 'Long', words: 'x'.repeat(noteMaximum) };
  assert.equal((await addOne(mentee, id, longest)).words, longest.words);
  const body = { ...longest, words: `${longest.words}x` };
  const refused = await mentee.ask(addNote, { params: { id }, body });
  assert.equal(refused.problem?.code, 'invalid-input');
});

test('two who change different lines of the same version both find their words', async () => {
  const pair = await beginPair(product);
  const note = await addOne(pair.mentor, pair.mentorshipId);
  const change = (caller: Caller, words: string) =>
    caller.call(changeNote, { ...at(pair, note), body: { title: 'Plan', words, basedOn: 1 } });
  await Promise.all([
    change(pair.mentor, 'ONE\ntwo\nthree\nfour\nfive'),
    change(pair.mentee, 'one\ntwo\nthree\nfour\nfive\nsix'),
  ]);
  const { words, version } = await newestOf(pair);
  assert.equal(words, 'ONE\ntwo\nthree\nfour\nfive\nsix');
  assert.equal(version, 3);
});

test('of two who change the same line the second hears of it, and every version stays', async () => {
  const pair = await beginPair(product);
  const { mentor, mentee } = pair;
  const note = await addOne(mentor, pair.mentorshipId);
  const body = { ...content, basedOn: 1 };
  await mentor.call(changeNote, { ...at(pair, note), body: { ...body, words: 'mine' } });
  const theirs = { ...at(pair, note), body: { ...body, words: 'theirs' } };
  assert.equal((await mentee.ask(changeNote, theirs)).problem?.code, 'conflict');
  assert.equal((await newestOf(pair)).words, 'mine');
  await mentee.call(changeNote, { ...theirs, body: { ...theirs.body, basedOn: 2 } });
  const { versions } = await mentor.call(getNoteVersions, at(pair, note));
  assert.deepEqual(
    versions.map(({ words, writtenBy }) => [words, writtenBy]),
    [
      ['mine', mentor.personId],
      [content.words, mentor.personId],
    ],
  );
  const unknown = { ...body, words: 'late', basedOn: 99 };
  const late = await mentee.ask(changeNote, { ...at(pair, note), body: unknown });
  assert.equal(late.problem?.code, 'conflict');
});

test('saving what it says already makes no version', async () => {
  const pair = await beginPair(product);
  const note = await addOne(pair.mentor, pair.mentorshipId);
  await pair.mentee.call(changeNote, { ...at(pair, note), body: { ...content, basedOn: 1 } });
  assert.equal((await newestOf(pair)).version, 1);
});

test('whoever began it deletes it, once they have seen what others wrote', async () => {
  const pair = await beginPair(product);
  const { mentor, mentee, mentorshipId: id } = pair;
  const note = await addOne(mentor, id);
  const remove = (caller: Caller, basedOn: number) =>
    caller.ask(removeNote, { ...at(pair, note), query: { basedOn } });
  assert.equal((await remove(mentee, 1)).problem?.code, 'not-allowed');
  const body = { title: 'Plan', words: 'more', basedOn: 1 };
  await mentee.call(changeNote, { ...at(pair, note), body });
  await mentee.call(addNoteComment, { ...at(pair, note), body: { words: 'See?' } });
  assert.equal((await remove(mentor, 1)).problem?.code, 'conflict');
  assert.equal((await remove(mentor, 2)).status, 200);
  const left = await product.inTransaction((work) =>
    work.db.selectFrom('note_versions').select('words').where('note_id', '=', note.id).execute(),
  );
  assert.deepEqual(left, []);
});

test('a comment is its writer’s to delete', async () => {
  const pair = await beginPair(product);
  const { mentor, mentee, mentorshipId: id } = pair;
  const note = await addOne(mentor, id);
  await mentee.call(addNoteComment, { ...at(pair, note), body: { words: 'Mine' } });
  const [comment] = (await newestOf(pair)).comments;
  assert.ok(comment);
  const params = { ...at(pair, note).params, commentId: comment.id };
  assert.equal((await mentor.ask(removeNoteComment, { params })).problem?.code, 'not-allowed');
  await mentee.call(removeNoteComment, { params });
  assert.deepEqual((await newestOf(pair)).comments, []);
  assert.equal((await mentee.ask(removeNoteComment, { params })).problem?.code, 'not-found');
});

test('a private note is one person’s: the other finds none, before and after the end', async () => {
  const pair = await beginPair(product);
  const { mentor, mentee, mentorshipId: id } = pair;
  const params = { id };
  const { notes } = await mentee.call(addPrivateNote, { params, body: content });
  const [note] = notes;
  assert.ok(note);
  assert.deepEqual(await mentor.call(getPrivateNotes, { params }), { notes: [] });
  const body = { title: 'Plan', words: 'changed', basedOn: 1 };
  for (const { problem } of [
    await mentor.ask(changePrivateNote, { ...at(pair, note), body }),
    await mentor.ask(removePrivateNote, { ...at(pair, note), query: { basedOn: 1 } }),
  ]) {
    assert.equal(problem?.code, 'not-found');
  }
  assert.deepEqual((await mentor.call(getNotes, { params })).notes, []);
  await over(id);
  const changed = await mentee.call(changePrivateNote, { ...at(pair, note), body });
  assert.equal(changed.notes[0]?.words, 'changed');
  const stale = await mentee.ask(changePrivateNote, { ...at(pair, note), body });
  assert.equal(stale.problem?.code, 'conflict');
  const removed = await mentee.call(removePrivateNote, {
    ...at(pair, note),
    query: { basedOn: 2 },
  });
  assert.deepEqual(removed.notes, []);
});

test('nobody else finds any of them, and when all is over nothing is added', async () => {
  const pair = await beginPair(product);
  const { mentor, mentorshipId: id } = pair;
  const note = await addOne(mentor, id);
  const stranger = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'programme_owner',
    'auditor',
  ]);
  const body = { ...content, basedOn: 1 };
  for (const { problem } of [
    await stranger.ask(getNotes, { params: { id } }),
    await stranger.ask(addNote, { params: { id }, body: content }),
    await stranger.ask(changeNote, { ...at(pair, note), body }),
    await stranger.ask(removeNote, { ...at(pair, note), query: { basedOn: 1 } }),
    await stranger.ask(getNoteVersions, at(pair, note)),
    await stranger.ask(addNoteComment, { ...at(pair, note), body: { words: 'x' } }),
    await stranger.ask(getPrivateNotes, { params: { id } }),
    await stranger.ask(addPrivateNote, { params: { id }, body: content }),
  ]) {
    assert.equal(problem?.code, 'not-found');
  }
  const other = await beginPair(product);
  const elsewhere = { id: other.mentorshipId, noteId: note.id };
  const read = await other.mentor.ask(getNoteVersions, { params: elsewhere });
  assert.equal(read.problem?.code, 'not-found');
  await over(id);
  const late = await mentor.ask(changeNote, { ...at(pair, note), body });
  assert.equal(late.problem?.code, 'mentorship-ended');
  assert.equal((await mentor.call(getNotes, { params: { id } })).isOpen, false);
});

test('the other hears of a note and of a comment, in the product alone and without their words', async () => {
  const pair = await beginPair(product);
  const { mentor, mentee, mentorshipId: id } = pair;
  const note = await addOne(mentor, id);
  await addOne(mentor, id);
  await mentee.call(addNoteComment, { ...at(pair, note), body: { words: 'Kwartelkoning' } });
  await product.drainJobs();
  const told = async (caller: Caller): Promise<string[]> => {
    const { notices } = await caller.call(listNotices);
    assert.ok(!JSON.stringify(notices).includes('Kwartelkoning'));
    assert.ok(!JSON.stringify(notices).includes(content.title));
    return notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('note-'));
  };
  // The second note is not told of while the first still waits to be read.
  assert.deepEqual(await told(mentee), ['note-written']);
  assert.deepEqual(await told(mentor), ['note-commented']);
  const quiet = await product.inTransaction(({ db }) =>
    db
      .selectFrom('notices')
      .select('id')
      .where('kind', 'in', ['note-written', 'note-commented'])
      .where('link', '=', `/mentorships/${id}/notes`)
      .execute(),
  );
  const { rows } = await product.database.store.executeAsOwner(
    "select data from pgboss.job where name = 'send-notice-mail'",
  );
  assert.ok(rows.length > 0 && quiet.length === 2);
  for (const notice of quiet) assert.ok(!JSON.stringify(rows).includes(notice.id));
});
