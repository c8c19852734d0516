import type { DocumentAbout } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { DocumentShared } from '../events.ts';
import { lockOngoing } from '../lock-ongoing.ts';
import { isOver } from '../mentorship-machine.ts';
import { getMentorshipOf, mentorshipFacts } from '../mentorships.store.ts';
import { refuseMove } from '../move-mentorship.ts';
import { deleteDocument, insertVersion, listDocumentVersions } from './documents.store.ts';
import type { StoredVersion } from './documents.store.ts';
import { kindOfFile, nameOfFile } from './file-kind.rules.ts';

/** How much is kept, in bytes. */
export interface DocumentLimits {
  readonly largest: number;
  /** Of all files of one mentorship together, earlier versions included. */
  readonly total: number;
}

/** More than a mentorship needs, and few enough to read in one go. */
const mostVersions = 300;

/** How much is kept of a mentorship's documents, in bytes. */
export function sizeOfAll(versions: readonly StoredVersion[]): number {
  return versions.reduce((sum, { size }) => sum + size, 0);
}

/**
 * Asked before a byte of a file is read.
 * @throws AppError `not-found` for who is no member; `mentorship-ended` where it is over
 */
export async function checkMayShare(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<void> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  if (isOver(mentorship.state)) refuseMove(mentorship);
}

/** The version that this file becomes; 0: it has arrived before. */
function versionOf(newest: StoredVersion | undefined, about: DocumentAbout, by: string): number {
  if (about.basedOn === 0 && newest?.createdBy === by) return 0;
  if ((newest?.version ?? 0) !== about.basedOn) throw new AppError('conflict');
  return about.basedOn + 1;
}

/**
 * A member shares a file, or a newer version of one: the versions before it stay.
 * @throws AppError `file-refused` for a kind that is not taken; `conflict` where another version came
 *   meanwhile; `documents-full`; `mentorship-ended`
 */
export async function shareDocument(
  work: Work,
  mentorshipId: string,
  personId: string,
  sent: { readonly about: DocumentAbout; readonly content: Buffer },
  limits: DocumentLimits,
): Promise<void> {
  const { about, content } = sent;
  const kind = kindOfFile(content);
  if (kind === null) throw new AppError('file-refused');
  if (content.length > limits.largest) throw new AppError('too-large');
  const mentorship = await lockOngoing(work, mentorshipId, personId);
  const all = await listDocumentVersions(work, mentorshipId);
  const newest = all.find(({ documentId }) => documentId === about.id);
  const version = versionOf(newest, about, personId);
  if (version === 0) return;
  if (all.length >= mostVersions || sizeOfAll(all) + content.length > limits.total) {
    throw new AppError('documents-full');
  }
  const added = {
    documentId: about.id,
    createdBy: newest?.createdBy ?? personId,
    version,
    name: nameOfFile(about.name, kind),
    description: about.description,
    kind,
    size: content.length,
    addedBy: personId,
  };
  await insertVersion(work, mentorshipId, added, content);
  await work.publish(DocumentShared, { ...mentorshipFacts(mentorship), personId });
  await recordAudit(work, {
    action: 'document.shared',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { documentId: about.id, version, kind, size: content.length },
  });
}

/**
 * Whoever shared a document first deletes it, with the versions that others added.
 * @throws AppError `not-allowed` for others; `conflict` when it has a version that they have not seen
 */
export async function removeDocument(
  work: Work,
  mentorshipId: string,
  documentId: string,
  personId: string,
  basedOn: number,
): Promise<void> {
  await lockOngoing(work, mentorshipId, personId);
  const all = await listDocumentVersions(work, mentorshipId);
  const newest = all.find((each) => each.documentId === documentId);
  if (!newest) throw new AppError('not-found');
  if (newest.createdBy !== personId) throw new AppError('not-allowed');
  if (newest.version !== basedOn) throw new AppError('conflict');
  await deleteDocument(work, documentId);
  await recordAudit(work, {
    action: 'document.removed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { documentId, version: basedOn },
  });
}
