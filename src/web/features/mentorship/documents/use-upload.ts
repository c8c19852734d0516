import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import {
  documentUploadPath,
  getDocuments,
  type DocumentAbout,
  type Documents,
} from '../../../../contract/index.ts';
import { sendFile } from '../../../lib/api-client.ts';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { endpointKey } from '../../../lib/use-endpoint.ts';
import { useSpace } from '../mentorship-context.ts';

interface Sent {
  readonly about: DocumentAbout;
  readonly file: File;
}

/** Sends a file to the mentorship of the space; `giveUp` stops one that is on its way. */
export function useUpload(
  onDone: () => void,
): UseMutationResult<Documents, Error, Sent> & { readonly giveUp: () => void } {
  const { mentorship, tellMovedOn } = useSpace();
  const cache = useQueryClient();
  const sending = useRef<AbortController | null>(null);
  const params = { id: mentorship.id };
  const upload = useMutation<Documents, Error, Sent>({
    mutationFn: async ({ about, file }) => {
      sending.current = new AbortController();
      const form = new FormData();
      form.set('about', JSON.stringify(about));
      // Its name is told in `about`, and as it was changed there.
      form.set('file', file, 'file');
      const { signal } = sending.current;
      // As the contract has it: the server checks what it answers.
      return (await sendFile(documentUploadPath, params, form, signal)) as Documents;
    },
    onSuccess: (answer) => {
      cache.setQueryData(endpointKey(getDocuments, { params }), answer);
      onDone();
    },
    onError: (error) => {
      const code = errorCodeOf(error);
      if (code === 'mentorship-ended') tellMovedOn(error);
      // What is there now, and how much room there is left.
      void cache.invalidateQueries({ queryKey: endpointKey(getDocuments) });
    },
  });
  return { ...upload, giveUp: () => sending.current?.abort() };
}
