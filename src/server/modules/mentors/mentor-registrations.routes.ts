import {
  changeMentorRegistration as changeEndpoint,
  getMentorRegistration,
  saveMentorRegistration as saveEndpoint,
} from '../../../contract/index.ts';
import type { MentorRegistration } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { changeMentorRegistration } from './change-mentor-registration.ts';
import { getEligibility } from './get-eligibility.ts';
import { findOwnRegistration } from './mentor-registrations.store.ts';
import type { StoredRegistration } from './mentor-registrations.store.ts';
import { saveMentorRegistration } from './save-mentor-registration.ts';

function toAnswer(registration: StoredRegistration): MentorRegistration {
  const { programmeId, personId, updatedAt, freeSeats, impressions, ...rest } = registration;
  return { ...rest, updatedAt: updatedAt.toISOString() };
}

export const mentorRegistrationRoutes: readonly Route[] = [
  route(getMentorRegistration, async ({ work, session, params }) => {
    const own = await findOwnRegistration(work, params.programmeId, session.personId);
    return {
      eligibility: await getEligibility(work, params.programmeId, session.personId),
      registration: own && toAnswer(own),
    };
  }),
  route(saveEndpoint, async ({ work, session, params, body }) =>
    toAnswer(await saveMentorRegistration(work, params.programmeId, session.personId, body)),
  ),
  route(changeEndpoint, async ({ work, session, params }) =>
    toAnswer(
      await changeMentorRegistration(work, params.programmeId, session.personId, params.change),
    ),
  ),
];
