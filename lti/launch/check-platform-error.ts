import { outsideText } from '../http/outside-text.ts';
import { LaunchRejected } from './launch-rejected.ts';
import type { LaunchRequest } from './lti-tool-options.ts';
import { readField } from './read-field.ts';

/**
 * Refuses when the platform posted an error in place of a token (OpenID Connect Core 3.1.2.6).
 *
 * @throws LaunchRejected platform-error
 */
export function checkPlatformError({ form }: LaunchRequest): void {
  const error = readField(form, 'error');
  if (error.kind === 'absent') return;
  const description = readField(form, 'error_description');
  throw new LaunchRejected('platform-error', 'the platform posted an error in place of a token', {
    platformError: {
      code: error.kind === 'text' ? outsideText(error.value, 100) : 'unreadable',
      description: description.kind === 'text' ? outsideText(description.value) : null,
    },
  });
}
