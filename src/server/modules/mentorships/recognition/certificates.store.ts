import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';

/** A certificate as it is kept; what it says is read when it is shown. */
export interface StoredCertificate {
  readonly id: string;
  /** Whom its badge is about; known from this badge alone. */
  readonly subjectId: string;
  readonly showsHours: boolean;
  readonly issuedAt: Date;
}

/** @returns a person's certificate of a mentorship; null: they have asked for none */
export async function findCertificate(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<StoredCertificate | null> {
  const row = await work.db
    .selectFrom('certificates')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    subjectId: row.subject_id,
    showsHours: row.shows_hours,
    issuedAt: row.issued_at,
  };
}

/** Makes the certificate, or changes what the one that is there shows. */
export async function writeCertificate(
  work: Work,
  mentorshipId: string,
  personId: string,
  showsHours: boolean,
): Promise<void> {
  await work.db
    .insertInto('certificates')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      mentorship_id: mentorshipId,
      person_id: personId,
      subject_id: newId(work.now),
      shows_hours: showsHours,
      issued_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'mentorship_id', 'person_id'])
        .doUpdateSet({ shows_hours: showsHours }),
    )
    .execute();
}

/** @returns whether there was one */
export async function deleteCertificate(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<boolean> {
  const deleted = await work.db
    .deleteFrom('certificates')
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}
