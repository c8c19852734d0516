import {
  addAgendaItem as addItemEndpoint,
  cancelMeeting as cancelEndpoint,
  changeAgendaItem as changeItemEndpoint,
  changeMeeting as changeEndpoint,
  getMeetings,
  holdMeeting as holdEndpoint,
  logMeeting as logEndpoint,
  planMeetings as planEndpoint,
  raiseAgendaItem as raiseItemEndpoint,
  removeAgendaItem as removeItemEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Work } from '../../../jobs/work.ts';
import type { Route } from '../../../http/route.ts';
import {
  addAgendaItem,
  changeAgendaItem,
  raiseAgendaItem,
  removeAgendaItem,
} from './agenda/change-agenda.ts';
import type { MayMakeCallLink } from './call-links/change-call-links.ts';
import { cancelMeeting } from './cancel-meetings.ts';
import { changeMeeting } from './change-meeting.ts';
import { holdMeeting } from './hold-meeting.ts';
import { logMeeting } from './log-meeting.ts';
import { getMeetingsFor } from './meetings.view.ts';
import { planMeetings } from './plan-meetings.ts';

/** @param mayMakeCallLink whether Teams makes links in a person's name */
export function meetingRoutes(mayMakeCallLink: MayMakeCallLink): readonly Route[] {
  const see = (work: Work, id: string, personId: string) =>
    getMeetingsFor(work, id, personId, mayMakeCallLink);
  return [
    route(getMeetings, ({ work, session, params }) => see(work, params.id, session.personId)),
    route(planEndpoint, async ({ work, session, params, body }) => {
      await planMeetings(work, params.id, session.personId, body, mayMakeCallLink);
      return see(work, params.id, session.personId);
    }),
    route(logEndpoint, async ({ work, session, params, body }) => {
      await logMeeting(work, params.id, session.personId, body);
      return see(work, params.id, session.personId);
    }),
    route(changeEndpoint, async ({ work, session, params, body }) => {
      await changeMeeting(
        work,
        params.id,
        params.meetingId,
        session.personId,
        body,
        mayMakeCallLink,
      );
      return see(work, params.id, session.personId);
    }),
    route(cancelEndpoint, async ({ work, session, params, body }) => {
      await cancelMeeting(work, params.id, params.meetingId, session.personId, body.scope);
      return see(work, params.id, session.personId);
    }),
    route(holdEndpoint, async ({ work, session, params, body }) => {
      await holdMeeting(work, params.id, params.meetingId, session.personId, body);
      return see(work, params.id, session.personId);
    }),
    route(addItemEndpoint, async ({ work, session, params, body }) => {
      await addAgendaItem(work, params.id, params.meetingId, session.personId, body.words);
      return see(work, params.id, session.personId);
    }),
    route(changeItemEndpoint, async ({ work, session, params, body }) => {
      await changeAgendaItem(work, params.id, params, session.personId, body);
      return see(work, params.id, session.personId);
    }),
    route(removeItemEndpoint, async ({ work, session, params }) => {
      await removeAgendaItem(work, params.id, params, session.personId);
      return see(work, params.id, session.personId);
    }),
    route(raiseItemEndpoint, async ({ work, session, params }) => {
      await raiseAgendaItem(work, params.id, params, session.personId);
      return see(work, params.id, session.personId);
    }),
  ];
}
