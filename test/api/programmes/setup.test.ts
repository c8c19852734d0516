import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  askForMentor,
  changeProgramme,
  createProgramme,
  discardProgramme,
  getInformalMentoring,
  getMe,
  getMentorRequest,
  getProgramme,
  getProgrammeSettings,
  listMentorRequests,
  listOwnedProgrammes,
  listProgrammes,
  programmeFormats,
  programmeTemplates,
  saveProgrammeSettings,
  setInformalMentoring,
} from '../../../src/contract/index.ts';
import { openAudience } from '../../../src/server/modules/programmes/audience.rules.ts';
import { getProgrammeAt } from '../../../src/server/modules/programmes/index.ts';
import { addMentor, ask, motivation } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { publishProgramme, save, trySave } from '../../support/programme-settings.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

let owner: Caller;
let administrator: Caller;
beforeEach(async () => {
  owner = await product.signIn(await product.addPerson(), ['programme_owner']);
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});

const employee = async (): Promise<Caller> => product.signIn(await product.addPerson());

describe('a draft', () => {
  test('begins from every template, with words and rules, owned by whoever begins it', async () => {
    for (const template of programmeTemplates) {
      const draft = await owner.call(createProgramme, { body: { template } });
      assert.equal(draft.state, 'draft');
      assert.equal(draft.template, template);
      assert.ok(draft.settings.name.length > 3, template);
      assert.ok(draft.settings.mission.length > 40, template);
      assert.deepEqual(draft.settings.ownerIds, [owner.personId]);
    }
  });

  test('keeps every setting as it was sent', async () => {
    const { id } = await owner.call(createProgramme, { body: { template: 'general' } });
    const other = await product.addPerson();
    const saved = await save(owner, id, {
      name: 'Over the border',
      guide: 'Begin with a walk.',
      format: 'reverse',
      sponsor: { name: 'Anna de Raad', message: 'I learned most from who disagreed.' },
      roleNames: { mentor: 'Guide', mentee: 'Explorer' },
      opensOn: '2026-04-01',
      startsOn: '2026-05-01',
      endsOn: '2026-12-31',
      visibility: 'invited',
      audience: {
        departments: ['Sales'],
        divisions: ['North'],
        countries: ['NL', 'DE'],
        locations: ['Utrecht'],
        level: { from: 2, to: 5 },
        startedFrom: '2020-01-01',
        startedTo: '2025-12-31',
      },
      resources: [
        {
          title: 'Handbook',
          kind: 'video',
          url: 'https://intranet.example/handbook',
          words: 'Ten minutes',
          language: 'nl',
          tag: 'To begin with',
        },
        { title: 'House rules', kind: 'text', url: '', words: 'Be kind.', language: null, tag: '' },
      ],
      ownerIds: [owner.personId, other],
      rules: {
        mentorLevel: { from: 1, to: 3 },
        menteeLevel: { from: 4 },
        pair: { isOtherCountry: true, levelDistance: { from: null, to: -1 } },
        availability: 'obligatory',
        mentorCourse: { courseId: 'mentor-course', due: 'before_accepting' },
        menteeCourse: { courseId: 'mentee-course', due: 'before_starting' },
        reminderDays: [7, 2],
        weights: { style: 0.5 },
        sessionThemes: ['Getting to know each other', 'Goals'],
      },
    });
    const read = await owner.call(getProgrammeSettings, { params: { programmeId: id } });
    assert.deepEqual(read, saved);
    assert.equal(read.settings.rules.mentorLevel.to, 3);
    assert.equal(read.settings.rules.weights.goalsAndSkills, 0.55);
    assert.equal(read.settings.rules.weights.style, 0.5);
    assert.deepEqual(read.settings.audience.countries, ['NL', 'DE']);
    assert.deepEqual(new Set(read.settings.ownerIds), new Set([owner.personId, other]));
  });

  test('begins with themes, questions and words of its template, in the language of its owner', async () => {
    const dutch = await product.signIn(await product.addPerson({ language: 'nl' }), [
      'programme_owner',
    ]);
    for (const template of programmeTemplates) {
      const { settings } = await dutch.call(createProgramme, { body: { template } });
      const { sessionThemes, evaluationQuestions } = settings.rules;
      assert.ok(sessionThemes.length >= 2 && evaluationQuestions.length >= 1, template);
    }
    const { settings } = await dutch.call(createProgramme, { body: { template: 'onboarding' } });
    assert.deepEqual(settings.roleNames, { mentor: 'Buddy', mentee: 'Nieuwe collega' });
    assert.equal(settings.rules.sessionThemes[1], 'Hoe we hier echt werken');
  });

  test('is begun in every format, those of groups too', async () => {
    const { id } = await owner.call(createProgramme, { body: { template: 'general' } });
    for (const format of programmeFormats) {
      assert.equal((await save(owner, id, { format })).settings.format, format);
    }
  });

  test('is seen by its owners and administrators only, and may be thrown away', async () => {
    const { id } = await owner.call(createProgramme, { body: { template: 'general' } });
    const params = { programmeId: id };
    const stranger = await product.signIn(await product.addPerson(), ['programme_owner']);
    assert.equal((await stranger.ask(getProgrammeSettings, { params })).status, 404);
    assert.equal((await stranger.ask(getProgramme, { params })).status, 404);
    assert.equal((await stranger.ask(discardProgramme, { params })).status, 404);
    assert.equal((await (await employee()).ask(getProgrammeSettings, { params })).status, 403);
    await administrator.call(getProgrammeSettings, { params });
    await owner.call(discardProgramme, { params });
    assert.equal((await owner.ask(getProgrammeSettings, { params })).status, 404);
  });
});

