import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  inviteToGroup,
  joinGroup,
  listMentorships,
  listOwnedProgrammes,
} from '../../src/contract/index.ts';
import type { ProgrammeTemplate } from '../../src/contract/index.ts';
import { openBrowser } from '../support/browser.ts';
import { answerFor, groupProgramme, groupSettings, open } from '../support/groups.ts';
import { addMentor, ask } from '../support/mentoring.ts';
import { publishProgramme } from '../support/programme-settings.ts';
import { startTestProduct } from '../support/start-test-product.ts';
import type { Caller, TestProduct } from '../support/start-test-product.ts';
import { expectAccessible } from './expect-accessible.ts';
import { Tab } from './tab.ts';

let product: TestProduct;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let owner: Caller;
before(async () => {
  product = await startTestProduct();
  browser = await openBrowser({ thirdPartyCookies: 'blocked', width: 1000 });
  owner = await product.signIn(await product.addPerson(), ['programme_owner']);
});
after(async () => {
  await browser.close();
  await product.close();
});

const tabOf = ({ personId }: Caller, path: string): Promise<Tab> =>
  Tab.open(browser.context, product, { personId }, path);

const newEmployee = async (person = {}): Promise<Caller> =>
  product.signIn(await product.addPerson(person));

const statesOf = async (caller: Caller): Promise<string[]> =>
  (await caller.call(listMentorships)).mentorships.map(({ state }) => state);

describe('an owner sets a programme up in the wizard', () => {
  for (const template of ['general', 'group_circle'] as const) {
    test(`from the template ${template}, and people find it open`, async () => {
      const { personId } = owner;
      const roles = ['programme_owner'] as const;
      const who = { personId, roles };
      const tab = await Tab.open(browser.context, product, who, '/programme-setup');
      const name = tab.word(`programme-setup:templates.${template}.name`);
      await tab.click(tab.word('programme-setup:templates.beginWith', { name }));
      const steps = ['purpose', 'people', 'rules', 'weights', 'learning'] as const;
      for (const step of steps) {
        await tab.see(tab.word(`programme-setup:steps.${step}.title`), 1);
        await tab.click(tab.word('common:next'));
      }
      await tab.see(tab.word('programme-setup:steps.check.title'), 1);
      await tab.click(tab.word('programme-setup:check.publish'));
      await tab.confirm(tab.word('programme-setup:check.publish'));
      await tab.click(tab.word('programme-setup:list.see'));
      await tab.see(tab.word('programme:owners.title'));
      await expectAccessible(tab.page);
      await tab.close();
      const { programmes } = await owner.call(listOwnedProgrammes);
      const format = template === 'general' ? 'one_to_one' : 'facilitated_group';
      assert.equal(programmes.find((each) => each.format === format)?.state, 'open');
    });
  }
});

describe('a mentorship of two forms when the one who is asked says yes:', () => {
  const levels: Partial<Record<ProgrammeTemplate, readonly [mentor: number, mentee: number]>> = {
    reverse: [2, 6],
    peer: [4, 4],
  };
  for (const [template, state] of [
    ['general', 'introduction'],
    ['peer', 'introduction'],
    ['reverse', 'introduction'],
    ['situational', 'active'],
    ['onboarding', 'active'],
  ] as const) {
    test(`${template}, which begins in the state ${state}`, async () => {
      const { id } = await publishProgramme(owner, template);
      const [mentorLevel, menteeLevel] = levels[template] ?? [4, 3];
      const there = { ...product, programmeId: id };
      const asked = { jobLevel: mentorLevel, department: 'Sales' };
      const { caller: mentor, registration } = await addMentor(there, {}, asked);
      const mentee = await newEmployee({
        jobLevel: menteeLevel,
        department: 'IT',
        startDate: '2026-02-20',
      });
      const request = await ask(mentee, registration.id);
      const tab = await tabOf(mentor, `/mentor/requests/${request.id}`);
      await tab.click(tab.word('mentor-desk:request.accept.action'));
      await tab.confirm(tab.word('mentor-desk:request.accept.confirm'));
      await tab.click(tab.word('mentor-desk:request.toMentorship'));
      await tab.see(tab.word('mentorship:dates.title'));
      await tab.close();
      assert.deepEqual(await statesOf(mentee), [state]);
    });
  }
});

