import type { Finding } from './finding.ts';
import type { DueStatement } from './deliveries.store.ts';
import { findingOfStatus, judgeAnswer } from './delivery.rules.ts';
import type { DeliveryOutcome } from './delivery.rules.ts';
import { RecordStoreUnreachable, requestRecordStore } from './request-record-store.ts';
import type { RecordStoreAccess, RecordStoreAnswer } from './request-record-store.ts';
import { areLogicallyEqual } from '../statements/logically-equal.ts';

/** Why sending stops for now. */
export type Stop = Extract<DeliveryOutcome, { kind: 'retry' | 'blocked' }>;

/** One run of deliveries: where it sends and how it notes down what became of each statement. */
export interface Sending {
  readonly access: RecordStoreAccess;
  readonly mayReachPrivateNetworks: boolean;
  readonly now: () => Date;
  readonly noteDelivered: (ids: readonly string[]) => Promise<void>;
  readonly noteFailed: (id: string, reason: string) => Promise<void>;
}

const storesOwn = new Set(['stored', 'authority', 'version']);

/** As it is sent: what a store adds is left to the store. */
function outward(statement: DueStatement['statement']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(statement).filter(([key]) => !storesOwn.has(key)));
}

function stopOf(finding: Finding): Stop {
  return finding.kind === 'private-address'
    ? { kind: 'blocked', finding }
    : { kind: 'retry', finding, retryAfterMs: null };
}

async function ask(
  sending: Sending,
  path: string,
  body: string | null,
): Promise<RecordStoreAnswer | Stop> {
  try {
    return await requestRecordStore(sending.access, path, body, sending.mayReachPrivateNetworks);
  } catch (error) {
    if (error instanceof RecordStoreUnreachable) return stopOf(error.finding);
    throw error;
  }
}

/**
 * Sends statements and notes down each that is settled. A batch that is refused is halved until the
 * statement at fault stands alone, so that it holds up no other.
 * @returns why it stopped before everything was settled; null when everything is
 */
export async function sendStatements(
  sending: Sending,
  batch: readonly DueStatement[],
): Promise<Stop | null> {
  const body = JSON.stringify(batch.map((each) => outward(each.statement)));
  const answer = await ask(sending, '/statements', body);
  if ('kind' in answer) return answer;
  const outcome = judgeAnswer(answer, batch.length, sending.now());
  switch (outcome.kind) {
    case 'delivered':
      await sending.noteDelivered(batch.map((each) => each.id));
      return null;
    case 'retry':
    case 'blocked':
      return outcome;
    case 'refused':
    case 'conflict': {
      const [only, second] = batch;
      if (only && !second) return settleOne(sending, only, outcome);
      const middle = Math.ceil(batch.length / 2);
      return (
        (await sendStatements(sending, batch.slice(0, middle))) ??
        (await sendStatements(sending, batch.slice(middle)))
      );
    }
  }
}

async function settleOne(
  sending: Sending,
  due: DueStatement,
  outcome: Extract<DeliveryOutcome, { kind: 'refused' | 'conflict' }>,
): Promise<Stop | null> {
  if (outcome.kind === 'refused') {
    await sending.noteFailed(due.id, outcome.reason);
    return null;
  }
  const answer = await ask(sending, `/statements?statementId=${due.id}`, null);
  if ('kind' in answer) return answer;
  if (answer.status === 408 || answer.status === 429 || answer.status >= 500) {
    return { kind: 'retry', finding: findingOfStatus(answer), retryAfterMs: null };
  }
  if (answer.status === 200 && saysTheSame(answer.body, due)) await sending.noteDelivered([due.id]);
  else await sending.noteFailed(due.id, outcome.reason);
  return null;
}

function saysTheSame(body: string, due: DueStatement): boolean {
  try {
    const theirs: unknown = JSON.parse(body);
    if (typeof theirs !== 'object' || theirs === null) return false;
    return areLogicallyEqual(outward({ ...theirs }), outward(due.statement));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