describe('what cannot be saved is said, and changes nothing', () => {
  let programmeId: string;
  beforeEach(async () => {
    programmeId = (await owner.call(createProgramme, { body: { template: 'general' } })).id;
  });

  test('a course or an owner that does not exist, each by its path', async () => {
    const answer = await trySave(owner, programmeId, {
      ownerIds: [randomUUID()],
      rules: { menteeCourse: { courseId: 'no-such-course', due: 'before_starting' } },
    });
    assert.equal(answer.problem?.code, 'invalid-input');
    assert.deepEqual(
      answer.problem.issues?.map(({ path }) => path),
      ['body.settings.rules.menteeCourse.courseId', 'body.settings.ownerIds.0'],
    );
  });

  test('dates, levels and sizes in the wrong order, and weights that weigh nothing', async () => {
    const nothing = {
      goalsAndSkills: 0,
      experienceGap: 0,
      languageAndTimeZone: 0,
      differentUnit: 0,
      style: 0,
    };
    for (const [change, path] of [
      [{ startsOn: '2026-06-01', endsOn: '2026-05-01' }, 'body.settings.endsOn'],
      [{ opensOn: '2026-06-01', endsOn: '2026-05-01' }, 'body.settings.endsOn'],
      [{ rules: { mentorLevel: { from: 5, to: 2 } } }, 'body.settings.rules.mentorLevel.to'],
      [{ rules: { groupSize: { from: 9, to: 3 } } }, 'body.settings.rules.groupSize.to'],
      [{ rules: { weights: nothing } }, 'body.settings.rules.weights'],
    ] as const) {
      const { problem } = await trySave(owner, programmeId, change);
      assert.equal(problem?.code, 'invalid-input', path);
      assert.deepEqual(
        problem.issues?.map((issue) => issue.path),
        [path],
      );
    }
  });

  test('characters that no database keeps, wherever they stand', async () => {
    for (const change of [
      { name: 'a\u0000b' },
      { audience: { ...openAudience, departments: ['a\u0000b'] } },
      { rules: { sessionThemes: ['a\u0000b'] } },
    ]) {
      const { problem } = await trySave(owner, programmeId, change);
      assert.equal(problem?.code, 'invalid-input', JSON.stringify(change));
    }
  });

  test('what somebody else has saved since is not written over', async () => {
    const params = { programmeId };
    const { settings, updatedAt } = await owner.call(getProgrammeSettings, { params });
    product.clock.advance({ minutes: 1 });
    await save(administrator, programmeId, { name: 'Theirs' });
    const body = { settings: { ...settings, name: 'Mine' }, basedOn: updatedAt };
    const { problem } = await owner.ask(saveProgrammeSettings, { params, body });
    assert.equal(problem?.code, 'conflict');
    const read = await owner.call(getProgrammeSettings, { params });
    assert.equal(read.settings.name, 'Theirs');
  });
});

describe('publishing', () => {
  test('asks for name, mission and an owner, naming each', async () => {
    const { id } = await owner.call(createProgramme, { body: { template: 'general' } });
    await save(administrator, id, { name: '', mission: '', ownerIds: [] });
    const params = { programmeId: id, change: 'publish' as const };
    const { problem } = await administrator.ask(changeProgramme, { params });
    assert.equal(problem?.code, 'programme-incomplete');
    assert.deepEqual(
      problem.issues?.map(({ path }) => path),
      ['body.settings.name', 'body.settings.mission', 'body.settings.owners'],
    );
  });

  test('opens it to its people, and follows its dates to running and closed', async () => {
    const today = product.clock.now();
    const dateIn = (days: number): string =>
      new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const { id } = await publishProgramme(owner, 'general', {
      opensOn: dateIn(2),
      startsOn: dateIn(5),
      endsOn: dateIn(9),
    });
    let person = await employee();
    const pass = async (days: number): Promise<void> => {
      product.clock.advance({ days });
      // Sessions last ten hours.
      person = await product.signIn(person.personId);
      owner = await product.signIn(owner.personId);
    };
    const seen = async (): Promise<{ open: boolean; upcoming: boolean }> => {
      const { programmes, upcoming } = await person.call(listProgrammes);
      return {
        open: programmes.some((programme) => programme.id === id),
        upcoming: upcoming.some((programme) => programme.id === id),
      };
    };
    const follow = (): Promise<void> =>
      product.product.queues.runNow('follow-programme-dates', product.product.jobContext);
    const stateNow = async (): Promise<string> =>
      (await owner.call(getProgrammeSettings, { params: { programmeId: id } })).state;

    assert.deepEqual(await seen(), { open: false, upcoming: true });
    await pass(2);
    assert.deepEqual(await seen(), { open: true, upcoming: false });
    await follow();
    assert.equal(await stateNow(), 'open');
    await pass(3);
    await follow();
    assert.equal(await stateNow(), 'running');
    await pass(5);
    assert.deepEqual(await seen(), { open: false, upcoming: false });
    await follow();
    assert.equal(await stateNow(), 'closed');
  });

  test('fixes the format, and keeps a published programme complete', async () => {
    const { id } = await publishProgramme(owner, 'general');
    assert.equal((await trySave(owner, id, { format: 'peer' })).problem?.code, 'conflict');
    const { problem } = await trySave(owner, id, { mission: '' });
    assert.equal(problem?.code, 'programme-incomplete');
    const again = { programmeId: id, change: 'publish' as const };
    assert.equal((await owner.ask(changeProgramme, { params: again })).problem?.code, 'conflict');
    const params = { programmeId: id };
    assert.equal((await owner.ask(discardProgramme, { params })).problem?.code, 'conflict');
  });
});

