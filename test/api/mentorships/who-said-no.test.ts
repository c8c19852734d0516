import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  answerKlik,
  chooseConversationTime,
  endMentorship,
  getAgreement,
  getHome,
  getIntroduction,
  getMentorship,
  getMe,
  listMentorRequests,
  listMentorships,
  listNotices,
  proposeConversation,
} from '../../../src/contract/index.ts';
import type { Endpoint } from '../../../src/contract/index.ts';
import { beginPair } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { startMailServer } from '../notifications/mail-server.ts';
import type { MailServer } from '../notifications/mail-server.ts';

// Rule 3: whoever said no, and however fast, nobody can tell. Pairs that differ in nothing but their
// answers are walked through the same weeks by the same clock, and everything that anybody can read is
// taken down at every step: what one member reads may depend on their own answer alone.

type Side = 'mentor' | 'mentee';
const sides: readonly Side[] = ['mentor', 'mentee'];

/** What a member does about the question, and so many hours after the conversation was planned. */
type Deed = 'yes' | 'no' | 'end' | 'changes to no' | 'changes to yes' | 'nothing';
interface Plan {
  readonly deed: Deed;
  readonly afterHours: number;
}
type Case = Readonly<Record<Side, Plan>>;

const nothing: Plan = { deed: 'nothing', afterHours: 0 };
const does = (deed: Deed, afterHours: number): Plan => ({ deed, afterHours });

const planned = { early: 2, soon: 31, late: 112 };
const cases: readonly Case[] = [
  { mentor: does('no', planned.early), mentee: does('yes', planned.soon) },
  { mentor: does('no', planned.late), mentee: does('yes', planned.soon) },
  { mentor: does('end', planned.soon), mentee: does('yes', planned.soon) },
  { mentor: does('changes to no', planned.soon), mentee: does('yes', planned.soon) },
  { mentor: nothing, mentee: does('yes', planned.soon) },
  { mentor: does('yes', planned.soon), mentee: does('no', planned.early) },
  { mentor: does('yes', planned.soon), mentee: does('no', planned.late) },
  { mentor: does('yes', planned.soon), mentee: does('end', planned.early) },
  { mentor: does('yes', planned.soon), mentee: nothing },
  { mentor: does('no', planned.soon), mentee: does('no', planned.soon) },
  { mentor: does('no', planned.soon), mentee: does('yes', planned.early) },
  { mentor: does('no', planned.soon), mentee: nothing },
  { mentor: nothing, mentee: does('no', planned.soon) },
  { mentor: nothing, mentee: nothing },
  { mentor: does('yes', planned.soon), mentee: does('yes', planned.early) },
  { mentor: does('changes to yes', planned.soon), mentee: does('yes', planned.late) },
];

type Page = Readonly<Record<string, unknown>>;

interface Walk extends Pair {
  readonly given: Case;
  /** What was read at each moment, by its name. */
  readonly seen: Readonly<Record<Side | 'administrator', Page[]>>;
}

let mailServer: MailServer;
let product: TestProduct;
let walks: readonly Walk[];

/** Everything of a pair that tells it from another pair, by what it stands for. */
function withoutNames(walk: Pair, text: string): string {
  return [
    [walk.mentor.personId, 'MENTOR'],
    [walk.mentee.personId, 'MENTEE'],
    [walk.mentorshipId, 'MENTORSHIP'],
    [walk.registrationId, 'REGISTRATION'],
  ]
    .reduce((words, [id = '', name = '']) => words.replaceAll(id, name), text)
    .replaceAll(/"id":"[0-9a-f-]{36}"/g, '"id":"ID"')
    .replaceAll(/"(requestId|notice)":"[0-9a-f-]{36}"/g, '"$1":"ID"')
    .replaceAll(/\/requests\/[0-9a-f-]{36}/g, '/requests/ID')
    .replaceAll(/Person \d+/g, 'PERSON')
    .replaceAll(/person\.\d+@/g, 'person@');
}

