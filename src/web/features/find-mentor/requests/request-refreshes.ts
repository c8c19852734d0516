import {
  getHome,
  getMentorProfile,
  getMentorRequest,
  listAlternatives,
  listMentorRequests,
  listMentors,
} from '../../../../contract/index.ts';

/** What is out of date once something was done with a request. */
export const requestRefreshes = [
  getMentorRequest,
  listMentorRequests,
  listAlternatives,
  getMentorProfile,
  listMentors,
  getHome,
];