describe('a group forms', () => {
  test('around a mentor, who opens it on a screen; the last one it takes joins on another', async () => {
    const programmeId = await groupProgramme(owner, 'group');
    const { caller: mentor } = await addMentor({ ...product, programmeId });
    const opening = await tabOf(mentor, `/programmes/${programmeId}`);
    await opening.click(opening.word('group:list.open'));
    const title = 'Speaking up';
    await opening.page.getByRole('textbox', { name: opening.word('group:form.title') }).fill(title);
    await expectAccessible(opening.page);
    await opening.click(opening.word('group:open.action'));
    await opening.see(title, 1);
    await expectAccessible(opening.page);
    const id = new URL(opening.page.url()).pathname.split('/').at(-1) ?? '';
    await opening.close();
    const first = await newEmployee();
    await first.call(joinGroup, { params: { id }, body: { words: '' } });
    const last = await newEmployee();
    const joining = await tabOf(last, `/programmes/${programmeId}`);
    await joining.click(title);
    await joining.click(joining.word('group:join.action'));
    await joining.click(joining.word('group:toSpace'));
    await joining.see(joining.word('mentorship:dates.title'));
    await expectAccessible(joining.page);
    await joining.close();
    assert.deepEqual(await statesOf(last), ['agreement']);
  });

  test('around a facilitator, who gives the last place to somebody who asks', async () => {
    const programmeId = await groupProgramme(owner, 'facilitated_group');
    const facilitator = await newEmployee();
    const { id } = await open(facilitator, programmeId, 'facilitator', {
      wayIn: 'asking',
      size: { from: 2, to: 2 },
    });
    const askers = [await newEmployee(), await newEmployee()];
    for (const asker of askers) {
      await asker.call(joinGroup, { params: { id }, body: { words: 'I would like to.' } });
    }
    const tab = await tabOf(facilitator, `/groups/${id}`);
    const give = tab.page.getByRole('button', { name: tab.word('group:requests.accept') });
    await give.nth(1).waitFor();
    await expectAccessible(tab.page);
    await give.first().click();
    await give.nth(1).waitFor({ state: 'detached' });
    await give.click();
    await tab.see(tab.word('group:people.members'));
    await give.waitFor({ state: 'detached' });
    await tab.close();
    for (const asker of askers) assert.deepEqual(await statesOf(asker), ['agreement']);
  });

  test('of a circle whose mentor offers on a screen; its facilitator leaves, and the owner finds another', async () => {
    const programmeId = await groupProgramme(owner, 'facilitated_group', {
      rules: { groupMentors: { from: 1, to: 1 } },
    });
    const facilitator = await newEmployee();
    const { id } = await open(facilitator, programmeId, 'facilitator', {
      size: { from: 2, to: 2 },
    });
    const members = [await newEmployee(), await newEmployee()];
    for (const member of members) {
      await member.call(joinGroup, { params: { id }, body: { words: '' } });
    }
    const { caller: mentor } = await addMentor({ ...product, programmeId });
    const offering = await tabOf(mentor, `/mentor?programme=${programmeId}`);
    await offering.see(offering.word('mentor-desk:groups.title'));
    await offering.click(groupSettings.title);
    await offering.see(offering.word('group:offer.title'));
    await expectAccessible(offering.page);
    await offering.click(offering.word('group:offer.action'));
    await offering.see(offering.word('group:asked.titleMentor'));
    await offering.close();

    const leaving = await tabOf(facilitator, `/groups/${id}`);
    await leaving.click(leaving.word('group:requests.acceptOffer'));
    await leaving.page
      .getByRole('button', { name: leaving.word('group:requests.acceptOffer') })
      .waitFor({ state: 'detached' });
    assert.deepEqual(await statesOf(mentor), ['agreement']);
    await leaving.click(leaving.word('group:toSpace'));
    await leaving.click(leaving.word('mentorship:group.leave'));
    await leaving.confirm(leaving.word('mentorship:group.leave'));
    // The programme's page, since the space is no longer theirs.
    await leaving.see(leaving.word('group:list.title'));
    await leaving.close();

    const next = await product.addPerson({ givenName: 'Fenna' });
    const { personId } = owner;
    const who = { personId, roles: ['programme_owner'] as const };
    const finding = await Tab.open(browser.context, product, who, `/groups/${id}`);
    await finding.see(finding.word('group:lead.title'));
    await finding.page.getByRole('searchbox').fill('Fenna');
    await finding.page.getByRole('checkbox', { name: /Fenna/ }).check();
    await expectAccessible(finding.page);
    await finding.page
      .getByRole('button', { name: finding.word('group:invite.action_one', { count: '1' }) })
      .click();
    await finding.page.getByText(finding.word('group:invite.done')).waitFor();
    await finding.close();

    const found = await product.signIn(next);
    const coming = await tabOf(found, `/groups/${id}`);
    await coming.click(coming.word('group:invited.accept'));
    await coming.click(coming.word('group:toSpace'));
    await coming.see(coming.word('mentorship:dates.title'));
    await coming.close();
    const [mentorship] = (await found.call(listMentorships)).mentorships;
    assert.deepEqual(
      mentorship?.members.map(({ role }) => role),
      ['facilitator', 'mentor', 'peer', 'peer'],
    );
  });

  test('of a team that is there already, when its people and a mentor have said yes', async () => {
    const programmeId = await groupProgramme(owner, 'team');
    const { caller: mentor } = await addMentor({ ...product, programmeId });
    const number = 'team-lead';
    const manager = await newEmployee({ employeeNumber: number });
    const report = await newEmployee({ managerEmployeeNumber: number });
    const group = await open(manager, programmeId, 'mentee', { wayIn: 'invited' });
    const params = { id: group.id };
    const invite = (personId: string, role: 'mentor' | 'mentee') =>
      manager.call(inviteToGroup, { params, body: { personIds: [personId], role, words: '' } });
    await invite(report.personId, 'mentee');
    await answerFor(report, group, report.personId, 'accept');
    await invite(mentor.personId, 'mentor');
    const tab = await tabOf(mentor, `/groups/${group.id}`);
    await tab.click(tab.word('group:invited.accept'));
    await tab.click(tab.word('group:toSpace'));
    await tab.see(tab.word('mentorship:dates.title'));
    await expectAccessible(tab.page);
    await tab.close();
    assert.deepEqual(await statesOf(report), ['agreement']);
  });
});
