import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  nextScoreTimestamp,
  publishScore,
  type Score,
  type ScoreOutcome,
} from '../../../lti/index.ts';
import { hang, type Answer } from './support/fetch-double.ts';
import { createServiceWorld } from './support/service-world.ts';

const lineItemUrl = 'https://lms.example/services.php/2/lineitems/7/lineitem?type_id=1';
const score: Score = {
  userId: '5',
  scoreGiven: 8,
  scoreMaximum: 10,
  timestamp: new Date('2026-03-02T09:00:00Z'),
  comment: 'Course completed',
};

async function outcomeOf(answer: Answer): Promise<ScoreOutcome> {
  const world = createServiceWorld();
  world.answerService = answer;
  return publishScore(world.access, lineItemUrl, score);
}

const status =
  (code: number, body = '', headers = {}): Answer =>
  () =>
    new Response(body, { status: code, headers });

describe('AGS 2.0 3.4: a score', () => {
  test('goes to /scores before the query, with one media type and always graded [defect-scores-url scores-complete]', async () => {
    const world = createServiceWorld();
    world.answerService = () => new Response(null, { status: 200 });
    assert.deepEqual(await publishScore(world.access, lineItemUrl, score), {
      outcome: 'delivered',
    });
    const [request] = world.serviceRequests();
    assert.equal(
      request?.url.href,
      'https://lms.example/services.php/2/lineitems/7/lineitem/scores?type_id=1',
    );
    assert.equal(request.headers.get('accept'), 'application/vnd.ims.lis.v1.score+json');
    assert.equal(request.headers.get('content-type'), 'application/vnd.ims.lis.v1.score+json');
    assert.equal(request.headers.get('authorization'), 'Bearer token-1');
    assert.deepEqual(JSON.parse(request.body), {
      userId: '5',
      scoreGiven: 8,
      scoreMaximum: 10,
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      timestamp: '2026-03-02T09:00:00.000Z',
      comment: 'Course completed',
    });
  });

  const outcomes: readonly [string, Answer, ScoreOutcome['outcome']][] = [
    ['204', () => new Response(null, { status: 204 }), 'delivered'],
    ['400 for somebody without a grade (Moodle)', status(400, '{"reason":"x"}'), 'not-gradable'],
    ['422 for somebody who is no student (Canvas)', status(422), 'not-gradable'],
    ['403', status(403), 'forbidden'],
    ['404', status(404), 'line-item-gone'],
    ['410', status(410), 'line-item-gone'],
    ['401 twice', status(401), 'unauthorized'],
    ['500', status(500), 'unavailable'],
    ['503', status(503), 'unavailable'],
    ['silence', hang, 'unavailable'],
    ['no connection', () => Promise.reject(new TypeError('down')), 'unavailable'],
  ];
  const shown: Readonly<Record<string, string>> = {
    'not-gradable': ' [scores-not-gradable]',
    forbidden: ' [scores-403]',
    'line-item-gone': ' [scores-404]',
    unavailable: ' [scores-unavailable]',
  };
  for (const [title, answer, outcome] of outcomes) {
    test(`${title} means ${outcome}${shown[outcome] ?? ''}`, async () => {
      assert.equal((await outcomeOf(answer)).outcome, outcome);
    });
  }

  test('409 means again, dated a whole second later [scores-409 defect-409]', async () => {
    assert.deepEqual(await outcomeOf(status(409)), {
      outcome: 'conflict-retry',
      retryTimestamp: new Date('2026-03-02T09:00:01Z'),
    });
  });

  test('429 means later, when the platform says or not [scores-429]', async () => {
    const after = (value: string): Promise<ScoreOutcome> =>
      outcomeOf(status(429, '', { 'retry-after': value }));
    const limited = (retryAfterSeconds: number | null): ScoreOutcome => ({
      outcome: 'rate-limited',
      retryAfterSeconds,
    });
    assert.deepEqual(await after('17'), limited(17));
    assert.deepEqual(await after('Mon, 02 Mar 2026 09:01:00 GMT'), limited(60));
    assert.deepEqual(await after('soon'), limited(null));
    assert.deepEqual(await outcomeOf(status(429)), limited(null));
  });

  test('a token that the service refuses is replaced once [scores-401]', async () => {
    const world = createServiceWorld();
    world.answerService = ({ headers }) =>
      new Response(null, { status: headers.get('authorization') === 'Bearer token-1' ? 401 : 200 });
    assert.equal((await publishScore(world.access, lineItemUrl, score)).outcome, 'delivered');
    assert.equal(world.tokenRequests().length, 2);
    assert.equal((await publishScore(world.access, lineItemUrl, score)).outcome, 'delivered');
    assert.equal(world.tokenRequests().length, 2);
  });

  test('a service that always refuses is asked twice and no more [scores-401]', async () => {
    const world = createServiceWorld();
    world.answerService = status(401);
    await publishScore(world.access, lineItemUrl, score);
    assert.equal(world.serviceRequests().length, 2);
  });

  test('without the scope nothing is sent', async () => {
    const world = createServiceWorld({ scopes: [] });
    const { outcome } = await publishScore(world.access, lineItemUrl, score);
    assert.equal(outcome, 'forbidden');
    assert.equal(world.http.requests.length, 0);
  });

  test('a token endpoint that refuses or is down is told apart', async () => {
    const world = createServiceWorld();
    world.answerToken = status(400, '{"error":"invalid_client"}');
    assert.equal((await publishScore(world.access, lineItemUrl, score)).outcome, 'unauthorized');
    world.answerToken = status(500);
    assert.equal((await publishScore(world.access, lineItemUrl, score)).outcome, 'unavailable');
  });
});

describe('AGS 2.0 3.4.4: timestamps', () => {
  test('are whole seconds that rise strictly, also within one second or behind the last [scores-rising]', () => {
    const now = new Date('2026-03-02T09:00:00.900Z');
    const first = nextScoreTimestamp(null, now);
    const second = nextScoreTimestamp(first, now);
    const third = nextScoreTimestamp(new Date('2026-03-02T09:05:00.500Z'), now);
    assert.deepEqual(
      [first, second, third].map((date) => date.toISOString()),
      ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:01.000Z', '2026-03-02T09:05:01.000Z'],
    );
    const later = nextScoreTimestamp(second, new Date('2026-03-02T10:00:00Z'));
    assert.equal(later.toISOString(), '2026-03-02T10:00:00.000Z');
  });
});
