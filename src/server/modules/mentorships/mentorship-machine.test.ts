import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mentorshipStates } from '../../../contract/index.ts';
import type { MentorshipState } from '../../../contract/index.ts';
import {
  firstState,
  isOver,
  isPossible,
  mentorshipMoves,
  stateAfter,
  transitions,
} from './mentorship-machine.ts';
import type { MentorshipFacts, MentorshipMove } from './mentorship-machine.ts';

/** Days after its beginning on which an introduction's outcome is told, in this model. */
const daysToOutcome = 10;
const daysToLookBack = 21;

type Side = 'mentor' | 'mentee';
const sides: readonly Side[] = ['mentor', 'mentee'];

interface Person {
  learned: boolean;
  left: boolean;
}

interface Mentorship {
  readonly mentor: number;
  readonly mentee: number;
  readonly begunOn: number;
  state: MentorshipState;
  closingSince: number;
  readonly saidYes: Map<Side, boolean>;
  readonly signed: Set<Side>;
  readonly evaluated: Set<Side>;
  readonly accepts: Set<Side>;
  readonly wishesToStop: Set<Side>;
}

interface Programme {
  readonly hasIntroduction: boolean;
  readonly needsAgreement: boolean;
  readonly asksMenteeCourse: boolean;
  readonly capacity: number;
}

/** Mentors, mentees and their mentorships; every change of state goes by the machine. */
class World {
  day = 0;
  readonly mentors: (Person & { taken: number })[] = [];
  readonly mentees: Person[] = [];
  readonly mentorships: Mentorship[] = [];
  readonly programme: Programme;

  constructor(programme: Programme) {
    this.programme = programme;
    for (let index = 0; index < 2; index++) {
      this.mentors.push({ learned: false, left: false, taken: 0 });
    }
    for (let index = 0; index < 4; index++) this.mentees.push({ learned: false, left: false });
  }

  personOf(mentorship: Mentorship, side: Side): Person | undefined {
    return side === 'mentor' ? this.mentors[mentorship.mentor] : this.mentees[mentorship.mentee];
  }

  isOutcomeDue(mentorship: Mentorship): boolean {
    return this.day >= mentorship.begunOn + daysToOutcome;
  }

  haveAllLearned(mentorship: Mentorship): boolean {
    const mentee = this.mentees[mentorship.mentee];
    return (
      this.mentors[mentorship.mentor]?.learned === true &&
      (!this.programme.asksMenteeCourse || mentee?.learned === true)
    );
  }

  factsOf(mentorship: Mentorship): MentorshipFacts {
    const all = (has: (side: Side) => boolean): boolean => sides.every(has);
    return {
      isGroup: false,
      isLed: true,
      isComplete: true,
      areSeveral: true,
      hasIntroduction: this.programme.hasIntroduction,
      needsAgreement: this.programme.needsAgreement,
      isOutcomeDue: this.isOutcomeDue(mentorship),
      haveAllSaidYes: all((side) => mentorship.saidYes.get(side) === true),
      haveAllSigned: all((side) => mentorship.signed.has(side)),
      haveAllLearned: this.haveAllLearned(mentorship),
      isExtensionAccepted: all((side) => mentorship.accepts.has(side)),
      haveAllEvaluated: all((side) => mentorship.evaluated.has(side)),
      isClosingOver: this.day >= mentorship.closingSince + daysToLookBack,
    };
  }

  move(mentorship: Mentorship, move: MentorshipMove): void {
    const after = stateAfter(mentorship.state, move, this.factsOf(mentorship));
    if (after === null) return;
    mentorship.state = after;
    if (after === 'closing') mentorship.closingSince = this.day;
    if (move === 'extend') mentorship.accepts.clear();
    const mentor = this.mentors[mentorship.mentor];
    if (isOver(after) && mentor) mentor.taken--;
    if (after === 'agreement') this.move(mentorship, 'begin');
  }

  /** What the clock brings. */
  tick(days: number): void {
    for (let passed = 0; passed < days; passed++) {
      this.day++;
      for (const mentorship of this.mentorships) {
        this.move(mentorship, 'goOn');
        this.move(mentorship, 'part');
        if (this.factsOf(mentorship).isClosingOver) this.move(mentorship, 'close');
      }
    }
  }

  accept(mentorIndex: number, menteeIndex: number): void {
    const mentor = this.mentors[mentorIndex];
    if (!mentor || mentor.left || this.mentees[menteeIndex]?.left === true) return;
    if (mentor.taken >= this.programme.capacity) return;
    mentor.taken++;
    const mentorship: Mentorship = {
      mentor: mentorIndex,
      mentee: menteeIndex,
      begunOn: this.day,
      state: firstState({ ...this.programme, isGroup: false }),
      closingSince: Infinity,
      saidYes: new Map(),
      signed: new Set(),
      evaluated: new Set(),
      accepts: new Set(),
      wishesToStop: new Set(),
    };
    this.mentorships.push(mentorship);
    this.move(mentorship, 'begin');
  }

  learn(person: Person | undefined): void {
    if (!person) return;
    person.learned = true;
    for (const mentorship of this.mentorships) this.move(mentorship, 'begin');
  }

  leave(side: Side, index: number): void {
    const person = (side === 'mentor' ? this.mentors : this.mentees)[index];
    if (!person) return;
    person.left = true;
    for (const mentorship of this.mentorships) {
      if (mentorship[side] === index) this.move(mentorship, 'leave');
    }
  }

