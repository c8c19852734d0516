import type { Module } from '../../http/module.ts';
import { activateMentorshipsWhenCourseCompleted } from './activate-mentorship.ts';
import { endEverythingWhenPersonLeft } from './end-everything-when-person-left.ts';
import { mentorshipRoutes } from './mentorships.routes.ts';
import {
  expireRequests,
  expireRequestsWhenProgrammeClosed,
  expireRequestsWhenMentorWithdrawn,
  remindOfRequests,
} from './requests/expire-requests.job.ts';
import { mentorRequestRoutes } from './requests/requests.routes.ts';

/** From the request to the mentorship's end. */
export function createMentorshipsModule(): Module {
  return {
    routes: [...mentorRequestRoutes, ...mentorshipRoutes],
    workers: [
      expireRequests,
      remindOfRequests,
      expireRequestsWhenMentorWithdrawn,
      expireRequestsWhenProgrammeClosed,
      activateMentorshipsWhenCourseCompleted,
      endEverythingWhenPersonLeft,
    ],
  };
}
