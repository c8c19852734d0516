import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import {
  getMentorVisibility,
  listMentorLists,
  listMentors,
  mentorQuery,
  programmeRulesSchema,
} from '../../../src/contract/index.ts';
import type { MentorCard, PairRules } from '../../../src/contract/index.ts';
import { findCandidates } from '../../../src/server/modules/mentors/directory/candidate-mentors.ts';
import { getSeeker, ruledPerson } from '../../../src/server/modules/mentors/directory/seeker.ts';
import { getPeople, importPeople } from '../../../src/server/modules/people/index.ts';
import { findPairObstacle, getProgramme } from '../../../src/server/modules/programmes/index.ts';
import { addMentee, addMentor } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let mentee: Caller;
const params = () => ({ programmeId: product.programmeId });

before(async () => {
  product = await startTestProduct();
  mentee = await addMentee(product, {
    department: 'Finance',
    country: 'NL',
    startDate: '2020-01-01',
  });
});
after(() => product.close());

async function list(query: Record<string, string> = {}): Promise<MentorCard[]> {
  return (await mentee.call(listMentors, { params: params(), query })).rows;
}

describe('the list of mentors', () => {
  before(async () => {
    const countries = ['NL', 'BE', 'DE', 'GB', null] as const;
    const departments = ['Finance', 'Legal', 'IT', null] as const;
    for (let index = 0; index < 24; index++) {
      await addMentor(
        product,
        {
          topics: index % 3 === 0 ? ['giving-feedback'] : ['delegation', 'networking'],
          capacity: 1 + (index % 3),
          languages: index % 4 === 0 ? ['fr'] : ['en', 'nl'],
        },
        {
          jobLevel: 2 + (index % 5),
          country: countries[index % 5] ?? null,
          department: departments[index % 4] ?? null,
          division: index % 2 === 0 ? 'North' : null,
          startDate: index % 6 === 0 ? null : `20${10 + (index % 12)}-05-01`,
        },
      );
    }
  });

  test('rule 9: the points shown sum to the score, and the scores are the order', async () => {
    const rows = await list();
    assert.ok(rows.length > 10);
    for (const { explanation } of rows) {
      const sum = explanation.addends.reduce((total, { points }) => total + points, 0);
      assert.equal(sum, explanation.score);
      assert.ok(explanation.reasons.length <= 3);
    }
    const scores = rows
      .filter(({ explanation }) => !explanation.isShownAsNew)
      .map(({ explanation }) => explanation.score);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    );
  });

  test('the same inputs and seed give the same list', async () => {
    const ids = async () => (await list()).map(({ registrationId }) => registrationId);
    assert.deepEqual(await ids(), await ids());
  });

  test('a list that was shown is kept once a day, with the points as they were', async () => {
    const rows = await list({ language: 'nl' });
    await list({ language: 'nl' });
    const { lists } = await mentee.call(listMentorLists, { params: params() });
    const kept = lists.filter(({ filters }) => filters.language.includes('nl'));
    assert.equal(kept.length, 1);
    assert.deepEqual(
      kept
        .flatMap(({ entries }) => entries)
        .map(({ registrationId, score }) => [registrationId, score]),
      rows.map(({ registrationId, explanation }) => [registrationId, explanation.score]),
    );
    assert.deepEqual(
      kept.map(({ policyVersion, entries }) => [policyVersion, entries[0]?.addends]),
      [['matching-1', rows[0]?.explanation.addends]],
    );
  });

  test('nobody sees the lists of another', async () => {
    const other = await addMentee(product);
    const { lists } = await other.call(listMentorLists, { params: params() });
    assert.deepEqual(lists, []);
  });

  const pairRules = fc.record({
    isOtherCountry: fc.boolean(),
    isOtherDepartment: fc.boolean(),
    isOtherDivision: fc.boolean(),
    otherGeneration: fc.option(
      fc.record({
        by: fc.constantFrom('tenure' as const, 'level' as const),
        atLeast: fc.integer({ min: 1, max: 8 }),
      }),
      { nil: null },
    ),
    sameBand: fc.option(
      fc.record({
        by: fc.constantFrom('tenure' as const, 'level' as const),
        atMost: fc.integer({ min: 0, max: 8 }),
      }),
      { nil: null },
    ),
    levelDistance: fc.constantFrom(
      { from: null, to: null },
      { from: 1, to: 3 },
      { from: null, to: 2 },
      { from: 3, to: null },
    ),
    hasCommonLanguage: fc.boolean(),
    mayBeInReportingLine: fc.boolean(),
  });

  test('no mentor whom a rule excludes appears, and every other does, whatever the rules', async () => {
    const check = async (pair: PairRules): Promise<void> => {
      await product.inTransaction(async (work) => {
        const programme = {
          ...(await getProgramme(work, product.programmeId)),
          rules: programmeRulesSchema.parse({ pair, mentorLevel: { from: 3, to: 6 } }),
        };
        const seeker = await getSeeker(work, programme, mentee.personId);
        const filters = mentorQuery.parse({});
        const { mentors } = await findCandidates(work, seeker, filters, 'seed');
        const offers = await work.db
          .selectFrom('mentor_registrations')
          .select(['person_id', 'languages'])
          .execute();
        const people = await getPeople(
          work,
          offers.map((offer) => offer.person_id),
        );
        const expected = offers.filter((offer) => {
          const person = people.get(offer.person_id);
          if (!person) return false;
          const ruled = ruledPerson(person, offer.languages as ('nl' | 'en' | 'fr' | 'de')[]);
          const { ruled: own, reportingLine, today } = seeker;
          return findPairObstacle(programme.rules, ruled, own, reportingLine, today) === null;
        });
        assert.deepEqual(
          mentors.map(({ personId }) => personId).sort(),
          expected.map((offer) => offer.person_id).sort(),
        );
      });
    };
    await fc.assert(fc.asyncProperty(pairRules, check), { numRuns: 60 });
  });
});

