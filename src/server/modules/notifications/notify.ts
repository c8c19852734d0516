import { isDeepStrictEqual } from 'node:util';
import type { NoticeKind } from '../../../contract/index.ts';
import type { DomainEvent } from '../../jobs/event.ts';
import type { JobContext } from '../../jobs/job.ts';
import type { Work } from '../../jobs/work.ts';
import { deriveId } from '../../kernel/ids.ts';
import { getPeople } from '../people/index.ts';
import { PersonNotified } from './events.ts';
import { SendNoticeMail } from './mail/send-notice-mail.job.ts';

/** What one person is to be told. */
export interface NoticeDraft {
  readonly personId: string;
  readonly kind: NoticeKind;
  /** Path in the web app. */
  readonly link: string;
  readonly values: NoticeValues;
  /**
   * Told in the product alone, and not again while one like it waits to be read: of what members put
   * somewhere to be read.
   */
  readonly isQuiet?: boolean | undefined;
  /** Meetings of which the e-mail brings the entry of the calendar along. */
  readonly meetingSeriesId?: string | undefined;
  /** The mentorship of whose first conversation it brings the entry along. */
  readonly conversationOf?: string | undefined;
  /** A training event of which it brings the entry along. */
  readonly trainingEventId?: string;
}

/** What the words of a notice are filled in with: names, titles, the programme's word
 * and instants (ISO 8601), nothing else. */
export interface NoticeValues {
  readonly mentorName?: string;
  readonly menteeName?: string;
  readonly otherName?: string;
  readonly inviterName?: string;
  readonly programmeName?: string;
  /** What the programme calls its mentors, where it has a word of its own. */
  readonly mentorWord?: string;
  readonly courseTitle?: string;
  /** Of an announcement, a group or a training event. */
  readonly title?: string;
  readonly expiresAt?: string;
  readonly dueAt?: string;
  /** When people meet. */
  readonly meetsAt?: string;
}

/**
 * Tells people what happened: a notice in the product for each, and an e-mail queued with it. Told
 * again of the same event, it adds nothing. Somebody who has left is not told.
 */
export async function notify(
  context: JobContext,
  event: DomainEvent<unknown>,
  draftNotices: (work: Work) => Promise<readonly NoticeDraft[]>,
): Promise<void> {
  const { tenantId } = event;
  await context.inTransaction({ tenantId, actorId: null }, async (work) => {
    const drafts = await draftNotices(work);
    const people = await getPeople(
      work,
      drafts.map((draft) => draft.personId),
    );
    for (const draft of drafts) {
      if (people.get(draft.personId)?.isActive) await addNotice(work, event.id, draft);
    }
  });
}

async function addNotice(work: Work, eventId: string, draft: NoticeDraft): Promise<void> {
  const { tenantId, db, now } = work;
  if (draft.isQuiet === true && (await waitsToBeRead(work, draft))) return;
  const id = deriveId('notice', eventId, draft.personId, draft.kind);
  const added = await db
    .insertInto('notices')
    .values({
      tenant_id: tenantId,
      id,
      person_id: draft.personId,
      kind: draft.kind,
      values: JSON.stringify(draft.values),
      link: draft.link,
      meeting_series_id: draft.meetingSeriesId ?? null,
      conversation_of: draft.conversationOf ?? null,
      training_event_id: draft.trainingEventId ?? null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added || draft.isQuiet === true) return;
  await work.enqueue(SendNoticeMail, { tenantId, noticeId: id });
  await work.publish(PersonNotified, { noticeId: id, personId: draft.personId });
}

/** Whether a notice that says the same waits for this person already. */
async function waitsToBeRead(
  { db, tenantId }: Work,
  { personId, kind, link, values }: NoticeDraft,
): Promise<boolean> {
  const waiting = await db
    .selectFrom('notices')
    .select('values')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where('link', '=', link)
    .where('read_at', 'is', null)
    .execute();
  return waiting.some((notice) => isDeepStrictEqual(notice.values, values));
}
