import { randomUUID } from 'node:crypto';
import type { ValidInput } from './valid-input.ts';

const someMeeting = { id: randomUUID(), meetingId: randomUUID() };
const someItem = { ...someMeeting, itemId: randomUUID() };
const meetingPlan = {
  at: '2026-03-09T15:00',
  timeZone: 'Europe/Amsterdam',
  minutes: 60,
  mode: 'virtual',
  place: 'Room 3',
  theme: '',
};
const some = (): ValidInput => ({ params: { id: randomUUID() } });

/** For each endpoint about meetings an input that its schemas take. */
export const meetingInputs: Readonly<Record<string, ValidInput>> = {
  getMeetings: some(),
  planMeetings: { ...some(), body: { ...meetingPlan, repeats: { everyWeeks: 2, meetings: 4 } } },
  logMeeting: {
    ...some(),
    body: {
      kind: 'informal',
      at: '2026-03-01T15:00',
      timeZone: 'UTC',
      minutes: 15,
      mode: 'in_person',
      theme: '',
      attendeeIds: [randomUUID()],
    },
  },
  changeMeeting: { params: someMeeting, body: { ...meetingPlan, basedOn: 1 } },
  cancelMeeting: { params: someMeeting, body: { scope: 'one' } },
  holdMeeting: {
    params: someMeeting,
    body: { basedOn: 1, minutes: 45, attendeeIds: [randomUUID()] },
  },
  addAgendaItem: { params: someMeeting, body: { words: 'The offer from Lyon' } },
  changeAgendaItem: { params: someItem, body: { words: 'The offer', isDone: true } },
  removeAgendaItem: { params: someItem },
  raiseAgendaItem: { params: someItem },
  getCalendarFeed: {},
  createCalendarFeed: {},
  removeCalendarFeed: {},
};
