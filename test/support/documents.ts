import { documentsSchema, documentUploadPath, problemSchema } from '../../src/contract/index.ts';
import type { DocumentAbout, Documents, ErrorCode } from '../../src/contract/index.ts';

/** What became of a file that was sent. */
export interface Sent {
  readonly status: number;
  /** Of the problem (RFC 9457); null: it has arrived. */
  readonly code: ErrorCode | null;
  readonly documents: Documents | null;
}

/**
 * Sends a body to where files of a mentorship go, whatever it is.
 * @param token of a session; empty: nobody's
 */
export async function postFile(
  url: string,
  token: string,
  mentorshipId: string,
  init: RequestInit,
): Promise<Sent> {
  const headers = new Headers(init.headers);
  if (token !== '') headers.set('Authorization', `Bearer ${token}`);
  const path = documentUploadPath.replace(':id', mentorshipId);
  const answer = await fetch(`${url}${path}`, { method: 'POST', ...init, headers });
  const body: unknown = await answer.json();
  return answer.ok
    ? { status: answer.status, code: null, documents: documentsSchema.parse(body) }
    : { status: answer.status, code: problemSchema.parse(body).code, documents: null };
}

/** Sends a file with what is said of it, as the web app does. */
export function shareFile(
  url: string,
  token: string,
  mentorshipId: string,
  about: DocumentAbout,
  bytes: Uint8Array,
): Promise<Sent> {
  const form = new FormData();
  form.set('about', JSON.stringify(about));
  form.set('file', new Blob([new Uint8Array(bytes)]), 'file');
  return postFile(url, token, mentorshipId, { body: form });
}
