import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { changePlatform, readRosters, removePlatform } from '../../../src/contract/index.ts';
import { member, named, otherPath, path, RosterWorld } from './roster-world.ts';

type Replies = RosterWorld['platform']['rosterReplies'];

let world: RosterWorld;
beforeEach(async () => {
  world = await RosterWorld.start();
});
afterEach(() => world.stop());

describe('a roster is read to its end (NRPS 2.0 2.2, 2.4)', () => {
  test('in pages, with the role kept that the links forget', async () => {
    world.platform.rosters.set(path, [
      named('1'),
      named('2'),
      named('teacher', { roles: ['Instructor'] }),
      named('3'),
      named('4'),
      named('5'),
    ]);
    await world.comeIn('1');
    const roster = await world.read();
    assert.equal(world.platform.rosterRequests.length, 3);
    for (const query of world.platform.rosterRequests) {
      assert.equal(query.get('role'), 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner');
    }
    const { courses, waiting, members, matched, added, ended, problems } = roster;
    assert.deepEqual(
      { courses, waiting, members, matched, added, ended, problems },
      { courses: 1, waiting: 0, members: 5, matched: 5, added: 4, ended: 0, problems: [] },
    );
    assert.equal(roster.lastReadAt, world.product.clock.now().toISOString());
    assert.equal(await world.findPerson('teacher'), undefined);
    assert.equal((await world.findPerson('5'))?.familyName, '5');
  });

  test('by night, of every platform that is switched on', async () => {
    world.platform.rosters.set(path, [named('1'), named('2')]);
    await world.comeIn('1');
    await world.readByNight();
    assert.equal((await world.see()).roster.members, 2);

    const { id, name } = await world.see();
    await world.administrator.call(changePlatform, {
      params: { id },
      body: { name, isEnabled: false },
    });
    world.platform.rosterRequests.length = 0;
    await world.readByNight();
    assert.equal(world.platform.rosterRequests.length, 0);
  });

  test('and whoever is in two rosters of it is one person', async () => {
    world.platform.rosters.set(path, [named('1'), named('2')]).set(otherPath, [named('2')]);
    await world.comeIn('1');
    await world.comeIn('1', otherPath);
    const { courses, members, added } = await world.read();
    assert.deepEqual({ courses, members, added }, { courses: 2, members: 3, added: 1 });
  });
});

describe('the people of a roster', () => {
  test('are those of the launches, with ids alone too, and nobody is made of an id', async () => {
    const personId = await world.comeIn('1');
    const before = await world.countPeople();
    world.platform.rosters.set(path, [
      member('1'),
      member('2'),
      member('3', { email: 'x@lms.example' }),
    ]);
    const { members, matched, added } = await world.read();
    assert.deepEqual({ members, matched, added }, { members: 3, matched: 1, added: 0 });
    assert.equal(await world.countPeople(), before);
    assert.deepEqual(await world.findPerson('1'), {
      id: personId,
      givenName: 'Noor',
      familyName: 'Peeters',
      email: 'noor@example.org',
      state: 'active',
    });
  });

  test('are found by employee number, without a name too, and what HR tells stays', async () => {
    const personId = await world.product.addPerson({ employeeNumber: 'E-7', givenName: 'Bo' });
    await world.comeIn('1');
    const before = await world.countPeople();
    world.platform.rosters.set(path, [
      member('7', { lis_person_sourcedid: 'E-7', email: 'bo@lms.example' }),
      member('8', { lis_person_sourcedid: 'E-8' }),
    ]);
    await world.read();
    assert.equal(await world.countPeople(), before, 'a number that HR does not know makes nobody');
    const person = await world.findPerson('7');
    assert.equal(person?.id, personId);
    assert.equal(person.email, 'person.E-7@example.com', 'the file of people goes before a roster');
    assert.equal(await world.comeIn('7'), personId);
  });

  test('with one name in one field have that name, and come in as themselves later', async () => {
    await world.comeIn('1');
    world.platform.rosters.set(path, [
      member('9', { name: 'Kim de Wit', email: 'kim@lms.example' }),
    ]);
    await world.read();
    const made = await world.findPerson('9');
    assert.deepEqual([made?.givenName, made?.email], ['Kim de Wit', 'kim@lms.example']);
    assert.equal(await world.comeIn('9'), made?.id);
  });

  test('who are not active there, or came along without being asked for, are passed by', async () => {
    await world.comeIn('1');
    world.platform.rosters.set(path, [
      named('2', { status: 'Inactive' }),
      named('3', { roles: ['Learner', 'Instructor'] }),
    ]);
    const { members } = await world.read();
    assert.equal(members, 1);
    assert.equal(await world.findPerson('2'), undefined);
    assert.ok(await world.findPerson('3'));
  });
});

describe('who is in no roster any more', () => {
  const six = ['1', '2', '3', '4', '5', '6'];
  const without = (...gone: string[]) =>
    six.filter((subject) => !gone.includes(subject)).map((subject) => named(subject));

  beforeEach(async () => {
    await world.comeIn('1');
    world.platform.rosters.set(path, without());
    await world.read();
  });

  test('has left, once the whole roster was read a second time', async () => {
    world.platform.rosters.set(path, without('6'));
    world.platform.rosterRequests.length = 0;
    const { ended } = await world.read();
    assert.equal(ended, 1);
    assert.equal(await world.stateOf('6'), 'left');
    assert.equal(await world.stateOf('5'), 'active');
    const roles = new Set(world.platform.rosterRequests.map((query) => query.get('role') === null));
    assert.deepEqual([...roles], [false, true]);
  });

  test('has not, where HR says otherwise', async () => {
    await world.product.addPerson({ employeeNumber: 'E-6' });
    world.platform.rosters.set(path, [...without(), named('60', { lis_person_sourcedid: 'E-6' })]);
    await world.read();
    await world.product.inTransaction(({ db, tenantId }) =>
      db
        .updateTable('person_sources')
        .set({ said: JSON.stringify({ employment: true }) })
        .where('tenant_id', '=', tenantId)
        .where('source', '=', 'csv')
        .execute(),
    );
    world.platform.rosters.set(path, without());
    const { ended } = await world.read();
    assert.equal(ended, 0);
    assert.equal(await world.stateOf('60'), 'active');
  });

  test('has not, who became a teacher of the course', async () => {
    world.platform.rosters.set(path, [...without('6'), named('6', { roles: ['Instructor'] })]);
    assert.equal((await world.read()).ended, 0);
    assert.equal(await world.stateOf('6'), 'active');
  });

  test('has not, who is in the roster of another course, until they leave that too', async () => {
    await world.comeIn('1', otherPath);
    world.platform.rosters.set(otherPath, [named('6')]);
    await world.read();
    world.platform.rosters.set(path, without('6'));
    await world.read();
    assert.equal(await world.stateOf('6'), 'active');
    world.platform.rosters.set(otherPath, []);
    await world.read();
    assert.equal(await world.stateOf('6'), 'left');
  });

  test('has not, who came in meanwhile, until they stay away', async () => {
    world.platform.rosters.set(path, without('6'));
    world.product.clock.advance({ minutes: 1 });
    await world.comeIn('6');
    await world.read();
    assert.equal(await world.stateOf('6'), 'active');
    await world.read();
    assert.equal(await world.stateOf('6'), 'left');
  });

  test('comes back by a launch, at once, and by the roster', async () => {
    world.platform.rosters.set(path, without('5', '6'));
    await world.read();
    assert.equal(await world.stateOf('6'), 'left');
    await world.comeIn('6');
    assert.equal(await world.stateOf('6'), 'active');
    world.platform.rosters.set(path, without());
    await world.read();
    assert.equal(await world.stateOf('5'), 'active');
  });

  test('of many at once, waits for the word of an administrator', async () => {
    world.platform.rosters.set(path, without('2', '3', '4', '5'));
    const held = await world.read();
    assert.equal(held.ended, 0);
    const [problem] = held.problems;
    assert.deepEqual([problem?.problem, problem?.missing], ['many-missing', 4]);
    assert.equal(await world.stateOf('2'), 'active');

    const decided = await world.read(true);
    assert.deepEqual([decided.ended, decided.problems], [4, []]);
    assert.equal(await world.stateOf('2'), 'left');
  });

  const failures: readonly (readonly [string, Replies])[] = [
    ['on its second page', [null, [503, '<html>Down for repairs</html>']]],
    ['when the whole roster is read again', [null, null, null, [500, '']]],
    ['with what is no roster', [[200, '{"members":[{"name":"No id"}]}']]],
  ];
  for (const [what, replies] of failures) {
    test(`has not, where the platform fails ${what}`, async () => {
      world.platform.rosters.set(path, without('6'));
      world.platform.rosterReplies.push(...replies);
      await assert.rejects(world.read(), { name: 'AggregateError' });
      const { roster } = await world.see();
      assert.equal(roster.problems.length, 1);
      assert.equal(roster.members, 6, 'what was read before stays');
      assert.equal(await world.stateOf('6'), 'active');
      await world.drainWaiting();
      assert.equal(await world.stateOf('6'), 'left', 'the queue tries again by itself');
      assert.deepEqual((await world.see()).roster.problems, []);
    });
  }
});

describe('a platform that refuses a roster', () => {
  for (const [status, problem] of [
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'gone'],
    [410, 'gone'],
    [400, 'refused'],
    [502, 'unavailable'],
  ] as const) {
    test(`with ${status} is shown as "${problem}", and nothing changes`, async () => {
      await world.comeIn('1');
      const before = await world.countPeople();
      world.platform.rosters.set(path, [named('1'), named('2')]);
      // A token that is refused is asked for anew, once.
      world.platform.rosterReplies.push([status, 'No.'], [status, 'No.']);
      const mayPass = problem === 'unauthorized' || problem === 'unavailable';
      if (mayPass) await assert.rejects(world.read(), { name: 'AggregateError' });
      else await world.read();
      const { problems, lastReadAt, waiting } = (await world.see()).roster;
      assert.deepEqual(
        problems.map((each) => [each.problem, each.course]),
        [[problem, `Course of ${path}`]],
      );
      assert.match(problems[0]?.detail ?? '', new RegExp(`${status}: No`));
      assert.deepEqual([lastReadAt, waiting], [null, mayPass ? 1 : 0]);
      assert.equal(await world.countPeople(), before);
    });
  }

  test('with 429 is asked again when it said, and not by an older job besides', async () => {
    await world.comeIn('1');
    world.platform.rosters.set(path, [named('1'), named('2')]);
    world.platform.rosterReplies.push([429, '', { 'Retry-After': '90' }]);
    await world.read();
    const { problems, waiting } = (await world.see()).roster;
    assert.deepEqual([problems[0]?.problem, waiting], ['rate-limited', 1]);
    const asked = world.platform.rosterRequests.length;
    await world.product.drainJobs();
    assert.equal(world.platform.rosterRequests.length, asked, 'not before that');
    const roster = await world.read();
    assert.deepEqual([roster.members, roster.problems], [2, []]);
    assert.equal(
      world.platform.rosterRequests.length,
      asked + 1,
      'the job that waited is out of date',
    );
  });

  test('by granting no such right is told so, and not asked', async () => {
    const scope = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
    const other = await RosterWorld.start({ scope });
    try {
      other.platform.rosters.set(path, [named('2')]);
      await other.comeIn('1');
      const { isGranted, problems } = await other.read();
      assert.deepEqual([isGranted, problems[0]?.problem], [false, 'not-granted']);
      assert.equal(other.platform.rosterRequests.length, 0);
    } finally {
      await other.stop();
    }
  });
});

test('only an administrator has rosters read', async () => {
  const employee = await world.product.signIn(await world.product.addPerson());
  const { id } = await world.see();
  const { status } = await employee.ask(readRosters, {
    params: { id },
    body: { mayEndMany: false },
  });
  assert.equal(status, 403);
});

test('a platform that is taken away is read no more, and ends nobody', async () => {
  world.platform.rosters.set(path, [named('1'), named('2')]);
  await world.comeIn('1');
  await world.read();
  const { id } = await world.see();
  await world.administrator.call(removePlatform, { params: { id } });
  world.platform.rosters.set(path, []);
  world.platform.rosterRequests.length = 0;
  await world.readByNight();
  assert.equal(world.platform.rosterRequests.length, 0);
  assert.equal(await world.stateOf('2'), 'active');
});
