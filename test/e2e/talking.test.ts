import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  getDocuments,
  getGroupDesk,
  getMessages,
  getNotes,
  getTasks,
  planMeetings,
} from '../../src/contract/index.ts';
import { openBrowser } from '../support/browser.ts';
import { shareFile } from '../support/documents.ts';
import { groupProgramme, joinNew, openCircle } from '../support/groups.ts';
import { meetingPlan, wallIn } from '../support/meetings.ts';
import { beginPair } from '../support/mentorships.ts';
import type { Pair } from '../support/mentorships.ts';
import { startTestProduct } from '../support/start-test-product.ts';
import type { TestProduct } from '../support/start-test-product.ts';
import { expectAccessible } from './expect-accessible.ts';
import { Tab } from './tab.ts';

let product: TestProduct | undefined;
let browser: Awaited<ReturnType<typeof openBrowser>> | undefined;
let pair: Pair;
before(async () => {
  product = await startTestProduct();
  browser = await openBrowser({ thirdPartyCookies: 'allowed' });
  pair = await beginPair(product);
});
after(async () => {
  await browser?.close();
  await product?.close();
});

const markup = '<img src=x onerror="document.title=1"> <script>alert(1)</script> **b**';

async function open(personId: string, path: string): Promise<Tab> {
  assert.ok(product && browser);
  return Tab.open(browser.context, product, { personId }, path);
}

test('a message is written offline, kept, sent once, read as text, and becomes a task', async () => {
  assert.ok(browser);
  const { mentor, mentee, mentorshipId: id } = pair;
  const space = `/mentorships/${id}`;
  const tab = await open(mentee.personId, `${space}/messages`);
  const { page } = tab;
  const box = page.getByLabel(tab.word('messages:write'));
  await box.fill('x'.repeat(4003));
  await page.getByText('3 characters too many').waitFor();
  await box.fill(markup);
  await browser.context.setOffline(true);
  await tab.click(tab.word('messages:send'));
  await page.getByText(tab.word('errors:connection-lost.title')).waitFor();
  await browser.context.setOffline(false);
  await page.reload();
  await box.waitFor();
  assert.equal(await box.inputValue(), markup);
  await tab.click(tab.word('messages:send'));
  await page.getByRole('log').getByText(markup).waitFor();
  await expectAccessible(page);
  assert.equal((await mentee.call(getMessages, { params: { id } })).messages.length, 1);
  assert.equal(await page.locator('[role=log] img, [role=log] script').count(), 0);
  await tab.close();

  const reader = await open(mentor.personId, space);
  await reader.page.getByLabel('1 unread message').waitFor();
  await reader.goTo(`${space}/messages`);
  await reader.page.getByRole('log').getByText(markup).waitFor();
  await reader.page.getByRole('log').getByRole('button').click();
  await reader.page
    .getByRole('menuitem', { name: reader.word('messages:actions.makeTask') })
    .click();
  await reader.see(reader.word('tasks:add.title'));
  await reader.page.getByLabel(reader.word('tasks:fields.steps')).fill('First\nSecond');
  await reader.click(reader.word('tasks:add.send'));
  const task = reader.page.getByRole('checkbox', { name: markup, exact: true });
  await task.waitFor();
  await expectAccessible(reader.page);
  await reader.page.getByRole('checkbox', { name: 'Second' }).click();
  await reader.page.getByRole('checkbox', { name: 'Second', checked: true }).waitFor();
  await task.click();
  await reader.see(reader.word('tasks:done'));
  const { tasks } = await mentee.call(getTasks, { params: { id } });
  assert.equal(tasks[0]?.doneBy, mentor.personId);
  assert.deepEqual(
    tasks[0].checklist.map(({ isDone }) => isDone),
    [false, true],
  );
  await reader.close();
});

