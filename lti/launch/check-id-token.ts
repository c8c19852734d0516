import { decodeProtectedHeader, type ProtectedHeaderParameters } from 'jose';
import { LaunchRejected } from './launch-rejected.ts';
import type { LaunchRequest } from './lti-tool-options.ts';
import { readField } from './read-field.ts';

export interface UnverifiedToken {
  readonly text: string;
  readonly header: ProtectedHeaderParameters;
}

const maxLength = 128 * 1024;

/**
 * Takes the id_token out of the form: one, in three parts, with a header (RFC 7519 7.2).
 *
 * @throws LaunchRejected id-token-missing, id-token-repeated or id-token-malformed
 */
export function checkIdToken({ form }: LaunchRequest): UnverifiedToken {
  const field = readField(form, 'id_token');
  if (field.kind === 'absent') {
    throw new LaunchRejected('id-token-missing', 'no id_token was posted');
  }
  if (field.kind === 'repeated') {
    throw new LaunchRejected('id-token-repeated', 'id_token was not posted exactly once as text');
  }
  const text = field.value.trim();
  if (text.length > maxLength || !/^[\w-]+\.[\w-]+\.[\w-]*$/.test(text)) {
    throw new LaunchRejected(
      'id-token-malformed',
      'the id_token is no signed token in three parts',
    );
  }
  try {
    return { text, header: decodeProtectedHeader(text) };
  } catch {
    throw new LaunchRejected('id-token-malformed', 'the header of the id_token is no JSON object');
  }
}
