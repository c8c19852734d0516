import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import {
  audienceSchema,
  findColleagues,
  getProgramme,
  listAudienceValues,
  listProgrammes,
  previewProgramme,
  programmeRulesSchema,
} from '../../../src/contract/index.ts';
import type { ImportedPerson, ProgrammePreview } from '../../../src/contract/index.ts';
import { isInAudience } from '../../../src/server/modules/programmes/audience.rules.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { publishProgramme, save } from '../../support/programme-settings.ts';

let product: TestProduct;
let owner: Caller;
before(async () => {
  product = await startTestProduct();
  owner = await product.signIn(await product.addPerson(nowhere), ['programme_owner']);
});
after(() => product.close());

/** Somebody of whom HR tells nothing that an audience or a rule reads. */
const nowhere: Partial<ImportedPerson> = { jobLevel: null, startDate: null };

const preview = (input: {
  audience?: object;
  rules?: object;
  format?: 'one_to_one' | 'peer' | 'facilitated_group';
}): Promise<ProgrammePreview> =>
  owner.call(previewProgramme, {
    body: { format: 'one_to_one', audience: {}, rules: {}, ...input },
  });

test('the count of people is that of the rule for one person, whatever the audience asks', async () => {
  const people: Partial<ImportedPerson>[] = [
    { department: 'Sales', division: 'North', country: 'NL', location: 'Utrecht', jobLevel: 1 },
    { department: 'Sales', division: 'South', country: 'DE', location: 'Köln', jobLevel: 3 },
    { department: 'IT', division: 'North', country: 'NL', location: 'Utrecht', jobLevel: 5 },
    { department: 'IT', division: null, country: null, location: null, jobLevel: null },
    { department: null, division: 'South', country: 'NL', location: 'Breda', jobLevel: 2 },
  ].map((person, index) => ({
    ...person,
    startDate: index === 3 ? null : `20${10 + index * 4}-06-0${index + 1}`,
  }));
  for (const person of people) await product.addPerson({ ...person, familyName: 'Audience' });
  const everybody = await product.inTransaction((work) =>
    work.db.selectFrom('people').selectAll().where('tenant_id', '=', product.tenantId).execute(),
  );
  const some = (...values: string[]) => fc.subarray(values);
  const level = fc.option(fc.integer({ min: 1, max: 5 }));
  const date = fc.option(fc.constantFrom('2012-01-01', '2014-06-02', '2020-01-01'));
  const audience = fc
    .record({
      departments: some('Sales', 'IT', 'Legal'),
      divisions: some('North', 'South'),
      countries: some('NL', 'DE'),
      locations: some('Utrecht', 'Köln', 'Breda'),
      level: fc.record({ from: level, to: level }),
      startedFrom: date,
      startedTo: date,
    })
    .filter(({ level: { from, to } }) => from === null || to === null || from <= to);
  await fc.assert(
    fc.asyncProperty(audience, async (asked) => {
      const expected = everybody.filter((row) =>
        isInAudience(audienceSchema.parse(asked), {
          department: row.department,
          division: row.division,
          country: row.country,
          location: row.location,
          jobLevel: row.job_level,
          startDate: row.start_date,
        }),
      );
      assert.equal((await preview({ audience: asked })).people, expected.length);
    }),
    { numRuns: 60 },
  );
});

