import {
  changeLearningLog as changeEndpoint,
  getLearningLog,
  removeFromLearningLog as removeEndpoint,
  writeLearningLog as writeEndpoint,
} from '../../../../contract/index.ts';
import type { LearningLog } from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import type { Work } from '../../../jobs/work.ts';
import { areMeetingsOpen } from '../meetings/get-open-mentorship.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import {
  changeLearningLog,
  removeFromLearningLog,
  writeLearningLog,
} from './change-learning-log.ts';
import { listEntries } from './learning-log.store.ts';

/** @throws AppError `not-found` for anybody who is not in it */
async function getLearningLogFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<LearningLog> {
  const { state } = await getMentorshipOf(work, mentorshipId, personId);
  const entries = await listEntries(work, mentorshipId, personId);
  return {
    isOpen: areMeetingsOpen(state),
    entries: entries.map((entry) => ({ ...entry, writtenAt: entry.writtenAt.toISOString() })),
  };
}

export const learningLogRoutes: readonly Route[] = [
  route(getLearningLog, ({ work, session, params }) =>
    getLearningLogFor(work, params.id, session.personId),
  ),
  route(writeEndpoint, async ({ work, session: { personId }, params, body }) => {
    await writeLearningLog(work, params.id, personId, body);
    return getLearningLogFor(work, params.id, personId);
  }),
  route(changeEndpoint, async ({ work, session: { personId }, params, body }) => {
    const { id: mentorshipId, entryId } = params;
    await changeLearningLog(work, { mentorshipId, entryId, personId }, body);
    return getLearningLogFor(work, mentorshipId, personId);
  }),
  route(removeEndpoint, async ({ work, session: { personId }, params }) => {
    const { id: mentorshipId, entryId } = params;
    await removeFromLearningLog(work, { mentorshipId, entryId, personId });
    return getLearningLogFor(work, mentorshipId, personId);
  }),
];
