import {
  beginClosing as beginClosingEndpoint,
  endMentorship as endEndpoint,
  getMentorship,
  listMentorships,
  pauseMentorship as pauseEndpoint,
  resumeMentorship as resumeEndpoint,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { requireMayMove } from './groups/group-access.ts';
import { endMentorship } from './leaving/end-mentorship.ts';
import { pauseMentorship } from './leaving/pause-mentorship.ts';
import { getMentorshipOf } from './mentorships.store.ts';
import { getMentorshipFor, listMentorshipsFor } from './mentorships.views.ts';
import { moveMentorship } from './move-mentorship.ts';

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
  route(pauseEndpoint, async ({ work, session, params, body }) => {
    await pauseMentorship(work, params.id, session.personId, body.until);
    return getMentorshipFor(work, params.id, session.personId);
  }),
  route(resumeEndpoint, async ({ work, session, params }) => {
    const mentorship = await getMentorshipOf(work, params.id, session.personId, true);
    await requireMayMove(work, mentorship, session.personId);
    await moveMentorship(work, mentorship, 'resume');
    return getMentorshipFor(work, params.id, session.personId);
  }),
  route(beginClosingEndpoint, async ({ work, session, params }) => {
    const mentorship = await getMentorshipOf(work, params.id, session.personId, true);
    await requireMayMove(work, mentorship, session.personId);
    await moveMentorship(work, mentorship, 'beginClosing');
    return getMentorshipFor(work, params.id, session.personId);
  }),
];
