import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  addTask,
  changeTask,
  completeStep,
  completeTask,
  getHome,
  getMentorship,
  getMessages,
  getTasks,
  listNotices,
  removeTask,
  sendMessage,
  taskMaximum,
} from '../../../src/contract/index.ts';
import type { Task, TaskContent } from '../../../src/contract/index.ts';
import { activePair, beginPair, renewed, runTask } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const content: TaskContent = {
  words: 'Read the first chapter',
  dueOn: null,
  priority: 'normal',
  assignedTo: null,
  checklist: [
    { id: null, words: 'Borrow it' },
    { id: null, words: '<img src=x onerror=alert(1)>' },
  ],
};

async function addOne(
  caller: Caller,
  id: string,
  part: Partial<TaskContent> & { messageId?: string } = {},
): Promise<Task> {
  const body = { ...content, messageId: null, ...part };
  const { tasks } = await caller.call(addTask, { params: { id }, body });
  const added = tasks.find(({ words }) => words === body.words);
  assert.ok(added);
  return added;
}

const at = ({ mentorshipId }: Pair, { id }: Task) => ({
  params: { id: mentorshipId, taskId: id },
});

async function kindsOf(caller: Caller): Promise<string[]> {
  const { notices } = await caller.call(listNotices);
  return notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('task-'));
}

test('each makes, changes and ticks tasks, which both read as they were written', async () => {
  const pair = await beginPair(product);
  const { mentor, mentee, mentorshipId: id } = pair;
  const task = await addOne(mentor, id, { assignedTo: mentee.personId });
  assert.deepEqual(
    task.checklist.map(({ words, isDone }) => [words, isDone]),
    content.checklist.map(({ words }) => [words, false]),
  );
  const [step] = task.checklist;
  assert.ok(step);
  await mentee.call(completeStep, {
    params: { ...at(pair, task).params, stepId: step.id },
    body: { isDone: true },
  });
  const body = {
    ...content,
    words: 'Read two chapters',
    checklist: [{ id: null, words: 'Make notes' }, step],
    basedOn: task.version,
  };
  const { tasks } = await mentor.call(changeTask, { ...at(pair, task), body });
  assert.equal(tasks[0]?.words, 'Read two chapters');
  assert.deepEqual(
    tasks[0].checklist.map(({ words, isDone }) => [words, isDone]),
    [
      ['Make notes', false],
      ['Borrow it', true],
    ],
  );
  const done = await mentee.call(completeTask, { ...at(pair, task), body: { isDone: true } });
  assert.equal(done.tasks[0]?.doneBy, mentee.personId);
  assert.deepEqual(await mentor.call(getTasks, { params: { id } }), done);
});

test('of two changes at once the second hears of the first', async () => {
  const pair = await beginPair(product);
  const task = await addOne(pair.mentor, pair.mentorshipId);
  const body = { ...content, basedOn: task.version };
  await pair.mentor.call(changeTask, { ...at(pair, task), body: { ...body, words: 'Mine' } });
  const late = await pair.mentee.ask(changeTask, {
    ...at(pair, task),
    body: { ...body, words: 'Yours' },
  });
  assert.equal(late.problem?.code, 'conflict');
  const { tasks } = await pair.mentee.call(getTasks, { params: { id: pair.mentorshipId } });
  assert.equal(tasks[0]?.words, 'Mine');
});

test('steps that two tick at once are both ticked', async () => {
  const pair = await beginPair(product);
  const task = await addOne(pair.mentor, pair.mentorshipId);
  await Promise.all(
    task.checklist.map(({ id: stepId }, index) =>
      (index === 0 ? pair.mentor : pair.mentee).call(completeStep, {
        params: { ...at(pair, task).params, stepId },
        body: { isDone: true },
      }),
    ),
  );
  const { tasks } = await pair.mentor.call(getTasks, { params: { id: pair.mentorshipId } });
  assert.deepEqual(
    tasks[0]?.checklist.map(({ isDone }) => isDone),
    [true, true],
  );
});

test('whoever it becomes hears of it, and the other of its completion, once and without words', async () => {
  const pair = await beginPair(product);
  const { mentor, mentee, mentorshipId: id } = pair;
  const task = await addOne(mentor, id, { assignedTo: mentee.personId });
  await addOne(mentor, id, { words: 'My own', assignedTo: mentor.personId });
  for (const isDone of [true, false, true, true]) {
    await mentee.call(completeTask, { ...at(pair, task), body: { isDone } });
  }
  await product.drainJobs();
  assert.deepEqual(await kindsOf(mentee), ['task-assigned']);
  assert.deepEqual(await kindsOf(mentor), ['task-completed']);
  const { notices } = await mentor.call(listNotices);
  assert.ok(!JSON.stringify(notices).includes(content.words));
});

test('a day that has passed shows on what is still to do, and the list begins with it', async () => {
  const pair = await beginPair(product);
  const { mentor, mentorshipId: id } = pair;
  const today = product.clock.now().toISOString().slice(0, 10);
  await addOne(mentor, id, { words: 'Some day' });
  await addOne(mentor, id, { words: 'Today', dueOn: today });
  const late = await addOne(mentor, id, { words: 'Late', dueOn: '2020-01-01' });
  const { tasks } = await mentor.call(getTasks, { params: { id } });
  assert.deepEqual(
    tasks.map(({ words, isOverdue }) => [words, isOverdue]),
    [
      ['Late', true],
      ['Today', false],
      ['Some day', false],
    ],
  );
  await mentor.call(completeTask, { ...at(pair, late), body: { isDone: true } });
  const after = await mentor.call(getTasks, { params: { id } });
  assert.deepEqual(after.tasks.at(-1)?.isOverdue, false);
});