  /** "I stop": at once, or, in an introduction, as an answer that is told when every answer is. */
  stop(mentorship: Mentorship, side: Side): void {
    if (isOver(mentorship.state)) return;
    mentorship.wishesToStop.add(side);
    if (mentorship.state === 'introduction') mentorship.saidYes.set(side, false);
    else this.move(mentorship, 'end');
  }
}

const index = fc.nat({ max: 3 });
const side = fc.constantFrom(...sides);
const happening = fc.oneof(
  fc.record({ kind: fc.constant('accept' as const), mentor: fc.nat({ max: 1 }), mentee: index }),
  fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    kind: fc.constantFrom('yes', 'no', 'sign', 'evaluate', 'lengthen', 'stop'),
    at: index,
    side,
  }),
  fc.record({ kind: fc.constantFrom('learn', 'leave'), side, who: index }),
  fc.record({ kind: fc.constantFrom('pause', 'resume', 'beginClosing', 'close'), at: index }),
);

function happen(world: World, event: typeof happening extends fc.Arbitrary<infer T> ? T : never) {
  if (event.kind === 'accept') {
    if ('mentor' in event) world.accept(event.mentor, event.mentee);
    return;
  }
  if ('days' in event) {
    world.tick(event.days);
    return;
  }
  if ('who' in event) {
    if (event.kind === 'leave') world.leave(event.side, event.who);
    else world.learn((event.side === 'mentor' ? world.mentors : world.mentees)[event.who]);
    return;
  }
  if (!('at' in event)) return;
  const mentorship = world.mentorships[event.at];
  if (!mentorship) return;
  const isIntroduction = mentorship.state === 'introduction';
  switch (event.kind) {
    case 'yes':
    case 'no':
      // A person who stopped has been heard; an answer counts until the outcome is told.
      if (isIntroduction && !mentorship.wishesToStop.has(event.side)) {
        mentorship.saidYes.set(event.side, event.kind === 'yes');
      }
      return;
    case 'sign':
      if (mentorship.state !== 'agreement') return;
      mentorship.signed.add(event.side);
      world.move(mentorship, 'begin');
      return;
    case 'evaluate':
      if (mentorship.state !== 'closing') return;
      mentorship.evaluated.add(event.side);
      world.move(mentorship, 'close');
      return;
    case 'lengthen':
      mentorship.accepts.add(event.side);
      world.move(mentorship, 'extend');
      return;
    case 'stop':
      world.stop(mentorship, event.side);
      return;
    case 'pause':
    case 'resume':
    case 'beginClosing':
    case 'close':
      world.move(mentorship, event.kind);
      return;
  }
}

function expectRules(world: World): void {
  for (const [index, mentor] of world.mentors.entries()) {
    const live = world.mentorships.filter((each) => each.mentor === index && !isOver(each.state));
    assert.equal(mentor.taken, live.length, 'a seat for each mentorship that is not over');
    assert.ok(live.length <= world.programme.capacity, 'rule 1');
  }
  for (const each of world.mentorships) {
    const hasBegun = ['active', 'paused', 'closing', 'closed'].includes(each.state);
    if (hasBegun) assert.ok(world.haveAllLearned(each), 'rule 2');
    const hasGoneOn = hasBegun || each.state === 'agreement';
    const bothSaidYes = sides.every((one) => each.saidYes.get(one) === true);
    if (world.programme.hasIntroduction) {
      if (hasGoneOn) assert.ok(bothSaidYes && world.isOutcomeDue(each), 'rule 3: two yeses');
      const hasLeaver = sides.some((one) => world.personOf(each, one)?.left === true);
      if (!world.isOutcomeDue(each) && !hasLeaver) {
        assert.equal(each.state, 'introduction', 'rule 3: nothing is told before the moment');
      }
      if (world.isOutcomeDue(each)) assert.notEqual(each.state, 'introduction', 'rule 3: told');
    }
    for (const one of sides) {
      if (world.personOf(each, one)?.left === true) assert.ok(isOver(each.state), 'rule 7');
      if (each.wishesToStop.has(one)) {
        assert.ok(isOver(each.state) || !world.isOutcomeDue(each), 'rule 8');
      }
    }
  }
}

test('10,000 random histories keep rules 1, 2, 3, 7 and 8', () => {
  const reached = new Set<MentorshipState>();
  fc.assert(
    fc.property(
      fc.record({
        hasIntroduction: fc.boolean(),
        needsAgreement: fc.boolean(),
        asksMenteeCourse: fc.boolean(),
        capacity: fc.integer({ min: 1, max: 2 }),
      }),
      fc.array(happening, { maxLength: 60, size: 'max' }),
      (programme, history) => {
        const world = new World(programme);
        for (const event of history) {
          happen(world, event);
          expectRules(world);
          for (const { state } of world.mentorships) reached.add(state);
        }
      },
    ),
    { numRuns: 10_000 },
  );
  const ofPairs = mentorshipStates.filter((state) => state !== 'gathering');
  assert.deepEqual([...reached].sort(), ofPairs.sort(), 'every state was walked');
});

test('what is over stays over', () => {
  for (const state of mentorshipStates.filter(isOver)) {
    for (const move of mentorshipMoves) assert.equal(isPossible(state, move), false);
  }
});

test('the table has each move once, and only with states there are', () => {
  for (const { from, to } of Object.values(transitions)) {
    assert.equal(new Set(from).size, from.length);
    for (const state of [...from, to]) assert.ok(mentorshipStates.includes(state));
  }
});
