import type { Work } from '../../src/server/jobs/work.ts';

export interface NoticeCount {
  readonly requests: number;
  /** Mentors told of a request: one for each. */
  readonly received: number;
  readonly withdrawnRequests: number;
  /** Mentors told that a request was taken back: one for each of those. */
  readonly withdrawn: number;
  /** Requests of which the mentor was not told. */
  readonly untold: readonly string[];
}

/** Compares what happened to requests with what mentors were told of it. */
export async function countNotices(work: Work): Promise<NoticeCount> {
  const requests = await work.db
    .selectFrom('mentor_requests')
    .select(['id', 'state'])
    .where('tenant_id', '=', work.tenantId)
    .execute();
  const notices = await work.db
    .selectFrom('notices')
    .select(['kind', 'link'])
    .where('tenant_id', '=', work.tenantId)
    .execute();
  const received = notices.filter(({ kind }) => kind === 'request-received');
  const told = new Set(received.map(({ link }) => link));
  return {
    requests: requests.length,
    received: received.length,
    withdrawnRequests: requests.filter(({ state }) => state === 'withdrawn').length,
    withdrawn: notices.filter(({ kind }) => kind === 'request-withdrawn').length,
    untold: requests.map(({ id }) => id).filter((id) => !told.has(`/mentor/requests/${id}`)),
  };
}