test('a message becomes a task, and says so', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const messageId = randomUUID();
  const body = { id: messageId, words: 'Could you send me the plan?', mentionIds: [] };
  await mentor.call(sendMessage, { params: { id }, body });
  const task = await addOne(mentee, id, { words: body.words, messageId });
  assert.equal(task.messageId, messageId);
  const { messages } = await mentor.call(getMessages, { params: { id } });
  assert.equal(messages[0]?.hasTask, true);
  const other = await beginPair(product);
  const elsewhere = { ...content, messageId };
  const stolen = await other.mentor.ask(addTask, {
    params: { id: other.mentorshipId },
    body: elsewhere,
  });
  assert.equal(stolen.problem?.code, 'not-found');
});

test('nobody else finds them; a stranger gets none to do; too long is refused', async () => {
  const pair = await beginPair(product);
  const { mentor, mentorshipId: id } = pair;
  const task = await addOne(mentor, id);
  const stranger = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'programme_owner',
    'auditor',
  ]);
  const body = { ...content, messageId: null };
  for (const { problem } of [
    await stranger.ask(getTasks, { params: { id } }),
    await stranger.ask(addTask, { params: { id }, body }),
    await stranger.ask(changeTask, { ...at(pair, task), body: { ...content, basedOn: 1 } }),
    await stranger.ask(completeTask, { ...at(pair, task), body: { isDone: true } }),
    await stranger.ask(removeTask, at(pair, task)),
  ]) {
    assert.equal(problem?.code, 'not-found');
  }
  for (const part of [
    { assignedTo: stranger.personId },
    { words: 'x'.repeat(taskMaximum + 1) },
    { words: ' ' },
  ]) {
    const refused = await mentor.ask(addTask, { params: { id }, body: { ...body, ...part } });
    assert.equal(refused.problem?.code, 'invalid-input');
  }
});

test('whoever made it or has it to do deletes it; when all is over nothing changes', async () => {
  const pair = await beginPair(product);
  const { mentor, mentee, mentorshipId: id } = pair;
  const mentors = await addOne(mentor, id);
  assert.equal((await mentee.ask(removeTask, at(pair, mentors))).problem?.code, 'not-allowed');
  const given = await addOne(mentor, id, { words: 'Yours', assignedTo: mentee.personId });
  await mentee.call(removeTask, at(pair, given));
  await product.inTransaction((work) =>
    work.db
      .updateTable('mentorships')
      .set({ state: 'ended_early', ended_at: work.now })
      .where('id', '=', id)
      .execute(),
  );
  const late = await mentor.ask(completeTask, { ...at(pair, mentors), body: { isDone: true } });
  assert.equal(late.problem?.code, 'mentorship-ended');
  const { isOpen, tasks } = await mentor.call(getTasks, { params: { id } });
  assert.equal(isOpen, false);
  assert.equal(tasks.length, 1);
});

test('a task is told of the day before, once to whose it is, and stands as the next step', async () => {
  const pair = await activePair(product);
  const { mentorshipId: id } = pair;
  const params = { id };
  const dayIn = (days: number): string =>
    new Date(product.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const own = await addOne(pair.mentee, id, { dueOn: dayIn(3), assignedTo: pair.mentee.personId });
  await addOne(pair.mentee, id, { words: 'Some day', assignedTo: pair.mentor.personId });
  const told = async (): Promise<number[]> => {
    await runTask(product, 'remind-of-tasks');
    const now = await renewed(product, pair);
    const all = await Promise.all([now.mentor, now.mentee].map((one) => one.call(listNotices)));
    assert.ok(!JSON.stringify(all).includes(content.words));
    return all.map(({ notices }) => notices.filter(({ kind }) => kind === 'tasks-due').length);
  };
  const stepOf = async (): Promise<string> => {
    const { mentee } = await renewed(product, pair);
    return (await mentee.call(getMentorship, { params })).step.kind;
  };
  assert.deepEqual(await told(), [0, 0]);
  assert.notEqual(await stepOf(), 'do-task');
  product.clock.advance({ days: 2 });
  assert.deepEqual(await told(), [0, 1]);
  assert.deepEqual(await told(), [0, 1]);
  assert.equal(await stepOf(), 'do-task');
  const { mentee } = await renewed(product, pair);
  const { steps } = await mentee.call(getHome);
  assert.ok(steps.some((step) => step.kind === 'mentorship' && step.step.kind === 'do-task'));
  const { version } = own;
  const moved = { ...content, dueOn: dayIn(0), assignedTo: mentee.personId, basedOn: version };
  await mentee.call(changeTask, { ...at(pair, own), body: moved });
  assert.deepEqual(await told(), [0, 2]);
  await mentee.call(completeTask, { ...at(pair, own), body: { isDone: true } });
  assert.notEqual(await stepOf(), 'do-task');
});

test('a task that is nobody’s in particular is told to all, and one that is done to nobody', async () => {
  const pair = await activePair(product);
  const { mentorshipId: id } = pair;
  const dueOn = product.clock.now().toISOString().slice(0, 10);
  await addOne(pair.mentor, id, { dueOn });
  const done = await addOne(pair.mentor, id, {
    words: 'Done',
    dueOn,
    assignedTo: pair.mentee.personId,
  });
  await pair.mentee.call(completeTask, { ...at(pair, done), body: { isDone: true } });
  await runTask(product, 'remind-of-tasks');
  for (const caller of [pair.mentor, pair.mentee]) {
    const { notices } = await caller.call(listNotices);
    assert.equal(notices.filter(({ kind }) => kind === 'tasks-due').length, 1);
  }
});
