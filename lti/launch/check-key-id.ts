import type { ProtectedHeaderParameters } from 'jose';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * The header names the key (Security Framework 5.1.2; certification guide case 1).
 *
 * @throws LaunchRejected key-id-missing
 */
export function checkKeyId(header: ProtectedHeaderParameters): string {
  if (typeof header.kid !== 'string' || header.kid === '') {
    throw new LaunchRejected('key-id-missing', 'the header has no kid');
  }
  return header.kid;
}
