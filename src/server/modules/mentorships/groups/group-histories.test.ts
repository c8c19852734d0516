import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MentorshipState } from '../../../../contract/index.ts';
import { formatRules } from '../../programmes/index.ts';
import type { Gathering } from '../../programmes/index.ts';
import { firstState, isOver, stateAfter } from '../mentorship-machine.ts';
import type { MentorshipFacts, MentorshipMove } from '../mentorship-machine.ts';
import {
  areSeveral,
  findPlaceObstacle,
  freeMentorSeatsOf,
  haveAllStayed,
  isLed,
  isLonely,
  isShort,
  missingMentorsOf,
  sizeOf,
} from './group.rules.ts';

const gatherings = Object.values(formatRules).flatMap(({ gathering }) => gathering ?? []);
const today = '2026-03-02';

interface Member {
  readonly who: number;
  readonly role: Gathering['lead'] | Gathering['member'] | 'mentor';
  staysAt: Date | null;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** One group; every change of its state goes by the machine, every place by the rules. */
class Model {
  state: MentorshipState = firstState({ isGroup: true, hasIntroduction: false });
  members: Member[] = [];
  isAsked = false;
  readonly signed = new Set<number>();
  readonly learned = new Set<number>();
  readonly gathering: Gathering;
  readonly settings: { readonly size: { from: number; to: number } };
  readonly mentorSeats: { readonly from: number; readonly to: number };

  constructor(gathering: Gathering, size: Range, mentorSeats: Range) {
    this.gathering = gathering;
    this.settings = { size };
    this.mentorSeats = mentorSeats;
  }

  get situation() {
    const settings = { ...this.settings, joinsUntil: null, wayIn: 'open' as const };
    const { state, members, mentorSeats } = this;
    return { state, settings, members, mentorSeats };
  }

  get facts(): MentorshipFacts {
    const { members, gathering } = this;
    return {
      isGroup: true,
      isLed: isLed(members, gathering),
      isComplete:
        sizeOf(members, gathering) >= this.settings.size.from &&
        missingMentorsOf(this.situation, gathering) === 0,
      areSeveral: areSeveral(members, gathering),
      hasIntroduction: false,
      needsAgreement: true,
      isOutcomeDue: false,
      haveAllSaidYes: false,
      haveAllSigned: members.every(({ who }) => this.signed.has(who)),
      haveAllLearned: members.every(({ who }) => this.learned.has(who)),
      isExtensionAccepted: false,
      haveAllEvaluated: false,
      isClosingOver: false,
    };
  }

  move(move: MentorshipMove): void {
    this.state = stateAfter(this.state, move, this.facts) ?? this.state;
    if (this.state === 'agreement' && move !== 'begin') this.move('begin');
  }

  join(who: number, role: Member['role']): void {
    if (this.members.some((member) => member.who === who)) return;
    // A lead comes by invitation; a mentor beside one is given a place by whoever facilitates.
    const isInvited = role !== this.gathering.member;
    if (findPlaceObstacle(this.situation, this.gathering, { role, isInvited }, today)) return;
    if (this.state === 'active' && !this.learned.has(who)) return;
    this.members.push({ who, role, staysAt: new Date() });
    if (!isShort(this.situation, this.gathering)) this.isAsked = false;
    this.move('form');
  }

  leave(who: number): void {
    const role = this.members.find((member) => member.who === who)?.role;
    if (role === undefined || isOver(this.state)) return;
    this.members = this.members.filter((member) => member.who !== who);
    if (isLonely(this.situation)) {
      this.move('end');
      return;
    }
    if (isShort(this.situation, this.gathering) && role === this.gathering.member) {
      this.isAsked = true;
      for (const member of this.members) member.staysAt = null;
    }
    this.settle();
    this.move('begin');
  }

  stay(who: number): void {
    for (const member of this.members) if (member.who === who) member.staysAt = new Date();
    this.settle();
  }

