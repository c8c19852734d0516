import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { AgreementSigned } from '../events.ts';
import { beginWhenReady } from '../make-ready.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { tryMove } from '../move-mentorship.ts';
import { agreedEnd } from './agreed-end.ts';
import { insertSignature } from './agreements.store.ts';
import type { StoredVersion } from './agreements.store.ts';
import { getOpenAgreement } from './get-open-agreement.ts';

/**
 * A member signs the agreement as it stands. With the last signature it holds, and where nothing else
 * is waited for the mentorship becomes active. Signing again changes nothing.
 * @param version the one that the member has read
 * @throws AppError `conflict` when another version came meanwhile
 */
export async function signAgreement(
  work: Work,
  mentorshipId: string,
  personId: string,
  version: number,
): Promise<void> {
  const { mentorship, current } = await getOpenAgreement(work, mentorshipId, personId);
  if (current.version !== version) throw new AppError('conflict');
  if (current.signatures.has(personId)) return;
  await insertSignature(work, mentorshipId, version, personId);
  const missingIds = missingAfter(mentorship, current, personId);
  await work.publish(AgreementSigned, { ...mentorshipFacts(mentorship), personId, missingIds });
  if (missingIds.length === 0) await letItHold(work, mentorship);
  await recordAudit(work, {
    action: 'agreement.signed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { version },
  });
}

function missingAfter(
  { members }: StoredMentorship,
  { signatures }: StoredVersion,
  signerId: string,
): string[] {
  return members
    .map(({ personId }) => personId)
    .filter((personId) => personId !== signerId && !signatures.has(personId));
}

/** What everybody signed takes effect: the beginning, or another last day. */
async function letItHold(work: Work, mentorship: StoredMentorship): Promise<void> {
  if (mentorship.state === 'agreement') return beginWhenReady(work, mentorship);
  const endsOn = await agreedEnd(work, mentorship);
  await work.db
    .updateTable('mentorships')
    .set({ ends_on: endsOn })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', mentorship.id)
    .execute();
  // A later end, signed by all, takes them out of their closing again.
  if (mentorship.state === 'closing') await tryMove(work, { ...mentorship, endsOn }, 'extend');
}