describe('the preview', () => {
  const audience = { departments: ['Preview'] };
  before(async () => {
    const boss = { department: 'Preview', employeeNumber: 'P-1', jobLevel: 5, country: 'NL' };
    await product.addPerson({ ...boss, startDate: '2005-01-01' });
    await product.addPerson({
      ...{ department: 'Preview', employeeNumber: 'P-2', jobLevel: 3, country: 'NL' },
      managerEmployeeNumber: 'P-1',
      startDate: '2015-01-01',
    });
    await product.addPerson({
      ...{ department: 'Preview', employeeNumber: 'P-3', jobLevel: 1, country: 'DE' },
      managerEmployeeNumber: 'P-2',
      startDate: '2026-01-15',
    });
    await product.addPerson({
      ...{ department: 'Preview', employeeNumber: 'P-4', jobLevel: 1, country: 'DE' },
      startDate: '2025-06-01',
    });
  });

  test('counts who may be mentor and mentee, and the pairs that the rules allow', async () => {
    const found = await preview({
      audience,
      rules: { mentorLevel: { from: 3 }, menteeLevel: { to: 1 } },
    });
    // The two of the reporting line are no pair, even where the manager between them is no mentor.
    assert.deepEqual(found, {
      people: 4,
      mentors: 2,
      mentees: 2,
      pairs: 2,
      menteesWithMentor: 1,
      isEstimate: false,
      obstacles: [{ rule: 'own-reporting-line', share: 0.5 }],
    });
    const narrow = await preview({
      audience,
      rules: { mentorLevel: { from: 5 }, menteeLevel: { to: 1 } },
    });
    assert.deepEqual([narrow.mentors, narrow.pairs, narrow.menteesWithMentor], [1, 1, 1]);
  });

  test('counts newcomers by the day they began', async () => {
    const rules = { menteeStartedWithinDays: 60 };
    assert.equal((await preview({ audience, rules })).mentees, 1);
  });

  test('shows a rule set that nobody satisfies, with the rule that stands in the way', async () => {
    const found = await preview({
      audience,
      rules: { mentorLevel: { from: 3 }, menteeLevel: { from: 3 }, pair: { isOtherCountry: true } },
    });
    assert.equal(found.pairs, 0);
    assert.equal(found.menteesWithMentor, 0);
    const rules = found.obstacles.map(({ rule }) => rule);
    assert.deepEqual(new Set(rules), new Set(['own-reporting-line']));
    const apart = await preview({
      audience: { departments: ['Preview'], countries: ['DE'] },
      rules: { pair: { isOtherCountry: true } },
    });
    assert.deepEqual([apart.pairs, apart.obstacles[0]?.rule], [0, 'same-country']);
    const nobody = await preview({ audience: { departments: ['No such department'] } });
    assert.deepEqual([nobody.people, nobody.mentors, nobody.pairs], [0, 0, 0]);
  });

  test('counts each two peers once, and no pairs where the format has none', async () => {
    const peers = await preview({
      audience,
      format: 'peer',
      rules: { pair: { sameBand: { by: 'level', atMost: 0 } } },
    });
    assert.equal(peers.pairs, 1);
    const circle = await preview({ audience, format: 'facilitated_group' });
    assert.deepEqual([circle.people, circle.pairs], [4, null]);
  });

  test('tries some of many people and scales up', async () => {
    const rules = programmeRulesSchema.parse({});
    const rows = Array.from({ length: 1200 }, (_, index) => index);
    await product.inTransaction(async (work) => {
      for (let start = 0; start < rows.length; start += 400) {
        await work.db
          .insertInto('people')
          .values(
            rows.slice(start, start + 400).map((index) => ({
              tenant_id: product.tenantId,
              id: crypto.randomUUID(),
              given_name: 'Many',
              family_name: String(index),
              department: 'Many',
              country: index % 2 === 0 ? 'NL' : 'DE',
              created_at: work.now,
              updated_at: work.now,
            })),
          )
          .execute();
      }
    });
    const found = await preview({
      audience: { departments: ['Many'] },
      rules: { ...rules, pair: { isOtherCountry: true } },
    });
    assert.equal(found.isEstimate, true);
    assert.equal(found.people, 1200);
    // Half of all pairs are of two countries; the sample leads to nearly that.
    const share = (found.pairs ?? 0) / (1200 * 1200);
    assert.ok(share > 0.45 && share < 0.55, String(share));
    assert.equal(found.menteesWithMentor, 1200);
  });
});

test('the values to choose an audience by are those that people have, most people first', async () => {
  const { departments, jobLevels } = await owner.call(listAudienceValues);
  assert.equal(departments[0]?.value, 'Many');
  assert.equal(departments[0].people, 1200);
  assert.equal(jobLevels[0], 'Junior');
});

test('colleagues are found by words of their name, without accents', async () => {
  const zoe = await product.addPerson({ givenName: 'Zoë', familyName: 'Hartmann' });
  const { people } = await owner.call(findColleagues, { query: { search: 'zoe hart' } });
  assert.deepEqual(
    people.map(({ id }) => id),
    [zoe],
  );
  const none = await owner.call(findColleagues, { query: { search: 'zo%' } });
  assert.deepEqual(none.people, []);
});

test('a programme is seen by its audience only, and by whoever has begun in it', async () => {
  const { id } = await publishProgramme(owner, 'general', {
    audience: audienceSchema.parse({ departments: ['Sales'] }),
  });
  const inside = await product.signIn(await product.addPerson({ department: 'Sales' }));
  const outside = await product.signIn(await product.addPerson({ department: 'IT' }));
  const sees = async (caller: Caller): Promise<boolean> =>
    (await caller.call(listProgrammes)).programmes.some((programme) => programme.id === id);
  assert.equal(await sees(inside), true);
  assert.equal(await sees(outside), false);
  const params = { programmeId: id };
  assert.equal((await outside.ask(getProgramme, { params })).status, 404);
  const page = await inside.call(getProgramme, { params });
  assert.equal(page.isOpen, true);
  assert.deepEqual(
    page.programme.owners.map((each) => each.id),
    [owner.personId],
  );
  await product.inTransaction((work) =>
    work.db
      .insertInto('mentee_intakes')
      .values({
        tenant_id: product.tenantId,
        programme_id: id,
        person_id: inside.personId,
        topics: ['giving-feedback'],
        wants_to_learn: '',
        styles: [],
        what_matters: '',
        meeting_modes: ['virtual'],
        languages: ['nl'],
        created_at: work.now,
        updated_at: work.now,
      })
      .execute(),
  );
  product.clock.advance({ minutes: 1 });
  await save(owner, id, { audience: audienceSchema.parse({ departments: ['Legal'] }) });
  assert.equal(await sees(inside), true);
});