async function read(caller: Caller, endpoint: Endpoint, input: object = {}): Promise<unknown> {
  const { status, body, problem } = await caller.ask(endpoint, input);
  return { status, body, code: problem?.code, detail: problem?.detail };
}

/** Takes down all that a member can read of it. */
async function look(walk: Walk, side: Side): Promise<void> {
  const caller = await product.signIn(walk[side].personId);
  const input = { params: { id: walk.mentorshipId } };
  const page = {
    mentorship: await read(caller, getMentorship, input),
    introduction: await read(caller, getIntroduction, input),
    agreement: await read(caller, getAgreement, input),
    mentorships: await read(caller, listMentorships),
    requests: await read(caller, listMentorRequests, { query: { as: side } }),
    home: await read(caller, getHome),
    me: await read(caller, getMe),
  };
  // What came at one instant has no order of its own.
  const { notices } = await caller.call(listNotices);
  const mails = mailServer.mails
    .filter(({ email }) => email.to?.[0]?.address === addressOf.get(caller.personId))
    .map(({ email }) => [email.subject, email.date, email.text?.split('https://')[0]]);
  const sorted = (list: readonly unknown[]): unknown[] =>
    list.map((each) => withoutNames(walk, JSON.stringify(each))).sort();
  walk.seen[side].push({
    ...Object.fromEntries(
      Object.entries(page).map(([name, told]) => [name, withoutNames(walk, JSON.stringify(told))]),
    ),
    notices: sorted(notices),
    mails: sorted(mails),
  });
}

const addressOf = new Map<string, string>();

/** Takes down what auditors and record stores are told of it. */
async function lookFromOutside(walk: Walk): Promise<void> {
  const audit = await product.inTransaction((work) =>
    work.db
      .selectFrom('audit_log')
      .select(['occurred_at', 'actor_id', 'action', 'subject_kind', 'details'])
      .where('tenant_id', '=', work.tenantId)
      .where('subject_id', '=', walk.mentorshipId)
      .orderBy('sequence')
      .execute(),
  );
  const statements = await product.inTransaction((work) =>
    work.db
      .selectFrom('statements')
      .select(['verb_id', 'timestamp'])
      .where('tenant_id', '=', work.tenantId)
      .where('registration', '=', walk.mentorshipId)
      .orderBy('sequence')
      .execute(),
  );
  walk.seen.administrator.push({
    audit: withoutNames(walk, JSON.stringify(audit)),
    statements: withoutNames(walk, JSON.stringify(statements)),
  });
}

async function act(walk: Walk, side: Side, hour: number): Promise<void> {
  const { deed, afterHours } = walk.given[side];
  if (deed === 'nothing') return;
  const caller = await product.signIn(walk[side].personId);
  const params = { id: walk.mentorshipId };
  const answer = (word: 'yes' | 'no') =>
    caller.call(answerKlik, { params, body: { answer: word } });
  if (hour === afterHours) {
    if (deed === 'end') await caller.call(endMentorship, { params });
    else await answer(deed === 'no' || deed === 'changes to yes' ? 'no' : 'yes');
  }
  // Hours later, so that the change is no first answer.
  if (hour === afterHours + 3 && deed === 'changes to no') await answer('no');
  if (hour === afterHours + 3 && deed === 'changes to yes') await answer('yes');
}