describe('rules that change', () => {
  test('hold for what begins from then on; what began keeps the version it began under', async () => {
    const { caller: mentor, registration } = await addMentor(product);
    const mentee = await employee();
    const first = await ask(mentee, registration.id);
    product.clock.advance({ minutes: 1 });
    const before = await administrator.call(getProgrammeSettings, {
      params: { programmeId: product.programmeId },
    });
    await save(administrator, product.programmeId, {
      ownerIds: [administrator.personId],
      rules: { requestExpiryDays: 5, durationMonths: 12 },
    });
    product.clock.advance({ minutes: 1 });
    const second = await ask(await employee(), registration.id);
    const days = (request: typeof first): number =>
      (Date.parse(request.expiresAt) - Date.parse(request.createdAt)) / 86_400_000;
    assert.equal(days(first), before.settings.rules.requestExpiryDays);
    assert.equal(days(second), 5);

    const at = (instant: string) =>
      product.inTransaction((work) => getProgrammeAt(work, product.programmeId, new Date(instant)));
    assert.equal((await at(first.createdAt)).rules.durationMonths, 6);
    assert.equal((await at(second.createdAt)).rules.durationMonths, 12);
    assert.equal((await at(second.createdAt)).rulesVersion, before.rulesVersion + 1);
    assert.equal(
      (await mentor.call(listMentorRequests, { query: { as: 'mentor' } })).requests.length,
      2,
    );
  });

  test('make no new version where only words change', async () => {
    const { id, rulesVersion } = await publishProgramme(owner, 'general');
    product.clock.advance({ minutes: 1 });
    assert.equal((await save(owner, id, { guide: 'New words.' })).rulesVersion, rulesVersion);
    product.clock.advance({ minutes: 1 });
    const changed = await save(owner, id, { rules: { durationMonths: 9 } });
    assert.equal(changed.rulesVersion, rulesVersion + 1);
  });
});

describe('closing', () => {
  test('ends the requests that wait, lets nobody begin, and can be taken back', async () => {
    const { id } = await publishProgramme(owner, 'general');
    const { registration } = await addMentor({ ...product, programmeId: id });
    const mentee = await employee();
    const request = await ask(mentee, registration.id);
    const params = { programmeId: id };
    await owner.call(changeProgramme, { params: { ...params, change: 'close' } });
    await product.drainJobs();
    const ended = await mentee.call(getMentorRequest, { params: { id: request.id } });
    assert.equal(ended.state, 'expired');
    const body = { mentorRegistrationId: registration.id, motivation };
    const again = await (await employee()).ask(askForMentor, { body });
    assert.equal(again.problem?.code, 'not-found');
    await owner.call(changeProgramme, { params: { ...params, change: 'reopen' } });
    await (await employee()).call(askForMentor, { body });
  });
});

describe('ownership', () => {
  test('makes a person a programme owner from the next call on, and only of their own', async () => {
    const person = await employee();
    assert.equal((await person.ask(listOwnedProgrammes)).status, 403);
    const { id } = await publishProgramme(owner, 'general', {
      ownerIds: [owner.personId, person.personId],
    });
    await publishProgramme(administrator, 'peer');
    assert.deepEqual((await person.call(getMe)).roles, ['programme_owner']);
    const { programmes } = await person.call(listOwnedProgrammes);
    assert.deepEqual(
      programmes.map((programme) => programme.id),
      [id],
    );
    const all = await administrator.call(listOwnedProgrammes);
    assert.ok(all.programmes.length >= 3);
  });
});

test('an organisation allows mentoring outside any programme, and no longer', async () => {
  const person = await employee();
  const isOffered = async (): Promise<boolean> =>
    (await person.call(listProgrammes)).programmes.some(({ isInformal }) => isInformal);
  assert.equal(await isOffered(), false);
  for (const isAllowed of [true, true, false, true]) {
    await administrator.call(setInformalMentoring, { body: { isAllowed } });
    assert.equal(await isOffered(), isAllowed);
    assert.deepEqual(await administrator.call(getInformalMentoring), { isAllowed });
  }
});
