import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getMentorship, saveEvaluation } from '../../src/contract/index.ts';
import { openBrowser } from '../support/browser.ts';
import { setOne } from '../support/goals.ts';
import { groupProgramme, joinNew, open } from '../support/groups.ts';
import { planOne, wallIn } from '../support/meetings.ts';
import { addMentee, addMentor, ask } from '../support/mentoring.ts';
import {
  completeMentorCourse,
  evaluation,
  passIntroduction,
  sign,
} from '../support/mentorships.ts';
import { startTestProduct } from '../support/start-test-product.ts';
import type { Caller, TestProduct } from '../support/start-test-product.ts';
import { expectAccessible } from './expect-accessible.ts';
import { Tab } from './tab.ts';

let product: TestProduct;
let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  product = await startTestProduct();
  browser = await openBrowser({ thirdPartyCookies: 'blocked', width: 900 });
  await setBrowserClock();
});
after(async () => {
  // In the order they were opened: what was not opened comes last, and is all that is left.
  await product.close();
  await browser.close();
});

/** The browser's clock is the product's: what one calls past, the other does too. */
const setBrowserClock = (): Promise<void> =>
  browser.context.clock.setFixedTime(product.clock.now());

const tabOf = ({ personId }: Caller, path: string): Promise<Tab> =>
  Tab.open(browser.context, product, { personId }, path);

const renew = ({ personId }: Caller): Promise<Caller> => product.signIn(personId);

const stateOf = async (caller: Caller, id: string): Promise<string> =>
  (await caller.call(getMentorship, { params: { id } })).state;

async function signOn(caller: Caller, id: string): Promise<void> {
  const tab = await tabOf(caller, `/mentorships/${id}/agreement`);
  const button = tab.page.getByRole('button', { name: tab.word('agreement:signatures.sign') });
  await button.waitFor();
  await expectAccessible(tab.page);
  await button.click();
  await button.waitFor({ state: 'detached' });
  await tab.close();
}

async function lookBackOn(caller: Caller, id: string, thanks: string): Promise<void> {
  const tab = await tabOf(caller, `/mentorships/${id}/closing`);
  await tab.see(tab.word('closing:form.title'));
  await expectAccessible(tab.page);
  for (const answer of ['levels.4', 'attained.mostly', 'yes']) {
    await tab.page
      .getByRole('radio', { name: tab.word(`closing:form.${answer}`), exact: true })
      .check();
  }
  await tab.page.getByRole('textbox', { name: tab.word('closing:form.thanks') }).fill(thanks);
  await tab.click(tab.word('closing:form.save'));
  await tab.page
    .getByRole('button', { name: tab.word('closing:form.save'), exact: true })
    .waitFor({ state: 'detached' });
  await tab.close();
}

async function takeCertificateOn(caller: Caller, id: string): Promise<void> {
  const tab = await tabOf(caller, `/mentorships/${id}/certificate`);
  await tab.click(tab.word('recognition:make'));
  await tab.page.getByText(tab.word('recognition:paper.certifies')).waitFor();
  await expectAccessible(tab.page);
  await tab.close();
}

