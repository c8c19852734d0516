// Links to call by that Teams makes for meetings, through stand-ins for Graph and for Entra's tokens.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  cancelMeeting,
  changeMeeting,
  createCalendarFeed,
  endMentorship,
  getMeetings,
  listNotices,
  planMeetings,
  removeTeamsGraphAccess,
  saveTeamsConnection,
  saveTeamsGraphAccess,
} from '../../../src/contract/index.ts';
import type { Meeting, Meetings } from '../../../src/contract/index.ts';
import { newId } from '../../../src/server/kernel/ids.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { startGraph } from '../../support/graph.ts';
import type { FakeGraph, GraphRequest } from '../../support/graph.ts';
import { meetingAt, meetingPlan, wallIn } from '../../support/meetings.ts';
import { activePair } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

const directoryId = randomUUID();
const words = 'Words of the two';
let graph: FakeGraph;
let product: TestProduct;
let administrator: Caller;
/** Two of whom the mentor has come in from Teams. */
let pair: Pair;
let objectId: string;

before(async () => {
  graph = await startGraph(directoryId);
  product = await startTestProduct(
    { ENTRA_URL: graph.url, GRAPH_URL: graph.url },
    createLogger('silent'),
  );
});
after(async () => {
  await product.close();
  await graph.close();
});
beforeEach(async () => {
  graph.answer({});
  graph.makeLinks(true);
  objectId = randomUUID();
  pair = await activePair(product);
  await comeFromTeams(pair.mentor.personId, objectId);
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const urls = { privacyUrl: 'https://org.example/privacy', termsUrl: 'https://org.example/terms' };
  const connection = { directoryId, clientId: randomUUID(), ...urls, isEnabled: true };
  await administrator.call(saveTeamsConnection, { body: connection });
  await administrator.call(saveTeamsGraphAccess, { body: { clientSecret: randomUUID() } });
  graph.received.length = 0;
});

const comeFromTeams = (personId: string, subject: string): Promise<unknown> =>
  product.inTransaction(({ db, tenantId, now }) =>
    db
      .insertInto('person_accounts')
      .values({
        tenant_id: tenantId,
        id: newId(now),
        person_id: personId,
        kind: 'teams',
        provider: directoryId,
        subject,
        created_at: now,
        last_used_at: now,
      })
      .execute(),
  );

const plan = (hours: number) => ({
  ...meetingPlan(wallIn(product, hours)),
  place: '',
  theme: words,
  hasTeamsLink: true,
});

/** The mentor plans with a link. @returns the meetings as they then are */
async function planWithLink(
  repeats: { everyWeeks: number; meetings: number } | null = null,
): Promise<readonly Meeting[]> {
  const params = { id: pair.mentorshipId };
  const planned = await pair.mentor.call(planMeetings, { params, body: { ...plan(72), repeats } });
  return planned.meetings;
}

async function planOne(): Promise<Meeting> {
  const [meeting] = await planWithLink();
  assert.ok(meeting);
  return meeting;
}

const see = (member: Caller): Promise<Meetings> =>
  member.call(getMeetings, { params: { id: pair.mentorshipId } });
const linkSeenBy = async (member: Caller): Promise<Meeting['callLink'] | undefined> =>
  (await see(member)).meetings[0]?.callLink;

/** What Graph was asked about events; notices are told in Teams' activity feed as well. */
const aboutEvents = (): readonly GraphRequest[] =>
  graph.received.filter(({ path }) => path.includes('/events'));
const methods = (): string[] => aboutEvents().map(({ method }) => method);

/** Lets the time pass that whatever failed waits for its next try. */
async function makeRetriesDue(): Promise<number> {
  const { rows } = await product.database.store.executeAsOwner(
    `update pgboss.job set start_after = now() where state = 'retry' returning name`,
  );
  return rows.filter((row) => JSON.stringify(row).includes('settle-call-link')).length;
}

