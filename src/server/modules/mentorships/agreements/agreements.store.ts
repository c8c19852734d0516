import { agreementTermsSchema } from '../../../../contract/index.ts';
import type { AgreementTerms } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { StoredMentorship } from '../mentorships.store.ts';

/** One version of an agreement, with who signed it and when. */
export interface StoredVersion {
  readonly version: number;
  readonly terms: AgreementTerms;
  /** Null for the first, which comes from the programme. */
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
  readonly signatures: ReadonlyMap<string, Date>;
}

/** @returns all versions, the newest first; none where nothing was made ready yet */
export async function listVersions(
  work: Work,
  mentorshipId: string,
): Promise<readonly StoredVersion[]> {
  const versions = await work.db
    .selectFrom('agreement_versions')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .orderBy('version', 'desc')
    .execute();
  const signatures = await work.db
    .selectFrom('agreement_signatures')
    .select(['version', 'person_id', 'signed_at'])
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .execute();
  return versions.map((row) => ({
    version: row.version,
    terms: agreementTermsSchema.parse(row.terms),
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    signatures: new Map(
      signatures
        .filter(({ version }) => version === row.version)
        .map(({ person_id, signed_at }) => [person_id, signed_at]),
    ),
  }));
}

/** Whether everybody who is in it now has signed this version. */
export function isSignedByAll(
  version: Pick<StoredVersion, 'signatures'>,
  { members }: Pick<StoredMentorship, 'members'>,
): boolean {
  return members.every(({ personId }) => version.signatures.has(personId));
}

/** Whether everybody has signed the agreement as it stands now. */
export async function hasEverybodySigned(
  work: Work,
  mentorship: Pick<StoredMentorship, 'id' | 'members'>,
): Promise<boolean> {
  const [current] = await listVersions(work, mentorship.id);
  return current !== undefined && isSignedByAll(current, mentorship);
}

/** @returns the newest version that everybody has signed: the one that holds; null: none yet */
export async function findVersionInForce(
  work: Work,
  mentorship: Pick<StoredMentorship, 'id' | 'members'>,
): Promise<StoredVersion | null> {
  const versions = await listVersions(work, mentorship.id);
  return (
    versions.find((version) => {
      // Who came into a group later finds the agreement of the others, and signs it beside them.
      const members = mentorship.members.filter(({ joinedAt }) => joinedAt <= version.writtenAt);
      return members.length > 0 && isSignedByAll(version, { members });
    }) ?? null
  );
}

export async function insertVersion(
  work: Work,
  mentorshipId: string,
  version: Pick<StoredVersion, 'version' | 'terms' | 'writtenBy'>,
): Promise<void> {
  await work.db
    .insertInto('agreement_versions')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: mentorshipId,
      version: version.version,
      terms: JSON.stringify(version.terms),
      written_by: version.writtenBy,
      written_at: work.now,
    })
    .execute();
}

export async function insertSignature(
  work: Work,
  mentorshipId: string,
  version: number,
  personId: string,
): Promise<void> {
  await work.db
    .insertInto('agreement_signatures')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: mentorshipId,
      version,
      person_id: personId,
      signed_at: work.now,
    })
    .execute();
}
