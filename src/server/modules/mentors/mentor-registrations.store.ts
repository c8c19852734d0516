import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import {
  languageSchema,
  meetingModeSchema,
  mentorRegistrationStateSchema,
  mentoringStyleSchema,
} from '../../../contract/index.ts';
import type { MentorOffer, MentorRegistrationState } from '../../../contract/index.ts';
import type { MentorRegistrationsTable } from '../../database/tables/mentor-registrations.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { newId } from '../../kernel/ids.ts';

/** A registration as it is stored. */
export interface StoredRegistration extends MentorOffer {
  readonly id: string;
  readonly programmeId: string;
  readonly personId: string;
  readonly state: MentorRegistrationState;
  readonly taken: number;
  /** Seats that somebody who asks now could get. */
  readonly freeSeats: number;
  /** Seats promised to somebody from the waiting list, and how many wait. */
  readonly heldSeats: number;
  readonly waitingRequests: number;
  /** How often the mentor was shown lately. */
  readonly impressions: number;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
}

export function registrationFromRow(row: Selectable<MentorRegistrationsTable>): StoredRegistration {
  return {
    id: row.id,
    programmeId: row.programme_id,
    personId: row.person_id,
    state: mentorRegistrationStateSchema.parse(row.state),
    topics: row.topics,
    styles: z.array(mentoringStyleSchema).parse(row.styles),
    languages: z.array(languageSchema).parse(row.languages),
    meetingModes: z.array(meetingModeSchema).parse(row.meeting_modes),
    hoursPerMonth: row.hours_per_month,
    capacity: row.capacity,
    about: row.about,
    taken: row.taken_seats,
    freeSeats: row.waiting_requests > 0 ? 0 : row.capacity - row.taken_seats - row.held_seats,
    heldSeats: row.held_seats,
    waitingRequests: row.waiting_requests,
    impressions: row.impressions,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  };
}

const select = (work: Work) =>
  work.db.selectFrom('mentor_registrations').selectAll().where('tenant_id', '=', work.tenantId);

/** @returns a person's registration in a programme, locked until the transaction ends */
export async function lockOwnRegistration(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<StoredRegistration | null> {
  const row = await select(work)
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return row ? registrationFromRow(row) : null;
}

/** @returns a person's registration in a programme */
export async function findOwnRegistration(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<StoredRegistration | null> {
  const row = await select(work)
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? registrationFromRow(row) : null;
}

/** @returns a registration whatever its state, or null */
export async function findRegistration(work: Work, id: string): Promise<StoredRegistration | null> {
  const row = await select(work).where('id', '=', id).executeTakeFirst();
  return row ? registrationFromRow(row) : null;
}

/**
 * Locks a registration until the transaction ends: what is done with its seats and its queue comes one
 * after the other.
 * @throws AppError `not-found`
 */
export async function lockRegistration(work: Work, id: string): Promise<StoredRegistration> {
  const row = await select(work).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return registrationFromRow(row);
}

/** @returns those of the registrations that are there, by their id */
export async function findRegistrations(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRegistration>> {
  if (ids.length === 0) return new Map();
  const rows = await select(work)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, registrationFromRow(row)]));
}

const offerColumns = (offer: MentorOffer) => ({
  topics: offer.topics,
  styles: offer.styles,
  languages: offer.languages,
  meeting_modes: offer.meetingModes,
  hours_per_month: offer.hoursPerMonth,
  capacity: offer.capacity,
  about: offer.about,
});

export async function insertDraft(
  work: Work,
  programmeId: string,
  personId: string,
  offer: MentorOffer,
): Promise<StoredRegistration> {
  const row = await work.db
    .insertInto('mentor_registrations')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      programme_id: programmeId,
      person_id: personId,
      state: 'draft',
      ...offerColumns(offer),
      created_at: work.now,
      updated_at: work.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return registrationFromRow(row);
}

export async function updateRegistration(
  work: Work,
  id: string,
  change: { offer?: MentorOffer; state?: MentorRegistrationState; isPublished?: boolean },
): Promise<StoredRegistration> {
  const row = await work.db
    .updateTable('mentor_registrations')
    .set({
      ...(change.offer ? offerColumns(change.offer) : {}),
      // Fewer seats may be left than are kept for people; their queue is put in order after this.
      ...(change.offer
        ? {
            held_seats: sql<number>`least(held_seats, ${change.offer.capacity}::integer - taken_seats)`,
          }
        : {}),
      ...(change.state ? { state: change.state } : {}),
      ...(change.isPublished ? { published_at: work.now } : {}),
      updated_at: work.now,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return registrationFromRow(row);
}