describe('what changes elsewhere is followed', () => {
  test('a mentor who moves to another department is found there', async () => {
    await addMentor(product, {}, { employeeNumber: 'mover', department: 'Legal' });
    await product.inTransaction((work) =>
      importPeople(work, [
        {
          employeeNumber: 'mover',
          givenName: 'Amina',
          familyName: 'Verhoeven',
          email: 'mover@example.com',
          department: 'Aviation',
          division: null,
          country: null,
          location: null,
          jobTitle: null,
          jobLevel: 4,
          managerEmployeeNumber: null,
          language: null,
          timeZone: null,
          startDate: null,
        },
      ]),
    );
    const names = async (query: Record<string, string>) =>
      (await list(query)).map(({ person }) => person.name);
    assert.deepEqual(await names({ department: 'Aviation' }), ['Amina Verhoeven']);
    assert.deepEqual(await names({ search: 'aviat' }), ['Amina Verhoeven']);
    assert.deepEqual(await names({ search: 'verhoeven amina' }), ['Amina Verhoeven']);
    assert.deepEqual(await names({ search: 'verhoeven aminb' }), []);
  });
});

describe('impressions', () => {
  test('count once for each list, damp whoever was shown more, and wear off', async () => {
    const { caller } = await addMentor(product, { topics: ['giving-feedback'] });
    // Signed in anew each time: the days that pass end sessions.
    const see = async () => {
      const again = await product.signIn(caller.personId);
      return again.call(getMentorVisibility, { params: params() });
    };
    assert.equal((await see()).impressions, 0);
    assert.equal((await see()).isListed, true);
    for (let index = 0; index < 12; index++) {
      const viewer = await addMentee(product);
      await viewer.call(listMentors, {
        params: params(),
        query: { search: 'person', pageSize: 100 },
      });
      await viewer.call(listMentors, {
        params: params(),
        query: { search: 'person', pageSize: 100 },
      });
    }
    await product.product.queues.runNow('count-impressions', product.product.jobContext);
    await product.product.queues.runNow('count-impressions', product.product.jobContext);
    const seen = await see();
    assert.equal(seen.impressions, 12);
    assert.ok(seen.meanImpressions > 0);
    for (let day = 0; day < 30; day++) {
      product.clock.advance({ days: 1 });
      await product.product.queues.runNow('age-impressions', product.product.jobContext);
    }
    assert.equal((await see()).impressions, 6);
    product.clock.advance({ days: 61 });
    await product.product.queues.runNow('age-impressions', product.product.jobContext);
    const again = await product.signIn(mentee.personId);
    const { lists } = await again.call(listMentorLists, { params: params() });
    assert.deepEqual(lists, [], 'lists are forgotten after 90 days');
  });
});

test('the ranking reads these columns of people and offers, and none that tells who somebody is', async () => {
  const columns = await product.inTransaction((work) =>
    work.db
      .selectFrom('mentor_registrations')
      .selectAll()
      .limit(1)
      .executeTakeFirstOrThrow()
      .then(Object.keys),
  );
  assert.deepEqual(columns.sort(), [
    'about',
    'capacity',
    'country',
    'created_at',
    'department',
    'division',
    'held_seats',
    'hours_per_month',
    'id',
    'impressions',
    'is_person_active',
    'job_level',
    'languages',
    'lot',
    'meeting_modes',
    'person_id',
    'programme_id',
    'published_at',
    'start_date',
    'state',
    'styles',
    'taken_seats',
    'tenant_id',
    'time_zone',
    'topics',
    'updated_at',
    'waiting_requests',
  ]);
});