  settle(): void {
    if (haveAllStayed(this.members)) this.isAsked = false;
  }
}

const happening = fc.record({
  kind: fc.constantFrom(
    ...(['join', 'join', 'join', 'lead', 'mentor', 'leave', 'stay', 'sign', 'learn'] as const),
    ...(['formSmaller', 'pause', 'resume', 'allSign', 'allLearn'] as const),
  ),
  who: fc.nat({ max: 7 }),
});

function happen(model: Model, { kind, who }: { kind: string; who: number }): void {
  switch (kind) {
    case 'join': {
      model.join(who, model.gathering.member);
      return;
    }
    case 'lead': {
      model.join(who, model.gathering.lead);
      return;
    }
    case 'mentor': {
      if (model.gathering.expert !== null) model.join(who, model.gathering.expert);
      return;
    }
    case 'leave': {
      model.leave(who);
      return;
    }
    case 'stay': {
      model.stay(who);
      return;
    }
    case 'sign':
      if (model.state === 'agreement') model.signed.add(who);
      {
        model.move('begin');
        return;
      }
    case 'learn':
      model.learned.add(who);
      {
        model.move('begin');
        return;
      }
    case 'allSign':
      if (model.state !== 'agreement') return;
      for (const member of model.members) model.signed.add(member.who);
      {
        model.move('begin');
        return;
      }
    case 'allLearn':
      for (const member of model.members) model.learned.add(member.who);
      {
        model.move('begin');
        return;
      }
    case 'formSmaller':
    case 'pause':
    case 'resume': {
      model.move(kind);
      return;
    }
  }
}

function expectRules(model: Model, before: MentorshipState): void {
  const { state, members, gathering, facts } = model;
  assert.ok(sizeOf(members, gathering) <= model.settings.size.to, 'no more than there are seats');
  if (gathering.expert !== null) {
    const mentors = members.filter(({ role }) => role === gathering.expert).length;
    assert.ok(mentors <= model.mentorSeats.to, 'no more mentors beside than the programme says');
    assert.equal(freeMentorSeatsOf(model.situation, gathering), model.mentorSeats.to - mentors);
  }
  if (before === 'gathering' && (state === 'agreement' || state === 'active')) {
    assert.ok(facts.isLed && facts.areSeveral, 'nothing begins unled or with one');
  }
  if (before === 'agreement' && state === 'active') {
    assert.ok(facts.isLed && facts.haveAllLearned && facts.haveAllSigned, 'rule 2');
  }
  if (!isOver(state) && state !== 'gathering') assert.ok(members.length >= 2, 'nobody is alone');
  if (isOver(state)) assert.ok(members.length < 2, 'nobody ends it for others who could meet');
  if (model.isAsked && !isOver(state))
    assert.ok(
      members.some(({ staysAt }) => staysAt === null),
      'somebody decides',
    );
}

test('10,000 random histories of groups keep rules 1, 2 and 8, and the others together', () => {
  const reached = new Set<MentorshipState>();
  fc.assert(
    fc.property(
      fc.constantFrom(...gatherings),
      fc
        .integer({ min: 2, max: 4 })
        .chain((from) =>
          fc.record({ from: fc.constant(from), to: fc.integer({ min: from, max: 5 }) }),
        ),
      fc.constantFrom({ from: 0, to: 0 }, { from: 0, to: 2 }, { from: 1, to: 1 }),
      fc.array(happening, { maxLength: 60, size: 'max' }),
      (gathering, size, mentorSeats, history) => {
        const model = new Model(gathering, size, mentorSeats);
        for (const event of history) {
          const before = model.state;
          happen(model, event);
          expectRules(model, before);
          reached.add(model.state);
        }
      },
    ),
    { numRuns: 10_000 },
  );
  assert.deepEqual(
    [...reached].sort(),
    ['active', 'agreement', 'ended_early', 'gathering', 'paused'],
    'every state that people bring about was walked',
  );
});
