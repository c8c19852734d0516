// What an administrator does with learning platforms, in the demonstration LMS's frame: registers one by
// a link, lets a deployment in, switches a platform off and takes it away.
import assert from 'node:assert/strict';
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
let noor: LmsPerson;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser({ thirdPartyCookies: 'blocked' });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  page.setDefaultTimeout(30_000);
  noor = new LmsPerson(page, demo.lmsUrl, 'Noor Dijkstra', 'nl');
});
after(async () => {
  await browser.close();
  await demo.stop();
});

const elsewhere = 'leerplein-academie';
/** The LMS under the name that the demonstration gave it, and as a second registration of it is called. */
const known = 'Leerplein';
const second = (): string => new URL(demo.lmsUrl).host;

/** Opens the activity from the deployment that nobody has let in at first. */
async function openFromElsewhere(): Promise<void> {
  await page.goto(`${demo.lmsUrl}/tools`);
  await page.getByRole('link', { name: `open it from ${elsewhere}` }).click();
}

async function openPlatform(name: string): Promise<void> {
  await noor.openTool('/connections/lms');
  await noor.tool.getByRole('link', { name, exact: true }).click();
  await noor.tool.getByRole('heading', { name, level: 1 }).waitFor();
}

test('a deployment that waits is approved, and people come in from it', async () => {
  await noor.openTool('/connections/lms');
  const waiting = noor.tool.getByRole('listitem').filter({ hasText: elsewhere });
  await waiting.waitFor();
  await expectAccessible(page);
  await waiting.getByRole('button', { name: noor.word('platforms:waiting.approve') }).click();
  await expectAccessible(page);
  await noor.confirm('platforms:waiting.approve');
  await noor.tool
    .getByText(noor.word('platforms:waiting.approved', { deploymentId: elsewhere }))
    .waitFor();
  await openFromElsewhere();
  await noor.tool
    .getByRole('link', { name: noor.word('common:navigation.findMentor'), exact: true })
    .waitFor();
});

test('a link made here registers the LMS once more, and its page says what is left to do', async () => {
  await noor.openTool('/connections/lms/connect');
  await noor.click('platforms:register.make');
  const field = noor.tool.getByLabel(noor.word('platforms:register.link'), { exact: true });
  const link = await field.inputValue();
  await expectAccessible(page);

  await page.goto(`${demo.lmsUrl}/tools`);
  await page.locator('section input[name=url]').first().fill(link);
  await page.getByRole('button', { name: 'Connect' }).click();
  await noor.tool.getByRole('heading', { name: 'Mentorklik is connected' }).waitFor();
  await noor.tool.getByText('Sending results to the gradebook: yes.').waitFor();
  await expectAccessible(page);
  await noor.tool.getByRole('button', { name: 'Done' }).click();
  await page.locator('.tool-card').nth(1).waitFor();

  await noor.openTool('/connections/lms');
  await noor.tool.getByRole('link', { name: second(), exact: true }).waitFor();
  await noor.tool
    .getByText(noor.word('platforms:links.registered', { platform: second() }))
    .waitFor();
});

test('what has to be typed by hand is there to be copied, and entered addresses are tested', async () => {
  await noor.openTool('/connections/lms/connect');
  await noor.tool.getByRole('tab', { name: noor.word('platforms:connect.ways.hand') }).click();
  const login = noor.tool.getByLabel(noor.word('platforms:sheet.field.loginUrl'), { exact: true });
  assert.match(await login.inputValue(), /\/lti\/login$/);
  const fill = (key: string, value: string): Promise<void> =>
    noor.tool
      .getByLabel(noor.word(`platforms:form.${key}`))
      .first()
      .fill(value);
  await fill('name', 'By hand');
  await fill('clientId', 'nobody');
  await fill('address', demo.lmsUrl);
  await noor.click('platforms:form.fill');
  await noor.click('platforms:form.check');
  await noor.tool.getByText(noor.word('platforms:check.heading')).waitFor();
  await noor.tool.getByText(noor.word('platforms:check.outcome.fails')).first().waitFor();
  await expectAccessible(page);
});

test('the last visit and who is in the course are shown, and the roster is read when asked', async () => {
  await openPlatform(known);
  await noor.tool.getByRole('heading', { name: noor.word('platforms:roster.heading') }).waitFor();
  await noor.tool.getByText(noor.word('platforms:roster.members'), { exact: true }).waitFor();
  await expectAccessible(page);
  await noor.click('platforms:roster.readNow');
  const queued = ['one', 'other'].map((count) =>
    noor.word(`platforms:roster.queued_${count}`).replace('{{count, number}}', ''),
  );
  await noor.tool.getByText(new RegExp(queued.join('|'))).waitFor();
  await noor.openTool('/connections/lms');
  const card = noor.tool.getByRole('listitem').filter({ hasText: known }).first();
  await card.getByText(noor.word('platforms:lastLaunch')).waitFor();
  await card.getByText(noor.word('platforms:lastRoster')).waitFor();
});

test('a platform is switched off and on again', async () => {
  await openPlatform(second());
  await expectAccessible(page);
  await noor.click('platforms:actions.switchOff');
  await noor.confirm('platforms:actions.switchOff');
  await noor.tool.getByText(noor.word('platforms:healthAbout.off')).waitFor();
  await expectAccessible(page);
  await noor.click('platforms:actions.switchOn');
  await noor.tool.getByText(noor.word('platforms:actions.on')).waitFor();
});

test('a platform is removed when its name is typed, and not before', async () => {
  await openPlatform(second());
  await noor.click('platforms:actions.remove');
  await noor.confirm('platforms:actions.remove');
  const label = noor.word('platforms:actions.removeType', { name: second() });
  await noor.tool.getByLabel(label).fill(second());
  await expectAccessible(page);
  await noor.confirm('platforms:actions.remove');
  await noor.tool.getByText(noor.word('platforms:actions.removed', { name: second() })).waitFor();
  const gone = noor.tool.getByRole('link', { name: second(), exact: true });
  await gone.waitFor({ state: 'detached' });
  await noor.tool.getByRole('link', { name: known, exact: true }).waitFor();
});
