import {
  getBadge,
  getCertificate,
  getMyTrackRecord,
  removeCertificate as removeEndpoint,
  saveCertificate as saveEndpoint,
  showMyTrackRecord,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { getCertificateFor } from './certificate.view.ts';
import { removeCertificate, saveCertificate } from './save-certificate.ts';
import { signBadge } from './sign-badge.ts';
import type { BadgeOptions } from './sign-badge.ts';
import { getOwnTrackRecord, showTrackRecord } from './track-record.ts';

/** A person's own certificates, badges and track record. */
export const recognitionRoutes = (options: BadgeOptions): readonly Route[] => [
  route(getCertificate, async ({ work, session, params }) => ({
    certificate: await getCertificateFor(work, params.id, session.personId),
  })),
  route(saveEndpoint, async ({ work, session, params, body }) => {
    await saveCertificate(work, params.id, session.personId, body.showsHours);
    return { certificate: await getCertificateFor(work, params.id, session.personId) };
  }),
  route(removeEndpoint, ({ work, session, params }) =>
    removeCertificate(work, params.id, session.personId),
  ),
  route(getBadge, ({ work, session, params }) =>
    signBadge(work, params.id, session.personId, options),
  ),
  route(getMyTrackRecord, ({ work, session }) => getOwnTrackRecord(work, session.personId)),
  route(showMyTrackRecord, async ({ work, session, body }) => {
    await showTrackRecord(work, session.personId, body.isShown);
    return getOwnTrackRecord(work, session.personId);
  }),
];
