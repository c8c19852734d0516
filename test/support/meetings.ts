import { planMeetings } from '../../src/contract/index.ts';
import type { Meeting } from '../../src/contract/index.ts';
import type { Pair } from './mentorships.ts';
import type { TestProduct } from './start-test-product.ts';

/** Wall time in UTC, so many hours from now. */
export function wallIn(product: TestProduct, hours: number): string {
  return new Date(product.clock.now().getTime() + hours * 60 * 60_000).toISOString().slice(0, 16);
}

/** A meeting that lacks nothing, at a wall time in UTC. */
export const meetingPlan = (at: string) => ({
  at,
  timeZone: 'UTC',
  minutes: 60,
  mode: 'virtual' as const,
  place: 'https://meet.example/room',
  theme: '',
});

/** The mentor plans one. @returns it as it then is */
export async function planOne({ mentor, mentorshipId }: Pair, at: string): Promise<Meeting> {
  const { meetings } = await mentor.call(planMeetings, {
    params: { id: mentorshipId },
    body: { ...meetingPlan(at), repeats: null },
  });
  const meeting = meetings.find(({ startsAt }) => startsAt === `${at}:00.000Z`);
  if (!meeting) throw new Error('The meeting was not planned');
  return meeting;
}

/** Where a meeting stands in the API. */
export const meetingAt = (pair: Pair, { id }: { id: string }) => ({
  params: { id: pair.mentorshipId, meetingId: id },
});
