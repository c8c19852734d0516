import {
  cancelTrainingEvent as cancelEndpoint,
  changeTrainingEvent as changeEndpoint,
  getTrainingAttendance,
  listTrainingEvents,
  planTrainingEvent as planEndpoint,
  recordTrainingAttendance,
  signOffFromTraining as signOffEndpoint,
  signUpForTraining as signUpEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { cancelTrainingEvent } from './cancel-training-event.ts';
import { changeTrainingEvent } from './change-training-event.ts';
import { planTrainingEvent } from './plan-training-event.ts';
import { findAttendance, recordAttendance } from './record-attendance.ts';
import { signOffFromTraining, signUpForTraining } from './sign-up-for-training.ts';
import { listTrainingEventsFor } from './training-events.view.ts';

export const trainingRoutes: readonly Route[] = [
  route(listTrainingEvents, ({ work, session, params }) =>
    listTrainingEventsFor(work, session, params.programmeId),
  ),
  route(planEndpoint, async ({ work, session, params, body }) => {
    await planTrainingEvent(work, session, params.programmeId, body);
    return listTrainingEventsFor(work, session, params.programmeId);
  }),
  route(changeEndpoint, async ({ work, session, params, body }) => {
    const programmeId = await changeTrainingEvent(work, session, params.id, body);
    return listTrainingEventsFor(work, session, programmeId);
  }),
  route(cancelEndpoint, async ({ work, session, params }) => {
    const programmeId = await cancelTrainingEvent(work, session, params.id);
    return listTrainingEventsFor(work, session, programmeId);
  }),
  route(signUpEndpoint, async ({ work, session, params }) => {
    const programmeId = await signUpForTraining(work, session, params.id);
    return listTrainingEventsFor(work, session, programmeId);
  }),
  route(signOffEndpoint, async ({ work, session, params }) => {
    const programmeId = await signOffFromTraining(work, session, params.id);
    return listTrainingEventsFor(work, session, programmeId);
  }),
  route(getTrainingAttendance, ({ work, session, params }) =>
    findAttendance(work, session, params.id),
  ),
  route(recordTrainingAttendance, async ({ work, session, params, body }) => {
    await recordAttendance(work, session, params.id, body.attendeeIds);
    return findAttendance(work, session, params.id);
  }),
];
