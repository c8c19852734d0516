import {
  changeCohortPair,
  createCohort as createCohortEndpoint,
  discardCohort as discardCohortEndpoint,
  getCohort,
  includeInCohort,
  listCohortCandidates,
  listCohortMembers,
  listCohortPairs,
  listCohorts,
  matchCohort as matchCohortEndpoint,
  planCohort as planCohortEndpoint,
  sendCohort as sendCohortEndpoint,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { changePair } from './change-pair.ts';
import { listMembers, listPairRows } from './cohort-lists.views.ts';
import { getCohortOf, listCohortsOf } from './cohort.views.ts';
import { getOwnedCohort } from './cohorts.store.ts';
import { createCohort, discardCohort } from './create-cohort.ts';
import { includeMember } from './include-member.ts';
import { listCandidates } from './list-candidates.view.ts';
import { matchCohort } from './match-cohort.ts';
import { planCohort } from './plan-cohort.ts';
import { sendCohort } from './send-cohort.ts';

/** What an owner does with the cohorts of a programme. */
export const cohortRoutes: readonly Route[] = [
  route(listCohorts, async ({ work, session, params }) => ({
    cohorts: await listCohortsOf(work, session, params.programmeId),
  })),
  route(createCohortEndpoint, async ({ work, session, params, body }) => {
    const id = await createCohort(work, session, params.programmeId, body.name);
    return getCohortOf(work, session, id);
  }),
  route(getCohort, ({ work, session, params }) => getCohortOf(work, session, params.id)),
  route(discardCohortEndpoint, async ({ work, session, params }) => {
    await getOwnedCohort(work, session, params.id);
    await discardCohort(work, params.id);
  }),
  route(listCohortMembers, async ({ work, session, params, query }) => {
    await getOwnedCohort(work, session, params.id);
    return listMembers(work, params.id, query);
  }),
  route(includeInCohort, async ({ work, session, params, body }) => {
    await includeMember(work, session, params.id, { ...body, personId: params.personId });
    return getCohortOf(work, session, params.id);
  }),
  route(matchCohortEndpoint, async ({ work, session, params, body }) => {
    await matchCohort(work, session, params.id, body.basedOn);
    return getCohortOf(work, session, params.id);
  }),
  route(planCohortEndpoint, async ({ work, session, params, body }) => {
    await planCohort(work, session, params.id, body);
    return getCohortOf(work, session, params.id);
  }),
  route(listCohortPairs, async ({ work, session, params, query }) => {
    await getOwnedCohort(work, session, params.id);
    return listPairRows(work, params.id, query);
  }),
  route(listCohortCandidates, async ({ work, session, params }) => {
    const cohort = await getOwnedCohort(work, session, params.id);
    return { candidates: await listCandidates(work, cohort, params.menteeId) };
  }),
  route(changeCohortPair, async ({ work, session, params, body }) => {
    await changePair(work, session, params.id, { ...body, menteeId: params.menteeId });
    return getCohortOf(work, session, params.id);
  }),
  route(sendCohortEndpoint, async ({ work, session, params, body }) => {
    await sendCohort(work, session, params.id, body.basedOn);
    return getCohortOf(work, session, params.id);
  }),
];
