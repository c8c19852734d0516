import { isPublished, signingKeyAt } from '../../../../../lti/index.ts';
import type { ToolKey } from '../../../../../lti/index.ts';
import {
  listSigningKeys as listEndpoint,
  rotateSigningKeys as rotateEndpoint,
} from '../../../../contract/index.ts';
import type { SigningKey } from '../../../../contract/index.ts';
import { routeWithoutTransaction } from '../../../http/route-without-transaction.ts';
import type { RawRoute } from '../../../http/route.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { recordAudit } from '../../administration/index.ts';
import { findSession } from '../../identity/index.ts';
import type { SigningKeys } from './signing-keys.ts';

export interface SigningKeyRoutesOptions {
  readonly signingKeys: SigningKeys;
  readonly clock: Clock;
  readonly days: number;
  readonly overlapHours: number;
}

/** The keys stand under the installation's own tenant, so these routes open its transactions. */
export function signingKeyRoutes(options: SigningKeyRoutesOptions): RawRoute[] {
  const { signingKeys, clock } = options;
  return [
    routeWithoutTransaction(listEndpoint, findSession, async () => ({
      keys: describeKeys(await signingKeys.list(), clock.now()),
      replacedEvery: options.days === 0 ? null : options.days,
      overlapHours: options.overlapHours,
    })),
    routeWithoutTransaction(rotateEndpoint, findSession, async (call) => {
      const { key, isNew } = await signingKeys.rotate('in-turn');
      if (isNew) {
        await call.inTransaction((work) =>
          recordAudit(work, {
            action: 'signing-key.rotated',
            subject: { kind: 'signing-key', id: key.kid },
          }),
        );
      }
      return { kid: key.kid, isNew, signsFrom: key.signsFrom.toISOString() };
    }),
  ];
}

/** Those that are published, in the order in which they sign. */
function describeKeys(keys: readonly ToolKey[], now: Date): SigningKey[] {
  const signing = signingKeyAt(keys, now);
  return keys
    .filter((key) => isPublished(key, now))
    .toSorted((one, other) => one.signsFrom.getTime() - other.signsFrom.getTime())
    .map((key) => ({
      kid: key.kid,
      turn: key.kid === signing.kid ? 'signing' : key.signsFrom > now ? 'next' : 'leaving',
      publishedFrom: key.publishedFrom.toISOString(),
      signsFrom: key.signsFrom.toISOString(),
      publishedUntil: key.publishedUntil?.toISOString() ?? null,
    }));
}
