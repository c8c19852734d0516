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
before(async () => {
  demo = await startDemo();
  browser = await openBrowser({ thirdPartyCookies: 'blocked' });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  page.setDefaultTimeout(60_000);
});
after(async () => {
  await browser.close();
  await demo.stop();
});

test('an administrator brings in a file of people, makes a token for SCIM, and finds it in the log', async () => {
  const administrator = new LmsPerson(page, demo.lmsUrl, 'Noor Dijkstra', 'nl');
  const word = (key: string, values: Record<string, string> = {}): string =>
    administrator.word(`people:${key}`, values);
  const { tool } = administrator;
  await administrator.openTool('/people/files');
  await tool.getByText(word('choose.text')).waitFor();
  await expectAccessible(page);

  const rows = ['Personeelsnummer;Voornaam;Chef', 'Q-1;Ada;', 'Q-2;Bo;Q-1', ';Cor;'];
  await tool.locator('input[type=file]').setInputFiles({
    name: 'nieuw.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n')),
  });
  await tool.getByLabel('Chef').selectOption({ label: word('parts.manager') });
  await expectAccessible(page);
  await tool.getByLabel(word('map.complete')).uncheck();
  await tool.getByRole('button', { name: word('map.send') }).click();

  await tool.getByText(word('outcomes.ready')).waitFor();
  await tool.getByText(word('reasons.employee-number-missing')).waitFor();
  await expectAccessible(page);
  await tool.getByRole('checkbox').check();
  await tool.getByRole('button', { name: word('confirm.apply') }).click();
  await tool.getByText(word('outcomes.done')).waitFor();
  await expectAccessible(page);

  await tool.getByRole('tab', { name: word('tabs.list') }).click();
  await tool.getByRole('searchbox').fill('ada');
  // Only the list that the search has narrowed has one person.
  await tool.getByText('1 persoon', { exact: true }).waitFor();
  const record = (key: string): string => administrator.word(`people-records:${key}`);
  await tool.getByRole('link', { name: 'Ada', exact: true }).click();
  await tool.getByText(record('record.parts')).waitFor();
  await tool.getByText(record('sources.csv')).first().waitFor();
  await expectAccessible(page);
  await tool.getByRole('link', { name: record('record.back') }).click();
  await tool.getByRole('tab', { name: word('tabs.levels') }).click();
  await tool.getByText(administrator.word('job-levels:preview.unchanged')).waitFor();
  await expectAccessible(page);

  await tool.getByRole('tab', { name: word('tabs.sources') }).click();
  await tool.getByText(administrator.word('source-order:single')).waitFor();
  await expectAccessible(page);

  await tool.getByRole('tab', { name: word('tabs.scim') }).click();
  await tool.getByLabel(word('tokens.name')).fill('Entra');
  await tool.getByRole('button', { name: word('tokens.make') }).click();
  const secret = await tool.getByLabel(word('tokens.secret'), { exact: true }).inputValue();
  const address = await tool.getByLabel(word('scim.address'), { exact: true }).inputValue();
  const reply = await fetch(`${address}/Users?count=0`, {
    headers: { Authorization: `Bearer ${secret}` },
  });
  assert.equal(reply.status, 200);
  await expectAccessible(page);

  const log = (key: string): string => administrator.word(`audit-log:${key}`);
  const name = { name: 'Noor Dijkstra' };
  await tool
    .getByRole('button', { name: administrator.word('common:personMenu.label', name) })
    .click();
  await tool
    .getByRole('menuitem', { name: administrator.word('common:personMenu.auditLog') })
    .click();
  await tool.getByText(log('lead')).waitFor();
  await tool.getByLabel(log('filters.area')).selectOption({ label: log('areas.people') });
  const entries = tool.getByRole('list', { name: log('listLabel') }).getByRole('listitem');
  await entries.filter({ hasText: log('actions.scim-token.created') }).waitFor();
  await entries.filter({ hasText: log('actions.people-import.confirmed') }).waitFor();
  await expectAccessible(page);
});
