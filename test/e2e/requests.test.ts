import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { startDemo } from './demo.ts';
import type { Demo } from './demo.ts';
import { expectAccessible } from './expect-accessible.ts';
import { LmsPerson } from './lms-person.ts';

let demo: Demo;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser({ thirdPartyCookies: 'allowed' });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  page.setDefaultTimeout(60_000);
});
after(async () => {
  await browser.close();
  await demo.stop();
});

const motivation =
  'You lead accounts over three countries, and I would like to learn how you begin.';
const question = 'Which account would you like to begin with?';
const reply = 'The one in Leeds, because I know its people.';

/** A mentee who has answered the three questions, and the only seat of `full` is taken. */
const cast = { mentee: 'Ben Carter', mentor: 'Willem Hoekstra', full: 'Dirk Willems' };

/** Opens a mentor's profile from the directory, be they full or not. */
async function openProfile(mentee: LmsPerson, mentor: string): Promise<void> {
  await mentee.openTool('/find-mentor?onlyFree=false');
  await mentee.tool
    .getByRole('searchbox', { name: mentee.word('find-mentor:directory.search') })
    .fill(mentor);
  await mentee.tool.getByRole('link', { name: mentor, exact: true }).click();
  await mentee.tool.getByRole('heading', { level: 1, name: mentor }).waitFor();
}

async function write(person: LmsPerson, label: string, words: string): Promise<void> {
  await person.tool.getByRole('textbox', { name: person.word(label) }).fill(words);
}

test('a request: asked, a question back, its answer, and a yes', async () => {
  const mentee = new LmsPerson(page, demo.lmsUrl, cast.mentee, 'en');
  await openProfile(mentee, cast.mentor);
  await mentee.click('find-mentor:profile.ask.action', { name: 'Willem' });
  await write(mentee, 'find-mentor:ask.motivation', motivation);
  await mentee.confirm('find-mentor:ask.send');
  await mentee.tool.getByText(mentee.word('find-mentor:ask.done.title')).waitFor();

  const mentor = new LmsPerson(page, demo.lmsUrl, cast.mentor, 'nl');
  await mentor.openTool();
  await mentor.click('home:steps.answer-request.action');
  await mentor.click('mentor-desk:request.ask.action');
  await write(mentor, 'mentor-desk:request.ask.label', question);
  await mentor.confirm('mentor-desk:request.ask.send');
  await mentor.tool.getByText(question).waitFor();
  await expectAccessible(page);

  await mentee.openTool();
  await mentee.click('home:steps.answer-question.action');
  await mentee.tool.getByText(question).waitFor();
  await expectAccessible(page);
  await write(mentee, 'find-mentor:request.answer.label', reply);
  await mentee.click('find-mentor:request.answer.send');
  await mentee.tool
    .getByRole('heading', { name: mentee.word('common:request.reply', { name: cast.mentee }) })
    .waitFor();

  await mentor.openTool();
  await mentor.click('home:steps.answer-request.action');
  await mentor.tool.getByText(reply).waitFor();
  await mentor.click('mentor-desk:request.accept.action');
  await mentor.confirm('mentor-desk:request.accept.confirm');
  await mentor.tool
    .getByRole('link', { name: mentor.word('mentor-desk:request.toMentorship') })
    .first()
    .waitFor();
});

test('a full mentor: a place in the queue, beside others who have a place now', async () => {
  const mentee = new LmsPerson(page, demo.lmsUrl, cast.mentee, 'en');
  await openProfile(mentee, cast.full);
  await expectAccessible(page);
  await mentee.click('find-mentor:profile.wait.action');
  await write(mentee, 'find-mentor:ask.motivation', motivation);
  await mentee.confirm('find-mentor:ask.wait.send');
  await mentee.tool.getByText(mentee.word('find-mentor:ask.wait.done.title')).waitFor();
  await mentee.click('find-mentor:ask.done.see');
  await mentee.tool
    .getByRole('heading', { name: mentee.word('find-mentor:request.alternatives.title') })
    .waitFor();
  await expectAccessible(page);

  const mentor = new LmsPerson(page, demo.lmsUrl, cast.full, 'nl');
  await mentor.openTool('/mentor');
  await mentor.tool.getByRole('link', { name: cast.mentee }).waitFor();
  await expectAccessible(page);
});
