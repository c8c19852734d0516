import type { ProtectedHeaderParameters } from 'jose';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * No extension is understood here, so none may be critical (RFC 7515 4.1.11).
 *
 * @throws LaunchRejected critical-header-unknown
 */
export function checkCriticalHeader(header: ProtectedHeaderParameters): void {
  if ('crit' in header || 'b64' in header) {
    throw new LaunchRejected('critical-header-unknown', 'the header holds extensions');
  }
}
