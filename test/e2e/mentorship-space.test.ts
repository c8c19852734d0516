import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { changeGoal, getGoals, getLearningLog } from '../../src/contract/index.ts';
import { openBrowser } from '../support/browser.ts';
import { contentOf, setOne } from '../support/goals.ts';
import { planOne, wallIn } from '../support/meetings.ts';
import { activePair } from '../support/mentorships.ts';
import type { Pair } from '../support/mentorships.ts';
import { startTestProduct } from '../support/start-test-product.ts';
import type { TestProduct } from '../support/start-test-product.ts';
import { expectAccessible } from './expect-accessible.ts';
import { Tab } from './tab.ts';

let product: TestProduct;
let browser: Awaited<ReturnType<typeof openBrowser>> | undefined;
let pair: Pair;
let tab: Tab;
const space = (part = ''): string => `/mentorships/${pair.mentorshipId}${part}`;
before(async () => {
  product = await startTestProduct();
  pair = await activePair(product);
  browser = await openBrowser({ thirdPartyCookies: 'blocked', width: 1000 });
  tab = await Tab.open(browser.context, product, { personId: pair.mentee.personId }, space());
});
after(async () => {
  await browser?.close();
  await product.close();
});

const field = (key: string) => tab.page.getByRole('textbox', { name: tab.word(key) });

describe('the space of a pair', () => {
  test('a goal is set from an example, and a half-written one is there after a reload', async () => {
    await tab.goTo(space('/goals'));
    await tab.click(tab.word('goals:set.action'));
    await tab.page
      .getByRole('combobox', { name: tab.word('goals:catalogue.label') })
      .selectOption('speak-up');
    await field('goals:fields.specific').fill('In the meeting of the region.');
    await expectAccessible(tab.page);
    await tab.page.reload();
    assert.equal(
      await field('goals:fields.specific').inputValue(),
      'In the meeting of the region.',
    );
    await tab.click(tab.word('goals:set.send'));
    await tab.see(tab.word('goal-catalogue:speak-up.title'), 3);
    await expectAccessible(tab.page);
    const { goals } = await pair.mentor.call(getGoals, { params: { id: pair.mentorshipId } });
    assert.deepEqual(
      goals.map(({ catalogueKey, specific }) => [catalogueKey, specific]),
      [['speak-up', 'In the meeting of the region.']],
    );
  });

  test('what two change at once is shown to whoever comes second, and nothing is lost', async () => {
    const goal = await setOne(pair.mentor, pair.mentorshipId, { title: 'Before' });
    await tab.goTo(space('/goals'));
    const card = tab.page.getByRole('listitem').filter({
      has: tab.page.getByRole('heading', { name: 'Before', exact: true }),
    });
    await tab.click(tab.word('goals:change.action'), card);
    await field('goals:fields.title').fill('My newer words');
    await pair.mentor.call(changeGoal, {
      params: { id: pair.mentorshipId, goalId: goal.id },
      body: {
        basedOn: 1,
        content: { ...contentOf(goal), title: 'Their newer words', relevant: 'New reason.' },
      },
    });
    await tab.click(tab.word('goals:change.send'));
    for (const words of ['My newer words', 'Their newer words']) {
      await tab.page.getByText(words, { exact: true }).first().waitFor();
    }
    await expectAccessible(tab.page);
    await tab.click(tab.word('mentorship:conflict.goOn'));
    await tab.click(tab.word('goals:change.send'));
    await tab.see('My newer words', 3);
    const { goals } = await pair.mentor.call(getGoals, { params: { id: pair.mentorshipId } });
    const saved = goals.find(({ id }) => id === goal.id);
    assert.deepEqual([saved?.title, saved?.relevant], ['My newer words', 'New reason.']);
  });

  test('meetings and the learning log are read by everybody, and the timeline in words', async () => {
    await planOne(pair, wallIn(product, 100));
    await tab.goTo(space('/meetings'));
    await tab.see(tab.word('meetings:feed.title'));
    await expectAccessible(tab.page);
    await tab.goTo(space('/learning-log'));
    await field('learning-log:fields.words').fill('To wait before I answer.');
    await tab.click(tab.word('learning-log:write'));
    await tab.page.getByText(tab.word('learning-log:private'), { exact: true }).waitFor();
    await expectAccessible(tab.page);
    const { entries } = await pair.mentor.call(getLearningLog, {
      params: { id: pair.mentorshipId },
    });
    assert.deepEqual(entries, []);
    await tab.page.setViewportSize({ width: 320, height: 700 });
    await tab.goTo(space());
    const coming = tab.page.getByRole('region', { name: tab.word('timeline:list.ahead') });
    await coming.getByText(tab.word('timeline:marks.meeting.ahead')).first().waitFor();
    await expectAccessible(tab.page);
    const isWider = await tab.page.evaluate('document.documentElement.scrollWidth > innerWidth');
    assert.equal(isWider, false);
  });
});
