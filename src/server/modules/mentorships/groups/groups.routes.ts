import {
  answerGroupRequest as answerEndpoint,
  beginGroup as beginEndpoint,
  callOffGroup as callOffEndpoint,
  changeGroup as changeEndpoint,
  getGroup,
  inviteToGroup as inviteEndpoint,
  joinGroup as joinEndpoint,
  leaveGroup as leaveEndpoint,
  listGroupCandidates as candidatesEndpoint,
  listGroupRequests,
  listGroups,
  openGroup as openEndpoint,
  stayInGroup as stayEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { answerGroupRequest } from './answer-group-request.ts';
import { beginGroup, callOffGroup } from './begin-group.ts';
import { changeGroup } from './change-group.ts';
import { listGroupRequestsOf } from './group-requests.views.ts';
import { getGroupFor, listGroupsFor } from './group.views.ts';
import { inviteToGroup } from './invite-to-group.ts';
import { joinGroup } from './join-group.ts';
import { leaveGroup } from './leave-group.ts';
import { listGroupCandidates } from './list-candidates.views.ts';
import { openGroup } from './open-group.ts';
import { stayInGroup } from './stay-in-group.ts';

export const groupRoutes: readonly Route[] = [
  route(listGroups, ({ work, session, params }) =>
    listGroupsFor(work, session, params.programmeId),
  ),
  route(openEndpoint, async ({ work, session, params, body }) => {
    const id = await openGroup(work, session, params.programmeId, body);
    return getGroupFor(work, session, id);
  }),
  route(getGroup, ({ work, session, params }) => getGroupFor(work, session, params.id)),
  route(changeEndpoint, async ({ work, session, params, body }) => {
    await changeGroup(work, session, params.id, body.settings);
    return getGroupFor(work, session, params.id);
  }),
  route(joinEndpoint, async ({ work, session, params, body }) => {
    await joinGroup(work, params.id, session.personId, body);
    return getGroupFor(work, session, params.id);
  }),
  route(beginEndpoint, async ({ work, session, params }) => {
    await beginGroup(work, session, params.id);
    return getGroupFor(work, session, params.id);
  }),
  route(callOffEndpoint, async ({ work, session, params }) => {
    await callOffGroup(work, session, params.id);
    return getGroupFor(work, session, params.id);
  }),
  route(leaveEndpoint, async ({ work, session, params }) => {
    const mentorship = await getMentorshipOf(work, params.id, session.personId, true);
    await leaveGroup(work, mentorship, session.personId);
  }),
  route(stayEndpoint, ({ work, session, params }) =>
    stayInGroup(work, params.id, session.personId),
  ),
  route(candidatesEndpoint, async ({ work, session, params, query }) => ({
    people: await listGroupCandidates(work, session, params.id, query),
  })),
  route(inviteEndpoint, async ({ work, session, params, body }) => {
    await inviteToGroup(work, session, params.id, body);
    return getGroupFor(work, session, params.id);
  }),
  route(listGroupRequests, ({ work, session }) => listGroupRequestsOf(work, session.personId)),
  route(answerEndpoint, async ({ work, session, params }) => {
    const id = await answerGroupRequest(work, session, params.id, params.answer);
    return getGroupFor(work, session, id);
  }),
];