test('a pair, from the yes to a request to the certificate', async () => {
  const { caller: mentor, registration } = await addMentor(product);
  const mentee = await addMentee(product);
  const request = await ask(mentee, registration.id);
  const mentors = await tabOf(mentor, `/mentor/requests/${request.id}`);
  await mentors.click(mentors.word('mentor-desk:request.accept.action'));
  await mentors.confirm(mentors.word('mentor-desk:request.accept.confirm'));
  await mentors.click(mentors.word('mentor-desk:request.toMentorship'));
  await mentors.see(mentors.word('mentorship:dates.title'));
  const id = new URL(mentors.page.url()).pathname.split('/').at(-1) ?? '';

  await mentors.goTo(`/mentorships/${id}/introduction`);
  await mentors.page
    .getByLabel(mentors.word('introduction:times.option', { number: '1' }))
    .fill(wallIn(product, 48));
  await expectAccessible(mentors.page);
  await mentors.click(mentors.word('introduction:times.propose'));
  await mentors.see(mentors.word('introduction:times.proposedTitle'));

  const mentees = await tabOf(mentee, `/mentorships/${id}/introduction`);
  await mentees.page.getByRole('radio').first().check();
  await mentees.click(mentees.word('introduction:times.confirm'));
  await mentees.see(mentees.word('introduction:times.plannedTitle'));
  await mentors.page.reload();
  for (const tab of [mentors, mentees]) {
    await tab.page.getByRole('radio', { name: tab.word('introduction:klik.yes') }).check();
    await tab.click(tab.word('introduction:klik.give'));
    await tab.page.getByRole('button', { name: tab.word('introduction:klik.change') }).waitFor();
  }
  await expectAccessible(mentees.page);
  await mentors.close();
  await mentees.close();

  await completeMentorCourse(product, mentor);
  await passIntroduction(product);
  await setBrowserClock();
  const pair = {
    mentor: await renew(mentor),
    mentee: await renew(mentee),
    mentorshipId: id,
    registrationId: registration.id,
  };
  await signOn(mentor, id);
  await signOn(mentee, id);
  assert.equal(await stateOf(pair.mentee, id), 'active');

  await setOne(pair.mentee, id);
  await planOne(pair, wallIn(product, 72));
  const space = await tabOf(mentee, `/mentorships/${id}/goals`);
  for (const [area, part] of [
    ['learning', 'goals'],
    ['meeting', 'meetings'],
    ['going', 'help'],
    ['overview', 'overview'],
  ] as const) {
    // An area of one part is called by its name.
    const isOnly = area === 'meeting' || area === 'overview';
    if (!isOnly) await space.click(space.word(`mentorship:areas.${area}`));
    await space.click(space.word(`mentorship:parts.${part}`));
    await space.page
      .getByRole('link', { name: space.word(`mentorship:parts.${part}`), exact: true })
      .and(space.page.locator('[aria-current="page"]'))
      .waitFor();
    await expectAccessible(space.page);
  }
  await space.click(space.word('mentorship:ways.close'));
  await space.page
    .getByRole('link', { name: space.word('mentorship-steps:evaluate.action'), exact: true })
    .waitFor();
  await space.close();

  await lookBackOn(mentee, id, 'Thank you for asking on.');
  await lookBackOn(mentor, id, 'Thank you for your questions.');
  assert.equal(await stateOf(pair.mentee, id), 'closed');
  await takeCertificateOn(mentee, id);
  await takeCertificateOn(mentor, id);
});

test('a group, from its last place to the certificate', async () => {
  const owner = await product.signIn(await product.addPerson(), ['programme_owner']);
  const programmeId = await groupProgramme(owner, 'group');
  const { caller: mentor } = await addMentor({ ...product, programmeId });
  const { id } = await open(mentor, programmeId, 'mentor', { size: { from: 2, to: 2 } });
  const first = await joinNew(product, id);
  const last = await product.signIn(await product.addPerson());
  assert.equal(await stateOf(mentor, id), 'gathering');
  const joining = await tabOf(last, `/groups/${id}`);
  await joining.click(joining.word('group:join.action'));
  await joining.click(joining.word('group:toSpace'));
  await joining.see(joining.word('mentorship:dates.title'));
  await expectAccessible(joining.page);
  await joining.close();

  await signOn(last, id);
  await signOn(mentor, id);
  await sign(first, id);
  assert.equal(await stateOf(mentor, id), 'active');

  const space = await tabOf(mentor, `/mentorships/${id}`);
  await space.click(space.word('mentorship:ways.close'));
  await space.page
    .getByRole('link', { name: space.word('mentorship-steps:evaluate.action'), exact: true })
    .waitFor();
  await expectAccessible(space.page);
  await space.close();
  await lookBackOn(mentor, id, 'Thank you all.');
  await lookBackOn(last, id, 'Thank you for opening it.');
  await first.call(saveEvaluation, { params: { id }, body: evaluation });
  assert.equal(await stateOf(last, id), 'closed');
  await takeCertificateOn(last, id);
});
