import { z } from 'zod';
import type { OrganisationMentee } from '../organisation/organisation.ts';
import { fillTalk } from './fill-talk.ts';
import type { Open } from './open-once.ts';

const requestSchema = z.object({ id: z.string(), mentorshipId: z.string().nullable() });

export interface Asking {
  readonly programmeId: string;
  /** The product's key of each mentor's registration, by employee number. */
  readonly registrationIds: ReadonlyMap<string, string>;
  readonly open: Open;
}

/**
 * A mentee tells what they want to learn and asks their mentors, who answer as the organisation's data
 * says; some say already whether they want to go on.
 */
export async function askMentors(mentee: OrganisationMentee, asking: Asking): Promise<void> {
  const session = await asking.open(mentee.employeeNumber);
  const intakePath = `/api/programmes/${asking.programmeId}/mentee-intake`;
  await session.send('PUT', intakePath, mentee.intake);
  for (const request of mentee.requests) {
    const asked = await session.call('POST', '/api/mentor-requests', requestSchema, {
      mentorRegistrationId: asking.registrationIds.get(request.mentor),
      motivation: request.motivation,
      whenFull: request.outcome === 'waiting' ? 'wait' : 'refuse',
    });
    const path = `/api/mentor-requests/${asked.id}`;
    if (request.outcome === 'open' || request.outcome === 'waiting') continue;
    const mentor = await asking.open(request.mentor);
    if (request.outcome === 'asked_back') {
      await mentor.send('POST', `${path}/question`, { question: request.question });
      continue;
    }
    if (request.outcome === 'declined') {
      const { declineReason: reason, declineWords: words } = request;
      await mentor.send('POST', `${path}/decline`, { reason, words });
      continue;
    }
    const accepted = await mentor.call('POST', `${path}/accept`, requestSchema);
    for (const role of request.confirmedBy) {
      const speaker = role === 'mentor' ? mentor : session;
      const path = `/api/mentorships/${accepted.mentorshipId ?? ''}/introduction/answer`;
      await speaker.send('PUT', path, { answer: 'yes' });
    }
    if (request.talk) await fillTalk(accepted.mentorshipId ?? '', request.talk, asking.open);
  }
}
