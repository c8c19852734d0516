import { LaunchRejected } from '../launch-rejected.ts';
import type { LaunchRequest, LtiToolOptions } from '../lti-tool-options.ts';
import { readField } from '../read-field.ts';
import {
  bindingName,
  isBindingValue,
  isWindowTicket,
  launchFieldNames,
} from './browser-binding.ts';
import type { CheckedState } from './check-state.ts';

/**
 * Checks that the launch comes from the browser of its login, by the cookie, by what the platform
 * stored, or by a ticket posted from the tool's own page (Security Framework 7.3.1; LTI Client Side
 * postMessages). A ticket proves the page and a click on it, not the browser: it is the last resort.
 *
 * @throws LaunchRejected browser-unbound when there is no proof, browser-mismatch when it is wrong
 */
export function checkBrowser(
  state: CheckedState,
  request: LaunchRequest,
  options: LtiToolOptions,
): void {
  const cookies = readCookies(request, bindingName(state.text));
  const stored = readField(request.form, launchFieldNames.binding);
  const ticket = readField(request.form, launchFieldNames.windowTicket);

  const values = stored.kind === 'text' ? [...cookies, stored.value] : cookies;
  for (const value of values) {
    if (isBindingValue(options, state.text, value)) return;
  }
  if (
    ticket.kind === 'text' &&
    isFromOwnPage(request, options) &&
    isWindowTicket(options, state.text, ticket.value)
  ) {
    return;
  }
  if (values.length === 0 && ticket.kind === 'absent' && stored.kind === 'absent') {
    throw new LaunchRejected('browser-unbound', 'no cookie, stored value or ticket came along');
  }
  throw new LaunchRejected('browser-mismatch', 'what came along does not belong to this state');
}

function readCookies({ headers }: LaunchRequest, name: string): string[] {
  return [headers.cookie ?? []]
    .flat()
    .flatMap((header) => header.split(';'))
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

function isFromOwnPage({ headers }: LaunchRequest, { launchUrl }: LtiToolOptions): boolean {
  return (
    headers['sec-fetch-site'] === 'same-origin' || headers.origin === new URL(launchUrl).origin
  );
}
