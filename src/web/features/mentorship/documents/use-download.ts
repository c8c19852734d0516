import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { documentDownloadPath, type Document } from '../../../../contract/index.ts';
import { fetchFile } from '../../../lib/api-client.ts';
import { downloadFile } from '../../../lib/csv-file.ts';
import { useMentorship } from '../mentorship-context.ts';

type Version = Document['versions'][number];

/** Saves a version of a document where the browser keeps what it downloads. */
export function useDownload(documentId: string): UseMutationResult<undefined, Error, Version> {
  const { id } = useMentorship();
  return useMutation<undefined, Error, Version>({
    mutationFn: async ({ version, name }) => {
      downloadFile(await fetchFile(documentDownloadPath, { id, documentId, version }), name);
    },
  });
}