describe('a link of Teams', () => {
  test('is made in the planner’s calendar at Microsoft, and stands on the meeting for both', async () => {
    await planOne();
    assert.deepEqual(await linkSeenBy(pair.mentee), {
      state: 'asked',
      url: null,
      problem: null,
      organiserId: pair.mentor.personId,
    });
    await product.drainJobs();
    const [sent, ...more] = aboutEvents();
    assert.ok(sent);
    assert.deepEqual(more, []);
    assert.equal(sent.method, 'POST');
    assert.equal(sent.path, `/v1.0/users/${objectId}/events`);
    assert.equal(sent.authorization, 'Bearer token-for-graph');
    for (const member of [pair.mentor, pair.mentee]) {
      const link = await linkSeenBy(member);
      assert.equal(link?.state, 'made');
      assert.match(link.url ?? '', /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
      const { notices } = await member.call(listNotices);
      assert.equal(notices.filter(({ kind }) => kind === 'meeting-link-made').length, 1);
    }
  });

  test('says nothing of the pair to Microsoft', async () => {
    const meeting = await planOne();
    await product.drainJobs();
    const event = JSON.parse(aboutEvents()[0]?.body ?? '') as Record<string, unknown>;
    const { start, end, transactionId, ...rest } = event;
    assert.deepEqual(rest, {
      subject: 'Mentoring meeting',
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      sensitivity: 'private',
      showAs: 'free',
      isReminderOn: false,
    });
    assert.deepEqual(start, { dateTime: meeting.startsAt.slice(0, 19), timeZone: 'UTC' });
    assert.ok(end && transactionId);
    assert.ok(!JSON.stringify(graph.received).includes(words));
  });

  test('goes with the calendar, of each meeting of a row its own', async () => {
    await planWithLink({ everyWeeks: 2, meetings: 3 });
    await product.drainJobs();
    const { meetings } = await see(pair.mentee);
    const urls = meetings.map(({ callLink }) => callLink?.url ?? '');
    assert.equal(new Set(urls).size, 3);
    const { url } = await pair.mentee.call(createCalendarFeed);
    const calendar = (await (await fetch(url)).text()).replaceAll('\r\n ', '');
    for (const link of urls) assert.ok(calendar.includes(`LOCATION:${link}`), calendar);
    const { notices } = await pair.mentee.call(listNotices);
    assert.equal(notices.filter(({ kind }) => kind === 'meeting-link-made').length, 1, 'told once');
  });

  test('follows a meeting that moves, and goes with one that is called off', async () => {
    const meeting = await planOne();
    await product.drainJobs();
    const link = await linkSeenBy(pair.mentor);
    // The other changes it, who is not known to Teams: the link stays the organiser's.
    const body = { ...plan(80), basedOn: 1 };
    await pair.mentee.call(changeMeeting, { ...meetingAt(pair, meeting), body });
    await product.drainJobs();
    const moved = aboutEvents().at(-1);
    assert.deepEqual(methods(), ['POST', 'PATCH']);
    assert.match(moved?.path ?? '', new RegExp(`/users/${objectId}/events/`));
    assert.ok(moved?.body.includes(`${wallIn(product, 80)}:00`));
    assert.deepEqual(await linkSeenBy(pair.mentor), link);
    await pair.mentor.call(cancelMeeting, { ...meetingAt(pair, meeting), body: { scope: 'one' } });
    await product.drainJobs();
    assert.deepEqual(methods(), ['POST', 'PATCH', 'DELETE']);
    assert.equal(aboutEvents().at(-1)?.path, moved?.path);
  });

  test('goes when its mentorship ends, or an own link takes its place', async () => {
    const meeting = await planOne();
    await product.drainJobs();
    const own = { ...plan(72), basedOn: 1, hasTeamsLink: false, place: 'https://meet.example/own' };
    await pair.mentee.call(changeMeeting, { ...meetingAt(pair, meeting), body: own });
    await product.drainJobs();
    assert.deepEqual(methods(), ['POST', 'DELETE']);
    const [seen] = (await see(pair.mentor)).meetings;
    assert.equal(seen?.callLink, null);
    assert.equal(seen.place, own.place);

    const again = { ...plan(72), basedOn: 2 };
    await pair.mentor.call(changeMeeting, { ...meetingAt(pair, meeting), body: again });
    await product.drainJobs();
    await pair.mentee.call(endMentorship, { params: { id: pair.mentorshipId } });
    await product.drainJobs();
    assert.deepEqual(methods(), ['POST', 'DELETE', 'POST', 'DELETE']);
  });

  test('that is given up before Microsoft was asked is never asked for', async () => {
    const meeting = await planOne();
    await pair.mentor.call(cancelMeeting, { ...meetingAt(pair, meeting), body: { scope: 'one' } });
    await product.drainJobs();
    assert.deepEqual(methods(), []);
  });
});

describe('Microsoft that does not do it', () => {
  test('is asked again by the queue when it is down, and its organiser reads so', async () => {
    await planOne();
    graph.answer({ graph: 503 });
    await assert.rejects(product.drainJobs(), AggregateError);
    const waiting = await linkSeenBy(pair.mentor);
    assert.equal(waiting?.state, 'asked');
    assert.equal(waiting.problem, 'graph-unreachable');
    graph.answer({});
    assert.equal(await makeRetriesDue(), 1);
    await product.drainJobs();
    const sent = aboutEvents().map(({ body }) => JSON.parse(body) as { transactionId: string });
    assert.equal(new Set(sent.map(({ transactionId }) => transactionId)).size, 1);
    assert.equal((await linkSeenBy(pair.mentor))?.state, 'made');
  });

  test('is asked for the link of its event when it tells it late, and makes no second event', async () => {
    await planOne();
    graph.makeLinks(false);
    await assert.rejects(product.drainJobs(), AggregateError);
    assert.equal((await linkSeenBy(pair.mentor))?.state, 'asked');
    graph.makeLinks(true);
    await makeRetriesDue();
    await product.drainJobs();
    assert.deepEqual(methods(), ['POST', 'PATCH']);
    assert.equal((await linkSeenBy(pair.mentor))?.state, 'made');
  });

  test('is asked no more after an hour, nor when it refuses; its organiser is told, and asks again', async () => {
    const meeting = await planOne();
    graph.answer({ graph: 403 });
    await product.drainJobs();
    assert.equal(await makeRetriesDue(), 0);
    const failed = await linkSeenBy(pair.mentor);
    assert.deepEqual(failed, { ...failed, state: 'failed', problem: 'not-permitted', url: null });
    const kinds = async (member: Caller) =>
      (await member.call(listNotices)).notices.map(({ kind }) => kind);
    assert.ok((await kinds(pair.mentor)).includes('meeting-link-failed'));
    assert.ok(!(await kinds(pair.mentee)).includes('meeting-link-failed'));

    graph.answer({ graph: 503 });
    const again = { ...plan(72), basedOn: 1 };
    await pair.mentor.call(changeMeeting, { ...meetingAt(pair, meeting), body: again });
    await assert.rejects(product.drainJobs(), AggregateError);
    product.clock.advance({ minutes: 61 });
    await makeRetriesDue();
    // The notice of it does not reach Teams either, which is down; the link itself waits no more.
    await assert.rejects(product.drainJobs(), AggregateError);
    assert.equal(await makeRetriesDue(), 0);
    assert.equal((await linkSeenBy(pair.mentor))?.state, 'failed');
  });

  test('is not asked for whoever has not come in from Teams, nor without access', async () => {
    const params = { id: pair.mentorshipId };
    const ask = (member: Caller) =>
      member.ask(planMeetings, { params, body: { ...plan(72), repeats: null } });
    assert.equal((await see(pair.mentor)).mayMakeTeamsLink, true);
    assert.equal((await see(pair.mentee)).mayMakeTeamsLink, false);
    const refused = await ask(pair.mentee);
    assert.equal(refused.problem?.code, 'invalid-input');
    await administrator.call(removeTeamsGraphAccess);
    assert.equal((await see(pair.mentor)).mayMakeTeamsLink, false);
    assert.equal((await ask(pair.mentor)).problem?.code, 'invalid-input');
    assert.deepEqual((await see(pair.mentor)).meetings, [], 'nothing is planned');
  });
});
