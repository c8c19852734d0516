import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { loadOrganisation } from './organisation.ts';
import { findReportingLine } from './reporting-line.ts';

const organisation = loadOrganisation();
const people = new Map(organisation.people.map((person) => [person.employeeNumber, person]));
const mentors = new Map(organisation.mentors.map((mentor) => [mentor.employeeNumber, mentor]));
const topicSchema = z.object({
  id: z.string(),
  labels: z.object({ nl: z.string(), en: z.string(), fr: z.string(), de: z.string() }),
});
const topicFolder = new URL('../../content/topics/', import.meta.url);
const topics = new Map(
  readdirSync(topicFolder)
    .map((file) => JSON.parse(readFileSync(new URL(file, topicFolder), 'utf8')) as unknown)
    .map((file) => topicSchema.extend({ narrower: z.array(topicSchema) }).parse(file))
    .flatMap((group) => [group, ...group.narrower])
    .map((topic) => [topic.id, topic.labels]),
);

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('people of the demonstration organisation', () => {
  test('have an employee number and an e-mail address of their own', () => {
    assert.deepEqual(repeated(organisation.people.map((p) => p.employeeNumber)), []);
    assert.deepEqual(repeated(organisation.people.map((p) => p.email)), []);
  });

  test('have addresses at a reserved domain, so that no mail can reach anybody', () => {
    for (const { email } of organisation.people) assert.match(email, /^[a-z.-]+@vlgroep\.example$/);
  });

  test('have managers who exist and lines that end at one top', () => {
    const tops = organisation.people.filter((p) => p.managerEmployeeNumber === null);
    assert.equal(tops.length, 1);
    for (const person of organisation.people) {
      const line = findReportingLine(organisation.people, person.employeeNumber);
      assert.equal(line.at(-1) ?? person.employeeNumber, tops[0]?.employeeNumber);
    }
  });

  test('never report to somebody of a lower level', () => {
    for (const person of organisation.people) {
      const manager = people.get(person.managerEmployeeNumber ?? '');
      if (manager) assert.ok(manager.jobLevel >= person.jobLevel, person.email);
    }
  });
});

describe('a reporting line', () => {
  test('that goes round is told, not followed for ever', () => {
    const round = organisation.people.map((person) =>
      person.employeeNumber === 'VL1001' ? { ...person, managerEmployeeNumber: 'VL1058' } : person,
    );
    assert.throws(() => findReportingLine(round, 'VL1058'), /goes round/);
  });
});

describe('topics', () => {
  test('have labels that differ from one another in each language', () => {
    for (const language of ['nl', 'en', 'fr', 'de'] as const) {
      assert.deepEqual(repeated([...topics.values()].map((labels) => labels[language])), []);
    }
  });
});

describe('mentors of the demonstration organisation', () => {
  test('are people of level 2 or higher, once each', () => {
    assert.deepEqual(repeated(organisation.mentors.map((m) => m.employeeNumber)), []);
    for (const { employeeNumber } of organisation.mentors) {
      assert.ok((people.get(employeeNumber)?.jobLevel ?? 0) >= 2, employeeNumber);
    }
  });

  test('offer topics that exist and write 60 to 120 words about themselves', () => {
    for (const mentor of organisation.mentors) {
      for (const topic of mentor.topics) assert.ok(topics.has(topic), topic);
      const words = mentor.about.split(/\s+/).length;
      assert.ok(words >= 60 && words <= 120, `${mentor.employeeNumber}: ${String(words)} words`);
    }
  });

  test('speak the language they write in', () => {
    for (const mentor of organisation.mentors) {
      assert.ok(mentor.languages.includes(people.get(mentor.employeeNumber)?.language ?? ''));
    }
  });
});

