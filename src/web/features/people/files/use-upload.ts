import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { listPeopleImports, startPeopleImport } from '../../../../contract/index.ts';
import type { ImportMapping } from '../../../../contract/index.ts';
import { callEndpoint } from '../../../lib/api-client.ts';
import { ConnectionLost } from '../../../lib/api-problem.ts';
import { endpointKey } from '../../../lib/use-endpoint.ts';

interface Upload {
  readonly file: File;
  readonly mapping: ImportMapping;
  readonly isComplete: boolean;
}

/** Begins an import and sends its file; what becomes of it the import itself tells. */
export function useUpload(
  onStarted: (id: string) => void,
): UseMutationResult<string, Error, Upload> {
  const cache = useQueryClient();
  return useMutation<string, Error, Upload>({
    mutationFn: async ({ file, mapping, isComplete }) => {
      const started = await callEndpoint(startPeopleImport, {
        body: {
          fileName: file.name.slice(0, 200),
          size: Math.max(1, file.size),
          mapping,
          isComplete,
        },
      });
      try {
        // Large files take minutes to read: the request ends when the file has been read.
        const reply = await fetch(started.uploadUrl, {
          method: 'PUT',
          headers: { authorization: `Bearer ${started.uploadToken}` },
          credentials: 'omit',
          body: file,
        });
        if (!reply.ok) throw new Error(`The file was refused with ${reply.status}.`);
      } catch (cause) {
        throw new ConnectionLost(cause);
      }
      return started.id;
    },
    onSuccess: async (id) => {
      await cache.invalidateQueries({ queryKey: endpointKey(listPeopleImports) });
      onStarted(id);
    },
  });
}
