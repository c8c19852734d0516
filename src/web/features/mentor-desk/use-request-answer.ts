import {
  acceptMentorRequest,
  declineMentorRequest,
  getHome,
  getMentorRegistration,
  getMentorRequest,
  listCourses,
  listMentorRequests,
  listMentorships,
} from '../../../contract/index.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';

/** What is out of date once a mentor answered a request. */
export const answerRefreshes = [
  getMentorRequest,
  listMentorRequests,
  listMentorships,
  getMentorRegistration,
  listCourses,
  getHome,
];

/** Accepting and declining, with what has to be read again after either. */
export function useRequestAnswer(): {
  readonly accept: ReturnType<typeof useEndpointChange<typeof acceptMentorRequest>>;
  readonly decline: ReturnType<typeof useEndpointChange<typeof declineMentorRequest>>;
} {
  return {
    accept: useEndpointChange(acceptMentorRequest, { refreshes: answerRefreshes }),
    decline: useEndpointChange(declineMentorRequest, { refreshes: answerRefreshes }),
  };
}
