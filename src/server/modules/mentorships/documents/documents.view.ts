import type { Documents } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getPeople } from '../../people/index.ts';
import { isOver } from '../mentorship-machine.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { listDocumentVersions, readContent } from './documents.store.ts';
import type { StoredVersion } from './documents.store.ts';
import { sizeOfAll } from './share-document.ts';
import type { DocumentLimits } from './share-document.ts';

/**
 * The documents of a mentorship, for one of its members.
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getDocumentsFor(
  work: Work,
  mentorshipId: string,
  personId: string,
  { largest, total }: DocumentLimits,
): Promise<Documents> {
  const { state } = await getMentorshipOf(work, mentorshipId, personId);
  const all = await listDocumentVersions(work, mentorshipId);
  const ids = [...new Set(all.map(({ documentId }) => documentId))];
  const people = await getPeople(work, [...new Set(all.map(({ addedBy }) => addedBy))]);
  return {
    isOpen: !isOver(state),
    documents: ids.map((id) => {
      const versions = all.filter(({ documentId }) => documentId === id);
      return {
        id,
        createdBy: versions[0]?.createdBy ?? '',
        versions: versions.map(({ version, name, description, size, addedBy, addedAt }) => ({
          version,
          name,
          description,
          size,
          addedBy,
          addedAt: addedAt.toISOString(),
        })),
      };
    }),
    space: { largest, left: Math.max(0, total - sizeOfAll(all)) },
    people: [...people.values()].map(({ id, name }) => ({ id, name })),
  };
}

/**
 * One version of a document with what is in it, for a member, and for whoever added it: what one shared
 * stays one's own to have after one has left a group.
 * @throws AppError `not-found` for anybody who is not in the mentorship, and for what is not there
 */
export async function getFileFor(
  work: Work,
  at: { readonly mentorshipId: string; readonly documentId: string; readonly version: number },
  personId: string,
): Promise<Pick<StoredVersion, 'name' | 'kind'> & { readonly content: Buffer }> {
  const found = (await listDocumentVersions(work, at.mentorshipId)).find(
    ({ documentId, version }) => documentId === at.documentId && version === at.version,
  );
  if (found?.addedBy !== personId) await getMentorshipOf(work, at.mentorshipId, personId);
  if (!found) throw new AppError('not-found');
  const content = await readContent(work, found.documentId, found.version);
  return { name: found.name, kind: found.kind, content };
}
