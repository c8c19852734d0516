import type { Response } from 'express';
import { mentorshipRoleSchema } from '../../../../contract/index.ts';
import type { RawRoute } from '../../../http/route.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { isId } from '../../../kernel/ids.ts';
import { findOrganisationOf } from '../../administration/index.ts';
import { badgeAddresses, badgePaths } from './badge-addresses.ts';
import { badgeAchievement, badgeIssuer } from './badge-credential.ts';
import { findPublicBadgeKey } from './badge-keys.store.ts';

const anyone = 'anyone: what a badge names, so that it can be checked; it tells of no person';

/** Issuer, achievements and public keys, for whoever checks a badge (Open Badges 3.0, 8.2). */
export function badgeRoutes(publicUrl: string): readonly RawRoute[] {
  const answering = (
    path: string,
    read: (work: Work, parameters: Readonly<Record<string, unknown>>) => Promise<object | null>,
  ): RawRoute => ({
    methods: ['get'],
    path,
    permission: anyone,
    body: 'none',
    async handle(request, response, { inTransaction }) {
      const { organisation } = request.params;
      if (typeof organisation !== 'string' || !isId(organisation)) throw new AppError('not-found');
      const found = await inTransaction({ tenantId: organisation, actorId: null }, (work) =>
        read(work, request.params),
      );
      if (!found) throw new AppError('not-found');
      sendPublic(response, found);
    },
  });

  return [
    answering(badgePaths.issuer, async (work) => {
      const organisation = await findOrganisationOf(work);
      const addresses = badgeAddresses(publicUrl, work.tenantId);
      return organisation && badgeIssuer(addresses, organisation.name, publicUrl);
    }),
    answering(badgePaths.achievement, async (work, { role }) => {
      const organisation = await findOrganisationOf(work);
      const known = mentorshipRoleSchema.safeParse(role);
      if (!organisation || !known.success) return null;
      const addresses = badgeAddresses(publicUrl, work.tenantId);
      return badgeAchievement(addresses, known.data, organisation.language);
    }),
    answering(badgePaths.key, (work, { kid }) => findPublicBadgeKey(work, String(kid))),
  ];
}

/** Checkers run in browsers of other sites as well. */
function sendPublic(response: Response, body: object): void {
  response.set('Access-Control-Allow-Origin', '*');
  response.set('Cache-Control', 'public, max-age=3600');
  response.json(body);
}
