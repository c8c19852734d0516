import { LaunchRejected } from '../launch-rejected.ts';
import type { LaunchRequest, LtiToolOptions } from '../lti-tool-options.ts';
import { readField } from '../read-field.ts';
import { isSignatureOf } from './hmac.ts';
import { decodeState, type LoginState } from './state-token.ts';

/** A state of ours, with the text in which it came. */
export interface CheckedState {
  readonly text: string;
  readonly login: LoginState;
}

const maxLength = 4096;

/**
 * Reads the posted state: one, well-formed, signed by this tool and not expired (Security
 * Framework 5.1.1.5).
 *
 * @throws LaunchRejected state-missing, state-repeated, state-malformed, state-forged or
 *   state-expired
 */
export function checkState(request: LaunchRequest, options: LtiToolOptions): CheckedState {
  const state = readState(request, options);
  if (options.now().getTime() >= state.login.expiresAt * 1000) {
    throw new LaunchRejected('state-expired', 'the login was too long ago');
  }
  return state;
}

/**
 * Reads the posted state whatever its age.
 *
 * @throws LaunchRejected state-missing, state-repeated, state-malformed or state-forged
 */
export function readState(request: LaunchRequest, options: LtiToolOptions): CheckedState {
  const field = readField(request.form, 'state');
  if (field.kind === 'absent') throw new LaunchRejected('state-missing', 'no state was posted');
  if (field.kind === 'repeated') {
    throw new LaunchRejected('state-repeated', 'state was not posted exactly once as text');
  }
  const text = field.value;
  const [, encoded, signature] = /^([\w-]+)\.([\w-]+)$/.exec(text.slice(0, maxLength + 1)) ?? [];
  if (text.length > maxLength || encoded === undefined || signature === undefined) {
    throw new LaunchRejected('state-malformed', 'the state has not the form of one of ours');
  }
  if (!isSignatureOf(options.stateKeys, 'state', encoded, signature)) {
    throw new LaunchRejected('state-forged', 'the signature of the state is not ours');
  }
  const login = decodeState(encoded);
  if (login === null) {
    throw new LaunchRejected('state-malformed', 'the state holds other fields than ours');
  }
  return { text, login };
}
