import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation } from '@tanstack/react-query';
import { inspectPeopleFile } from '../../../../contract/index.ts';
import { callEndpoint, type CallAnswer } from '../../../lib/api-client.ts';

/** Bytes that tell how a file is written. */
const headBytes = 65_536;

export interface InspectedFile {
  readonly file: File;
  readonly seen: CallAnswer<typeof inspectPeopleFile>;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Looks at the beginning of a file, and nothing of it stays. */
export function useInspection(
  onInspected: (inspected: InspectedFile) => void,
): UseMutationResult<InspectedFile, Error, File> {
  return useMutation<InspectedFile, Error, File>({
    mutationFn: async (file) => {
      const head = toBase64(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
      return { file, seen: await callEndpoint(inspectPeopleFile, { body: { head } }) };
    },
    onSuccess: (inspected) => {
      if (inspected.seen.problem === null) onInspected(inspected);
    },
  });
}
