import { isDeepStrictEqual } from 'node:util';
import type { AgreementTerms } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { getOpenAgreement } from './get-open-agreement.ts';
import { insertVersion } from './agreements.store.ts';

/**
 * A member writes the next version of the agreement. It holds once everybody has signed it; until
 * then the one signed before does.
 * @param input.basedOn the version that the member changed
 * @throws AppError `conflict` when another version came meanwhile: nothing of either is lost
 */
export async function saveAgreement(
  work: Work,
  mentorshipId: string,
  personId: string,
  input: { basedOn: number; terms: AgreementTerms },
): Promise<void> {
  const { current } = await getOpenAgreement(work, mentorshipId, personId);
  if (current.version !== input.basedOn) throw new AppError('conflict');
  if (isDeepStrictEqual(current.terms, input.terms)) return;
  const version = current.version + 1;
  await insertVersion(work, mentorshipId, { version, terms: input.terms, writtenBy: personId });
  await recordAudit(work, {
    action: 'agreement.changed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { version },
  });
}
