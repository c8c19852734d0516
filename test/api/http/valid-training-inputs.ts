import { randomUUID } from 'node:crypto';
import type { ValidInput } from './valid-input.ts';

const some = (): ValidInput => ({ params: { id: randomUUID() } });
const trainingEvent = {
  seriesName: '',
  title: 'Kick-off',
  speaker: '',
  description: '',
  at: '2026-03-09T15:00',
  timeZone: 'Europe/Amsterdam',
  minutes: 60,
  place: 'Room 3',
  link: 'https://meet.example/room',
  seats: 20,
};

/** For each endpoint about training events an input that its schemas take. */
export const trainingInputs = (programme: ValidInput): Readonly<Record<string, ValidInput>> => ({
  listTrainingEvents: programme,
  planTrainingEvent: { ...programme, body: trainingEvent },
  changeTrainingEvent: { ...some(), body: { ...trainingEvent, basedOn: 1 } },
  cancelTrainingEvent: some(),
  signUpForTraining: some(),
  signOffFromTraining: some(),
  getTrainingAttendance: some(),
  recordTrainingAttendance: { ...some(), body: { attendeeIds: [] } },
});
