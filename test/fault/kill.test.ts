import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  changeMentorRegistration,
  getMenteeIntake,
  getMentorRegistration,
  saveMenteeIntake,
  saveMentorRegistration,
} from '../../src/contract/index.ts';
import { organisationId, verifyAuditLog } from '../../src/server/modules/administration/index.ts';
import { createDefaultProgramme } from '../../src/server/modules/programmes/index.ts';
import { completeIntake, completeOffer } from '../support/mentoring.ts';
import type { Caller } from '../support/start-test-product.ts';
import { countNotices } from './count-notices.ts';
import { withDataDirectory } from './open-data-directory.ts';
import { ProductProcess } from '../support/product-process.ts';
import { RequestWriter } from './request-writer.ts';
import { signInEmployees } from './sign-in-employees.ts';
import { TextWriter } from './text-writer.ts';
import { writeUntil } from './writer.ts';
import type { Writer } from './writer.ts';

const kills = 20;
/** Longer than the delay of a first and a second retry. */
const drainLimit = 60_000;
const scope = { tenantId: organisationId('kill'), actorId: null };

let directory: string;
let child: ProductProcess;
let programmeId: string;
let mentors: Caller[];
let mentees: Caller[];

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mentorklik-kill-'));
  child = await ProductProcess.configure({
    DATA_DIRECTORY: directory,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
  const named = ['--key', 'kill', '--name', 'Kill', '--language', 'en'];
  await child.runAdmin('create-organisation', ...named);
  await withDataDirectory(child.environment, ({ inTransaction }) =>
    inTransaction(scope, async (work) => {
      programmeId = await createDefaultProgramme(work);
      mentors = await signInEmployees(work, child.url, { kind: 'mentor', count: 2, jobLevel: 4 });
      mentees = await signInEmployees(work, child.url, { kind: 'mentee', count: 4, jobLevel: 1 });
    }),
  );
});

after(async () => {
  await child.kill();
  await rm(directory, { recursive: true, force: true });
});

/** Mentors change their offers, mentees their intakes, and each mentee asks one of the mentors. */
async function createWriters(): Promise<Writer[]> {
  const params = { programmeId };
  const writers: Writer[] = [];
  const registrationIds: string[] = [];
  for (const [index, mentor] of mentors.entries()) {
    await mentor.call(saveMentorRegistration, { params, body: completeOffer });
    const published = { params: { ...params, change: 'publish' as const } };
    registrationIds.push((await mentor.call(changeMentorRegistration, published)).id);
    const offers = new TextWriter(`mentor ${index + 1}`, {
      save: (about) =>
        mentor.call(saveMentorRegistration, { params, body: { ...completeOffer, about } }),
      read: async () => (await mentor.call(getMentorRegistration, { params })).registration?.about,
    });
    writers.push(offers);
  }
  for (const [index, mentee] of mentees.entries()) {
    const intakes = new TextWriter(`mentee ${index + 1}`, {
      save: (wantsToLearn) =>
        mentee.call(saveMenteeIntake, { params, body: { ...completeIntake, wantsToLearn } }),
      read: async () => (await mentee.call(getMenteeIntake, { params })).intake?.wantsToLearn,
    });
    const registrationId = registrationIds[index % registrationIds.length];
    assert.ok(registrationId);
    writers.push(intakes, new RequestWriter(mentee, registrationId));
  }
  return writers;
}

/** Kills the product 50 to 800 ms from now, which leaves its lock behind. */
async function killSoon(killed: AbortController): Promise<void> {
  await wait(randomInt(50, 801));
  const { pid } = child;
  killed.abort();
  await child.kill();
  const lock = await readFile(join(directory, 'lock.json'), 'utf8');
  assert.equal((JSON.parse(lock) as { pid: number }).pid, pid);
}

async function findLost(writers: readonly Writer[]): Promise<readonly string[]> {
  return (await Promise.all(writers.map((writer) => writer.findLost()))).flat();
}

test('kill -9 of the product at any moment loses nothing it acknowledged', async () => {
  await child.start();
  const writers = await createWriters();
  const lost: string[] = [];
  for (let round = 1; round <= kills; round++) {
    const killed = new AbortController();
    const writing = writers.map((writer) => writeUntil(writer, killed.signal));
    await Promise.all([killSoon(killed), ...writing]);
    if (round === kills) break;
    await child.start();
    lost.push(...(await findLost(writers)));
  }
  const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged, 0);

  await withDataDirectory(child.environment, async ({ inTransaction, queues, jobContext }) => {
    const audit = await inTransaction(scope, verifyAuditLog);
    assert.equal(audit.firstBroken, null, 'the audit chain is whole');
    assert.ok(audit.rows >= acknowledged, 'each acknowledged write is in the audit log');

    const isTold = async (): Promise<boolean> => {
      const { requests, received, withdrawnRequests, withdrawn } = await inTransaction(
        scope,
        countNotices,
      );
      return received >= requests && withdrawn >= withdrawnRequests;
    };
    const deadline = Date.now() + drainLimit;
    do await queues.drain(jobContext);
    while (!(await isTold()) && Date.now() < deadline && (await wait(500, true)));
    const told = await inTransaction(scope, countNotices);
    assert.deepEqual(told.untold, [], 'mentors are told of every request');
    assert.equal(told.received, told.requests, 'of each once');
    assert.equal(told.withdrawn, told.withdrawnRequests, 'and of each withdrawal');
  });

  await child.start();
  lost.push(...(await findLost(writers)));
  assert.equal(await child.stop(), 0);
  console.log(`kill: ${kills} kills, ${acknowledged} acknowledged writes, ${lost.length} lost`);
  assert.deepEqual(lost, []);
});