test('two write in one note at once: both are shown, and the words of neither are lost', async () => {
  const { mentor, mentee, mentorshipId: id } = pair;
  const first = await open(mentor.personId, `/mentorships/${id}/notes`);
  await first.click(first.word('notes:add'));
  await first.page.getByLabel(first.word('notes:fields.title')).fill('Plan');
  await first.page.getByLabel(first.word('notes:fields.words')).fill('One');
  await first.click(first.word('notes:save'));
  await first.see('Plan');

  const second = await open(mentee.personId, `/mentorships/${id}/notes`);
  for (const [tab, words] of [
    [first, 'Two'],
    [second, 'Three'],
  ] as const) {
    await tab.click(tab.word('notes:editLabel', { title: 'Plan' }));
    await tab.page.getByLabel(tab.word('notes:fields.words')).fill(words);
  }
  await first.click(first.word('notes:save'));
  await first.page.getByText('Two', { exact: true }).waitFor();
  await second.click(second.word('notes:save'));
  await second.page.getByText(second.word('mentorship:conflict.text')).waitFor();
  await second.page.getByText('Two', { exact: true }).waitFor();
  await second.page.getByText('Three', { exact: true }).waitFor();
  await expectAccessible(second.page);
  await second.click(second.word('mentorship:conflict.goOn'));
  await second.click(second.word('notes:save'));
  await second.page.getByRole('button', { name: '2 earlier versions: Plan' }).click();
  await second.page.getByRole('listitem').getByText('Two', { exact: true }).waitFor();
  await expectAccessible(second.page);
  const { notes } = await mentor.call(getNotes, { params: { id } });
  assert.equal(notes[0]?.words, 'Three');
  await first.close();
  await second.close();
});

test('a document is sent again after a lost connection, and a newer version never writes over one', async () => {
  assert.ok(product && browser);
  const { mentor, mentee, mentorshipId: id } = pair;
  const tab = await open(mentee.personId, `/mentorships/${id}/notes`);
  const { page } = tab;
  await tab.click(tab.word('documents:add'));
  const choose = page.locator('input[type=file]');
  await choose.setInputFiles({
    name: 'empty.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(0),
  });
  await page.getByText(tab.word('documents:problems.empty')).waitFor();
  await page.getByLabel(tab.word('documents:form.description')).fill(markup);
  await choose.setInputFiles({
    name: 'page.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('<script>alert(1)</script>'),
  });
  await tab.click(tab.word('documents:form.send'));
  await page.getByText(tab.word('errors:file-refused.title')).waitFor();
  await expectAccessible(page);
  await choose.setInputFiles({ name: 'plan.md', mimeType: '', buffer: Buffer.from('# Plan') });
  await browser.context.setOffline(true);
  await tab.click(tab.word('documents:form.send'));
  await page.getByText(tab.word('errors:connection-lost.title')).waitFor();
  await browser.context.setOffline(false);
  await tab.click(tab.word('documents:form.send'));
  await tab.see('plan.md');
  await page.getByText(markup).waitFor();
  assert.equal(await page.locator('main img[src=x], main script').count(), 0);
  await expectAccessible(page);
  const { documents } = await mentor.call(getDocuments, { params: { id } });
  const [document] = documents;
  assert.ok(document && documents.length === 1);

  // While one chooses a newer version, the other sends theirs.
  await tab.click(tab.word('documents:newVersionLabel', { name: 'plan.md' }));
  const about = { id: document.id, name: 'plan.md', description: '', basedOn: 1 };
  const theirs = Buffer.from('# Theirs');
  assert.equal((await shareFile(product.url, mentor.token, id, about, theirs)).status, 201);
  await choose.setInputFiles({ name: 'mine.md', mimeType: '', buffer: Buffer.from('# Mine') });
  await tab.click(tab.word('documents:form.send'));
  await page.getByText(tab.word('documents:conflict.text')).waitFor();
  await expectAccessible(page);
  await tab.click(tab.word('documents:conflict.goOn'));
  await page.getByRole('button', { name: '2 earlier versions: plan.md' }).click();
  await page.getByRole('list', { name: 'Earlier versions of “plan.md”' }).waitFor();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download “plan.md”', exact: true }).click();
  assert.equal((await saving).suggestedFilename(), 'plan.md');
  await tab.close();
});

test('a circle sees who was there and lets the roles go round', async () => {
  assert.ok(product);
  const owner = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const programmeId = await groupProgramme(owner, 'facilitated_group');
  const { facilitator, group } = await openCircle(product, programmeId);
  for (let count = 0; count < 3; count += 1) await joinNew(product, group.id);
  const params = { id: group.id };
  const body = { ...meetingPlan(wallIn(product, 48)), repeats: null };
  await facilitator.call(planMeetings, { params, body });
  const tab = await open(facilitator.personId, `/mentorships/${group.id}/group`);
  await tab.see(tab.word('group-desk:members.title'));
  const host = tab.page.getByLabel(tab.word('group-desk:roles.host'));
  await host.selectOption(facilitator.personId);
  await tab.page.getByRole('option', { name: tab.word('group-desk:roles.byTurn') }).waitFor({
    state: 'attached',
  });
  await expectAccessible(tab.page);
  const { nextMeeting } = await facilitator.call(getGroupDesk, { params });
  assert.deepEqual(nextMeeting?.roles[0], {
    role: 'host',
    personId: facilitator.personId,
    isSuggested: false,
  });
  await tab.close();
});