describe('mentees of the demonstration organisation', () => {
  test('ask mentors who exist, outside their own reporting line, in a language both speak', () => {
    for (const mentee of organisation.mentees) {
      for (const topic of mentee.intake.topics) assert.ok(topics.has(topic), topic);
      for (const request of mentee.requests) {
        const mentor = mentors.get(request.mentor);
        assert.ok(mentor, request.mentor);
        const lines = [
          ...findReportingLine(organisation.people, mentee.employeeNumber),
          ...findReportingLine(organisation.people, request.mentor),
        ];
        assert.ok(!lines.includes(request.mentor) && !lines.includes(mentee.employeeNumber));
        assert.ok(mentor.languages.some((language) => mentee.intake.languages.includes(language)));
      }
    }
  });

  test('take no more seats than a mentor offers', () => {
    const accepted = organisation.mentees.flatMap((mentee) =>
      mentee.requests.filter((request) => request.outcome === 'accepted'),
    );
    for (const mentor of organisation.mentors) {
      const taken = accepted.filter((request) => request.mentor === mentor.employeeNumber).length;
      assert.ok(taken <= mentor.capacity, mentor.employeeNumber);
    }
  });
});

describe('accounts in the LMS', () => {
  test('name people who exist', () => {
    const { administrators, suggestions } = organisation.lmsAccounts;
    for (const number of [...administrators, ...suggestions.map((s) => s.employeeNumber)]) {
      assert.ok(people.has(number), number);
    }
  });
});

describe('circles', () => {
  test('are of people in the departments they are for, with room for all of them', () => {
    const { owner, departments, circles } = organisation.circles;
    assert.ok(people.has(owner));
    for (const { facilitator, settings, mentor, members, asking } of circles) {
      const others = [...members, ...asking.map(({ employeeNumber }) => employeeNumber)];
      const helping = mentor.employeeNumber;
      assert.deepEqual(repeated([facilitator, helping, ...others]), []);
      for (const number of others) {
        const line = findReportingLine(organisation.people, number);
        assert.ok(!line.includes(helping), `${number} reports to ${helping}`);
      }
      assert.ok(others.length <= settings.size.to, settings.title);
      for (const number of [facilitator, helping, ...others]) {
        assert.ok(departments.includes(people.get(number)?.department ?? ''), number);
      }
      for (const topic of [...settings.topics, ...mentor.topics]) {
        assert.ok(topics.has(topic), topic);
      }
    }
  });
});

describe('newcomers', () => {
  test('and their buddies are in the departments that the programme is for', () => {
    const { owner, departments, buddies, proposed } = organisation.newcomers;
    assert.ok(people.has(owner));
    const numbers = buddies.map(({ employeeNumber }) => employeeNumber);
    for (const number of [...numbers, ...proposed.map(({ newcomer }) => newcomer)]) {
      assert.ok(departments.includes(people.get(number)?.department ?? ''), number);
    }
    for (const { newcomer, buddy } of proposed) {
      assert.ok(numbers.includes(buddy));
      assert.equal(people.get(newcomer)?.jobLevel, 1, 'juniors are the newest');
    }
  });
});

describe('the mentorship that is half way', () => {
  test('is of two outside each other’s reporting line, who write and do all that is theirs', () => {
    const { mentee, mentor, programme, ...told } = organisation.mentorship;
    const members = [mentee.employeeNumber, mentor.employeeNumber];
    for (const number of [...members, programme.owner]) assert.ok(people.has(number), number);
    for (const [one, other] of [members, members.toReversed()]) {
      assert.ok(!findReportingLine(organisation.people, one ?? '').includes(other ?? ''));
    }
    assert.ok(!members.some((number) => mentors.has(number)), 'they are new to mentoring');
    for (const topic of [...mentee.intake.topics, ...mentor.offer.topics]) {
      assert.ok(topics.has(topic), topic);
    }
    const { messages, tasks, note } = told.talk;
    const writers = [
      ...[...told.goals, ...told.learnt, ...told.meetings.agenda, ...messages, ...tasks],
      ...[note, note.comment, told.checkIn],
    ];
    for (const { by } of writers) assert.ok(members.includes(by), by);
    assert.ok(told.meetings.heldMinutes.length < told.meetings.count);
  });
});
