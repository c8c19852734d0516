import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/contract/index.ts';
import { openBrowser } from '../support/browser.ts';
import { startDemo } from './demo.ts';
import type { Demo } from './demo.ts';
import { expectAccessible } from './expect-accessible.ts';
import { LmsPerson } from './lms-person.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

/** Two casts, so that both walks begin with people who have done nothing yet. */
const casts = [
  {
    thirdPartyCookies: 'blocked',
    language: 'nl',
    topic: 'Feedback geven',
    mentor: 'Joost van Leeuwen',
    mentee: 'Lotte Visser',
  },
  {
    thirdPartyCookies: 'allowed',
    language: 'en',
    topic: 'Giving feedback',
    mentor: 'Hannah Whitfield',
    mentee: 'Nikhil Shah',
  },
] as const satisfies readonly {
  thirdPartyCookies: 'blocked' | 'allowed';
  language: Language;
  topic: string;
  mentor: string;
  mentee: string;
}[];

const administrator = { name: 'Noor Dijkstra', language: 'nl' as const };
const motivation =
  'I read what you wrote about hard conversations and would like to learn from how you prepare them.';

/** Lets a screen's file come a second late, as over a slow line. */
async function slowDown(page: Page, screen: string): Promise<void> {
  await page.route(`**/assets/${screen}-*.js`, async (route) => {
    await wait(1000);
    await route.continue();
  });
}

for (const cast of casts) {
  describe(`inside the LMS's frame, third-party cookies ${cast.thirdPartyCookies}`, () => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    let page: Page;
    const be = (name: string, language: Language = cast.language) =>
      new LmsPerson(page, demo.lmsUrl, name, language);

    before(async () => {
      browser = await openBrowser({ thirdPartyCookies: cast.thirdPartyCookies });
      page = browser.context.pages()[0] ?? (await browser.context.newPage());
      page.setDefaultTimeout(30_000);
    });
    after(() => browser.close());

    test('an eligible employee registers as mentor', async () => {
      const mentor = be(cast.mentor);
      await mentor.openTool();
      await mentor.goTo('mentor');
      await mentor.click('mentor-desk:invitation.begin.new.action');
      await mentor.chooseTopic(mentor.word('mentor-registration:parts.topics.label'), cast.topic);
      await mentor.tick(mentor.word('common:styles.coach.name'));
      await mentor.tool
        .getByRole('textbox', { name: mentor.word('mentor-registration:parts.about.label') })
        .fill(
          'Twenty years on the shop floor taught me to listen first. I like questions that bite.',
        );
      await expectAccessible(page);
      await mentor.click('mentor-registration:publish');
      await mentor.tool.getByText(mentor.word('mentor-desk:desk.lead.active')).waitFor();
    });

    test('an employee answers three questions, chooses that mentor and asks', async () => {
      const mentee = be(cast.mentee);
      await mentee.openTool();
      await mentee.goTo('findMentor');
      await mentee.chooseTopic(mentee.word('find-mentor:intake.learn.topics'), cast.topic);
      await expectAccessible(page);
      await mentee.click('common:next');
      await mentee.tick(mentee.word('common:styles.coach.name'));
      await mentee.click('common:next');
      await mentee.click('find-mentor:intake.finish');
      const search = mentee.tool.getByRole('searchbox', {
        name: mentee.word('find-mentor:directory.search'),
      });
      await search.fill(cast.mentor);
      const found = mentee.tool.getByRole('link', { name: cast.mentor });
      await found.waitFor();
      // Leaves while the box still waits for more letters, for a screen that takes its time to come.
      await slowDown(page, 'mentor-profile-page');
      await search.press('Backspace');
      await found.click();
      await mentee.tool.getByRole('heading', { level: 1, name: cast.mentor }).waitFor();
      await expectAccessible(page);
      const [givenName = ''] = cast.mentor.split(' ');
      await mentee.tool
        .getByRole('button', { name: new RegExp(`^\\S+ ${givenName}`) })
        .first()
        .click();
      await mentee.tool
        .getByRole('textbox', { name: mentee.word('find-mentor:ask.motivation') })
        .fill(motivation);
      await mentee.confirm('find-mentor:ask.send');
      await mentee.tool.getByText(mentee.word('find-mentor:ask.done.title')).waitFor();
    });

    test('the mentor accepts', async () => {
      const mentor = be(cast.mentor);
      await mentor.openTool();
      await mentor.click('home:steps.answer-request.action');
      await mentor.tool.getByText(motivation).first().waitFor();
      await mentor.click('mentor-desk:request.accept.action');
      await mentor.confirm('mentor-desk:request.accept.confirm');
      await mentor.tool
        .getByRole('link', { name: mentor.word('mentor-desk:request.toMentorship') })
        .first()
        .waitFor();
      await expectAccessible(page);
    });

    test('the mentor takes the course, and the grade stands in the LMS', async () => {
      const mentor = be(cast.mentor);
      await mentor.takeMentorCourse();
      await expectAccessible(page);
      await expectGrade(page, demo.lmsUrl, cast.mentor);
    });

    test('the administrator sees the completion', async () => {
      const noor = be(administrator.name, administrator.language);
      await noor.openTool('/tracking');
      await noor.tool.getByRole('searchbox').first().fill(cast.mentor);
      const row = noor.tool.getByRole('row', { name: new RegExp(cast.mentor) });
      await row.waitFor();
      await row.getByText(noor.word('tracking:state.completed')).waitFor();
      await expectAccessible(page);
    });
  });
}

/** Scores travel through a queue: looks again until the platform has it. */
async function expectGrade(page: Page, lmsUrl: string, name: string): Promise<void> {
  const grade = page.getByRole('row', { name: new RegExp(name) }).locator('strong');
  for (let look = 0; look < 60; look++) {
    await page.goto(`${lmsUrl}/courses/1/gradebook`);
    if ((await grade.count()) > 0) break;
    await page.waitForTimeout(1000);
  }
  assert.match(await grade.first().innerText(), /^100\b/);
}
