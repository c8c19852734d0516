import { meetingModeSchema } from '../../../../contract/index.ts';
import type { MeetingMode } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';

/** Times that a member proposed for the first conversation. */
export interface Proposal {
  readonly by: string;
  readonly times: readonly Date[];
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly place: string;
}

/** An introduction as it is stored, without anybody's answer. */
export interface StoredIntroduction {
  readonly mentorshipId: string;
  readonly endsAt: Date;
  /** When the outcome is told, as things stand. */
  readonly tellsAt: Date;
  /** Counts from 1; 0 where nothing was proposed yet. */
  readonly proposalNumber: number;
  readonly proposal: Proposal | null;
  readonly conversationAt: Date | null;
  /** SEQUENCE of its entry in people's calendars; 0: it never was in one. */
  readonly calendarSequence: number;
}

export async function findIntroduction(
  work: Work,
  mentorshipId: string,
): Promise<StoredIntroduction | null> {
  const row = await work.db
    .selectFrom('introductions')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    mentorshipId,
    endsAt: row.ends_at,
    tellsAt: row.tells_at,
    proposalNumber: row.proposal,
    proposal:
      row.proposed_by === null
        ? null
        : {
            by: row.proposed_by,
            times: row.proposed_times.map((time) => new Date(time)),
            minutes: row.minutes ?? 0,
            mode: meetingModeSchema.parse(row.meeting_mode),
            place: row.place ?? '',
          },
    conversationAt: row.conversation_at,
    calendarSequence: row.calendar_sequence,
  };
}

export async function writeIntroduction(
  work: Work,
  introduction: StoredIntroduction,
): Promise<void> {
  const { proposal } = introduction;
  await work.db
    .updateTable('introductions')
    .set({
      tells_at: introduction.tellsAt,
      proposal: introduction.proposalNumber,
      proposed_by: proposal?.by ?? null,
      proposed_times: proposal?.times.map((time) => time.toISOString()) ?? [],
      minutes: proposal?.minutes ?? null,
      meeting_mode: proposal?.mode ?? null,
      place: proposal?.place ?? null,
      conversation_at: introduction.conversationAt,
      calendar_sequence: introduction.calendarSequence,
      // Another conversation is followed by its own question and reminder.
      asked_at: null,
      reminded_at: null,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', introduction.mentorshipId)
    .execute();
}

/** @returns who has answered, and whether they want to go on: for the rules and for one's own eyes */
export async function readAnswers(
  work: Work,
  mentorshipId: string,
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await work.db
    .selectFrom('introduction_answers')
    .select(['person_id', 'goes_on'])
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.goes_on]));
}

export async function writeAnswer(
  work: Work,
  mentorshipId: string,
  personId: string,
  goesOn: boolean,
): Promise<void> {
  await work.db
    .insertInto('introduction_answers')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: mentorshipId,
      person_id: personId,
      goes_on: goesOn,
      answered_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'mentorship_id', 'person_id'])
        .doUpdateSet({ goes_on: goesOn, answered_at: work.now }),
    )
    .execute();
}

/** Deletes what was answered: an answer lives no longer than its introduction. */
export async function eraseAnswers(work: Work, mentorshipId: string): Promise<void> {
  await work.db
    .deleteFrom('introduction_answers')
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .execute();
}
