import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { startDemo } from './demo.ts';
import type { Demo } from './demo.ts';
import { expectAccessible } from './expect-accessible.ts';
import { LmsPerson } from './lms-person.ts';

/** She builds the course at the LMS, and teaches in it. */
const builder = { name: 'Noor Dijkstra', language: 'nl' } as const;
/** He has taken the mentor course. */
const learner = { name: 'Willem Hoekstra', language: 'nl' } as const;
const column = 'Mentorcursus';

let demo: Demo;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser({ thirdPartyCookies: 'blocked' });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  page.setDefaultTimeout(30_000);
});
after(async () => {
  await browser.close();
  await demo.stop();
});

const be = ({ name, language }: typeof builder | typeof learner): LmsPerson =>
  new LmsPerson(page, demo.lmsUrl, name, language);
const heading = (person: LmsPerson) => person.tool.getByRole('heading', { level: 1 });

async function selectContent(): Promise<LmsPerson> {
  const person = be(builder);
  await person.comeIn();
  await page.goto(`${demo.lmsUrl}/courses/1/edit`);
  await page.getByRole('link', { name: /Select content/ }).click();
  await person.tool.getByRole('heading', { name: person.word('deep-linking:title') }).waitFor();
  return person;
}

async function activities(): Promise<readonly string[]> {
  await page.waitForURL(/\/courses\/1\/edit$/);
  return page.locator('.row-name strong').allTextContents();
}

/** What the gradebook says of somebody, once it says something of the column. */
async function openWork(person: LmsPerson): Promise<string> {
  await page.goto(`${demo.lmsUrl}/courses/1/gradebook`);
  const cell = page
    .getByRole('row', { name: new RegExp(person.name) })
    .getByRole('cell')
    .nth(1);
  // The score travels by itself, in its own time.
  for (let looks = 0; looks < 100 && !/\d/.test((await cell.textContent()) ?? ''); looks++) {
    await wait(200);
    await page.reload();
  }
  const grade = (await cell.locator('strong').textContent()) ?? '';
  await cell.getByRole('link').click();
  return grade;
}

describe('an administrator puts the product into a course (Deep Linking)', () => {
  test('who cancels adds nothing', async () => {
    const person = await selectContent();
    const before = ['Mentoring'];
    await person.click('deep-linking:cancel');
    assert.deepEqual(await activities(), before);
  });

  test('what is chosen becomes an activity each, a course with its column', async () => {
    const person = await selectContent();
    await person.click('deep-linking:addNone');
    await person.tool.getByText(person.word('deep-linking:nothingChosen')).waitFor();
    await person.tick(person.word('deep-linking:contents.find-mentor.title'));
    await person.tick('Mentor zijn');
    const label = person.tool.getByRole('textbox', {
      name: person.word('deep-linking:lineItem.label'),
    });
    await label.fill('');
    await person.click('deep-linking:add_other', { count: '2' });
    await person.tool.getByText(person.word('deep-linking:lineItem.noLabel')).waitFor();
    await label.fill(column);
    const maximum = person.tool.getByRole('spinbutton');
    await maximum.fill('50');
    await maximum.press('Tab');
    await expectAccessible(page);
    await person.click('deep-linking:add_other', { count: '2' });
    assert.deepEqual(await activities(), [
      'Mentoring',
      person.word('deep-linking:contents.find-mentor.title'),
      'Mentor zijn',
    ]);
  });

  test('each opens its own screen, and the course’s column gets the course’s score', async () => {
    const person = be(learner);
    await person.comeIn();
    await page.getByRole('link', { name: person.word('common:navigation.findMentor') }).click();
    await heading(person).waitFor();
    assert.match(frameAddress(), /\/find-mentor/);
    await page.goto(`${demo.lmsUrl}/courses/1`);
    await page.getByRole('link', { name: /Mentor zijn/ }).click();
    await person.tool.getByRole('heading', { level: 1, name: 'Mentor zijn' }).waitFor();
    assert.match(frameAddress(), /\/courses\/mentor-course/);
    assert.match(await openWork(person), /^4\d(\.5)? \/ 50$/);
  });
});

describe('a result is looked at from the gradebook (Submission Review)', () => {
  test('by whoever teaches: completion, score and units', async () => {
    const person = be(builder);
    await person.comeIn();
    await openWork(be(learner));
    const title = { name: learner.name, course: 'Mentor zijn' };
    await person.tool
      .getByRole('heading', { name: person.word('submission-review:title', title) })
      .waitFor();
    await person.tool
      .getByText(person.word('submission-review:state.completed'), { exact: true })
      .waitFor();
    assert.equal(await person.tool.getByRole('listitem').count(), 5);
    await expectAccessible(page);
  });

  test('by the learner: their own', async () => {
    const person = be(learner);
    await person.comeIn();
    await openWork(person);
    const own = person.word('submission-review:titleOwn', { course: 'Mentor zijn' });
    await person.tool.getByRole('heading', { name: own }).waitFor();
    await person.click('submission-review:openCourse');
    await person.tool.getByRole('heading', { level: 1, name: 'Mentor zijn' }).waitFor();
  });
});

function frameAddress(): string {
  return new URL(page.frames().at(-1)?.url() ?? '').pathname;
}
