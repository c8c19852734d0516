import { after, before, describe, test } from 'node:test';
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
  browser = await openBrowser({ thirdPartyCookies: 'blocked' });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  page.setDefaultTimeout(30_000);
});
after(async () => {
  await browser.close();
  await demo.stop();
});

const topic = 'Feedback geven';
const noor = () => new LmsPerson(page, demo.lmsUrl, 'Noor Dijkstra', 'nl');
const lotte = () => new LmsPerson(page, demo.lmsUrl, 'Lotte Visser', 'nl');

/** Opens the desk of the programme that everybody is in. */
async function openDesk(owner: LmsPerson): Promise<void> {
  await owner.openTool('/programme-setup');
  await owner.click('programme-setup:list.desk');
  await owner.tool
    .getByRole('heading', { name: owner.word('programme-desk:funnel.title') })
    .waitFor();
}

/** The step of the funnel as the owner reads it. */
const step = (owner: LmsPerson, stage: string) =>
  owner.tool
    .getByRole('list', { name: owner.word('programme-desk:funnel.title') })
    .getByRole('listitem')
    .filter({ hasText: owner.word(`programme-desk:funnel.stages.${stage}.about`) });

describe('the owner’s desk', () => {
  test('shows how far people come, and moves when a mentee asks', async () => {
    const owner = noor();
    await openDesk(owner);
    await expectAccessible(page);
    const asked = Number(/\d+/.exec(await step(owner, 'asked').innerText())?.[0]);

    const mentee = lotte();
    await mentee.openTool();
    await mentee.goTo('findMentor');
    await mentee.chooseTopic(mentee.word('find-mentor:intake.learn.topics'), topic);
    await mentee.click('common:next');
    await mentee.click('common:next');
    await mentee.click('find-mentor:intake.finish');
    await mentee.tool
      .getByRole('searchbox', { name: mentee.word('find-mentor:directory.search') })
      .fill('Hoekstra');
    await mentee.tool.getByRole('link', { name: 'Willem Hoekstra' }).click();
    await mentee.tool.getByRole('heading', { level: 1, name: 'Willem Hoekstra' }).waitFor();
    await mentee.tool
      .getByRole('button', { name: /^\S+ Willem/ })
      .first()
      .click();
    await mentee.tool
      .getByRole('textbox', { name: mentee.word('find-mentor:ask.motivation') })
      .fill('Ik zou graag van je leren hoe je een lastig gesprek voorbereidt.');
    await mentee.confirm('find-mentor:ask.send');
    await mentee.tool.getByText(mentee.word('find-mentor:ask.done.title')).waitFor();

    await openDesk(owner);
    await step(owner, 'asked')
      .getByText(String(asked + 1), { exact: true })
      .waitFor();
  });

  test('reminds somebody once', async () => {
    const owner = noor();
    await openDesk(owner);
    const remind = owner.tool.getByRole('button', {
      name: owner.word('programme-desk:stuck.nudgeOne', { name: 'Sander Bakker' }),
    });
    await remind.click();
    await owner.tool
      .getByText(owner.word('programme-desk:stuck.nudged_one', { count: '1' }))
      .waitFor();
    await remind.waitFor({ state: 'detached' });
    await expectAccessible(page);
  });
});

describe('a cohort', () => {
  test('goes from proposal to plan to sent, and both of a pair are asked', async () => {
    const owner = noor();
    await openDesk(owner);
    await owner.click('programme-desk:cohorts');
    await owner.tool
      .getByRole('textbox', { name: owner.word('cohorts:begin.name') })
      .fill('Voorjaar');
    await expectAccessible(page);
    await owner.click('cohorts:begin.start');
    await owner.click('cohorts:matching.start');
    await owner.tool
      .getByRole('heading', { name: owner.word('cohorts:methods.stable.name') })
      .waitFor();
    await expectAccessible(page);
    await owner.tool
      .getByRole('region', { name: owner.word('cohorts:methods.stable.name') })
      .getByRole('button', { name: owner.word('cohorts:matching.take') })
      .click();
    const pairs = owner.tool.getByRole('list', { name: owner.word('cohorts:plan.title.draft') });
    const lock = pairs.getByRole('button', { name: /Emma Hughes .* vastzetten/ });
    await lock.click();
    await owner.tool
      .getByRole('button', { name: /Emma Hughes .* vastzetten/, pressed: true })
      .waitFor();
    await expectAccessible(page);
    await owner.tool.getByRole('button', { name: /^\d+ paren vragen$/ }).click();
    await owner.confirm('cohorts:send.confirm');
    await owner.tool
      .getByRole('list', { name: owner.word('cohorts:plan.title.sent') })
      .getByText(owner.word('cohorts:pairStates.proposed'))
      .first()
      .waitFor();
    await expectAccessible(page);

    const mentee = new LmsPerson(page, demo.lmsUrl, 'Emma Hughes', 'en');
    await mentee.openTool();
    await mentee.click('home:steps.answer-proposal.action');
    await mentee.tool
      .getByRole('button', { name: mentee.word('cohort-proposal:ask.yes') })
      .waitFor();
    await expectAccessible(page);
    await mentee.click('cohort-proposal:ask.yes');
    await mentee.tool.getByText(/^You said yes\./).waitFor();
    await expectAccessible(page);
  });
});
