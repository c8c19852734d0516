import {
  endMentorship as endEndpoint,
  getMentorship,
  listMentorships,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { endMentorship } from './leaving/end-mentorship.ts';
import { getMentorshipFor, listMentorshipsFor } from './mentorships.views.ts';

export const mentorshipRoutes: readonly Route[] = [
  route(listMentorships, async ({ work, session }) => ({
    mentorships: await listMentorshipsFor(work, session.personId),
  })),
  route(getMentorship, ({ work, session, params }) =>
    getMentorshipFor(work, params.id, session.personId),
  ),
  route(endEndpoint, async ({ work, session, params }) => {
    await endMentorship(work, params.id, session.personId);
    return getMentorshipFor(work, params.id, session.personId);
  }),
];