before(async () => {
  mailServer = await startMailServer();
  product = await startTestProduct({ SMTP_URL: `smtp://127.0.0.1:${mailServer.port}` });
  const begun: Walk[] = [];
  for (const given of cases) {
    const pair = await beginPair(product);
    begun.push({ ...pair, given, seen: { mentor: [], mentee: [], administrator: [] } });
  }
  walks = begun;
  const people = await product.inTransaction((work) =>
    work.db.selectFrom('people').select(['id', 'email']).execute(),
  );
  for (const { id, email } of people) addressOf.set(id, email ?? '');
  const time = new Date(product.clock.now().getTime() + 26 * 60 * 60 * 1000).toISOString();
  for (const { mentor, mentee, mentorshipId } of walks) {
    const params = { id: mentorshipId };
    await mentor.call(proposeConversation, {
      params,
      body: { basedOn: 0, times: [time], minutes: 30, mode: 'virtual', place: '' },
    });
    await mentee.call(chooseConversationTime, { params, body: { proposal: 1, time } });
  }
  await product.drainJobs();
  const moments = new Set([4, 40, 113, 120, 121, 140]);
  const deeds = new Set(
    cases.flatMap((each) => sides.flatMap((side) => [0, 3].map((h) => each[side].afterHours + h))),
  );
  for (let hour = 0; hour <= 140; hour++) {
    if (deeds.has(hour)) {
      for (const walk of walks) for (const side of sides) await act(walk, side, hour);
    }
    if (moments.has(hour) || deeds.has(hour) || hour % 8 === 0) {
      for (const task of ['ask-for-klik', 'tell-outcomes', 'expire-requests']) {
        await product.product.queues.runNow(task, product.product.jobContext);
      }
      await product.drainJobs();
    }
    if (moments.has(hour)) {
      for (const walk of walks) {
        for (const side of sides) await look(walk, side);
        await lookFromOutside(walk);
      }
    }
    product.clock.advance({ hours: 1 });
  }
});
after(async () => {
  await product.close();
  await mailServer.close();
});

const says = (plan: Plan): 'yes' | 'no' | 'nothing' => {
  if (plan.deed === 'nothing') return 'nothing';
  return plan.deed === 'yes' || plan.deed === 'changes to yes' ? 'yes' : 'no';
};
const bothSayYes = (walk: Walk): boolean => sides.every((side) => says(walk.given[side]) === 'yes');

test('what a member reads depends on their own answer, not on what the other said or when', () => {
  const others: Readonly<Record<Side, Side>> = { mentor: 'mentee', mentee: 'mentor' };
  let compared = 0;
  for (const side of sides) {
    const first = new Map<string, Walk>();
    for (const walk of walks.filter((each) => !bothSayYes(each))) {
      const own = JSON.stringify(walk.given[side]);
      const known = first.get(own);
      if (!known) first.set(own, walk);
      else {
        compared++;
        const why = `${side}: the other ${JSON.stringify(walk.given[others[side]])} or ${JSON.stringify(known.given[others[side]])}`;
        assert.deepEqual(walk.seen[side], known.seen[side], why);
      }
    }
  }
  assert.ok(compared >= 9, 'there was something to compare');
});

test('until the moment, two yeses look like anything else', () => {
  for (const side of sides) {
    const going = walks.find(bothSayYes);
    const own = JSON.stringify(going?.given[side]);
    const ending = walks.find(
      (walk) => !bothSayYes(walk) && JSON.stringify(walk.given[side]) === own,
    );
    if (!going || !ending) continue;
    const before_ = going.seen[side].filter((page) =>
      String(page.mentorship).includes('"state":"introduction"'),
    );
    assert.ok(before_.length >= 3);
    assert.deepEqual(ending.seen[side].slice(0, before_.length), before_);
  }
});

test('once it is told, all endings are one and the same for everybody', () => {
  const endings = walks.filter((walk) => !bothSayYes(walk));
  // That a member was asked for an answer is their own affair; the rest is common to both.
  const common = ({ mentorship, introduction, agreement }: Page, side: Side): string =>
    JSON.stringify([mentorship, introduction, agreement]).replaceAll(
      `myRole\\":\\"${side}`,
      'myRole\\":\\"ROLE',
    );
  const pages = new Set(
    endings.flatMap((walk) => sides.map((side) => common(walk.seen[side].at(-1) ?? {}, side))),
  );
  assert.equal(pages.size, 1);
  assert.ok([...pages][0]?.includes('ended_early'));
});

test('auditors and record stores are told the same of every ending, at the same time', () => {
  const endings = walks.filter((walk) => !bothSayYes(walk));
  for (const walk of endings) {
    assert.deepEqual(walk.seen.administrator, endings[0]?.seen.administrator);
  }
  const last = JSON.stringify(endings[0]?.seen.administrator.at(-1));
  assert.match(last, /mentorship\.ended/);
  assert.doesNotMatch(last, /klik|answer/i);
});
