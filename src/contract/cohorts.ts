import { z } from 'zod';
import {
  freeText,
  idParams,
  idSchema,
  instantSchema,
  pageOf,
  pageQuery,
  personCardSchema,
  programmeParams,
} from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/**
 * stable: nobody is left who would both rather have each other (deferred acceptance) · greatest_fit: the
 * greatest sum of fits.
 */
export const pairingMethods = ['stable', 'greatest_fit'] as const;
export const pairingMethodSchema = z.enum(pairingMethods);
export type PairingMethod = z.infer<typeof pairingMethodSchema>;

/** draft: being put together · sent: the two of each pair are asked. */
export const cohortStates = ['draft', 'sent'] as const;
export const cohortStateSchema = z.enum(cohortStates);

export const matchingStates = ['none', 'queued', 'running', 'done', 'failed'] as const;
export const matchingStateSchema = z.enum(matchingStates);

/**
 * planned: the owner's · proposed: the two are asked · formed: both said yes · ended: it did not come
 * about, whoever and whatever it was · no_seat: the mentor had no seat left when it was to be sent.
 */
export const cohortPairStates = ['planned', 'proposed', 'formed', 'ended', 'no_seat'] as const;
export const cohortPairStateSchema = z.enum(cohortPairStates);
export type CohortPairState = z.infer<typeof cohortPairStateSchema>;

export const pairingFiguresSchema = z.object({
  method: pairingMethodSchema,
  pairs: z.number().int(),
  unmatched: z.number().int(),
  /** Sum of the fits, each from 0 to 1. */
  totalFit: z.number(),
  /** Mentees whose mentor fits as well as any whom they may have. */
  firstChoices: z.number().int(),
  leastFit: z.number().nullable(),
  /** Mentee and mentor who would both rather have each other than what they got. */
  blockingPairs: z.number().int(),
});
export type PairingFigures = z.infer<typeof pairingFiguresSchema>;

const cohortSummarySchema = z.object({
  id: idSchema,
  programmeId: idSchema,
  name: z.string(),
  state: cohortStateSchema,
  mentees: z.number().int(),
  mentors: z.number().int(),
  seats: z.number().int(),
  createdAt: instantSchema,
  sentAt: instantSchema.nullable(),
});

export const cohortSchema = cohortSummarySchema.extend({
  programmeName: z.string(),
  /** Counts up with every change: a change says which it goes on from. */
  version: z.number().int(),
  matching: z.object({
    state: matchingStateSchema,
    /** 0 to 1. */
    progress: z.number(),
  }),
  /** What the product proposes by each method, once it has been worked out. */
  pairings: z.array(pairingFiguresSchema),
  /** The method that the plan was taken from last. */
  method: pairingMethodSchema.nullable(),
  plan: z.object({
    pairs: z.number().int(),
    locked: z.number().int(),
    totalFit: z.number(),
    unmatched: z.number().int(),
    /** Of a cohort that was sent; who said what is nobody's to see. */
    formed: z.number().int(),
    ended: z.number().int(),
    proposed: z.number().int(),
  }),
});
export type Cohort = z.infer<typeof cohortSchema>;

const basedOn = z.object({ basedOn: z.number().int().min(1) });

const ofProgramme = '/api/programmes/:programmeId/cohorts' as const;

/** The cohorts of a programme, newest first. */
export const listCohorts = defineEndpoint({
  method: 'GET',
  path: ofProgramme,
  permission: 'programme_owner',
  params: programmeParams,
  response: z.object({ cohorts: z.array(cohortSummarySchema) }),
});

/** Begins a cohort with everybody who looks for a mentor and asks nobody, and every free seat. */
export const createCohort = defineEndpoint({
  method: 'POST',
  path: ofProgramme,
  permission: 'programme_owner',
  params: programmeParams,
  body: z.object({ name: freeText(120).min(1) }),
  response: cohortSchema,
  status: 201,
});

export const getCohort = defineEndpoint({
  method: 'GET',
  path: '/api/cohorts/:id',
  permission: 'programme_owner',
  params: idParams,
  response: cohortSchema,
});

/** Throws a draft away. */
export const discardCohort = defineEndpoint({
  method: 'DELETE',
  path: '/api/cohorts/:id',
  permission: 'programme_owner',
  params: idParams,
});

export const cohortMemberSchema = z.object({
  person: personCardSchema,
  role: z.enum(['mentor', 'mentee']),
  /** Of a mentor: seats for this cohort. */
  seats: z.number().int().nullable(),
  isIncluded: z.boolean(),
});
export type CohortMember = z.infer<typeof cohortMemberSchema>;

export const listCohortMembers = defineEndpoint({
  method: 'GET',
  path: '/api/cohorts/:id/members',
  permission: 'programme_owner',
  params: idParams,
  query: pageQuery.extend({ search: z.string().trim().max(200).default('') }),
  response: pageOf(cohortMemberSchema),
});

/** Leaves somebody out, or takes them in again; a pair that they are planned in is undone. */
export const includeInCohort = defineEndpoint({
  method: 'PUT',
  path: '/api/cohorts/:id/members/:personId',
  permission: 'programme_owner',
  params: idParams.extend({ personId: idSchema }),
  body: basedOn.extend({ isIncluded: z.boolean() }),
  response: cohortSchema,
});

/** Has the product work out pairs by both methods. Locked pairs stay as they are. */
export const matchCohort = defineEndpoint({
  method: 'POST',
  path: '/api/cohorts/:id/matchings',
  permission: 'programme_owner',
  params: idParams,
  body: basedOn,
  response: cohortSchema,
});

/** Plans the pairs that a method proposes; locked pairs stay as they are. */
export const planCohort = defineEndpoint({
  method: 'PUT',
  path: '/api/cohorts/:id/plan',
  permission: 'programme_owner',
  params: idParams,
  body: basedOn.extend({ method: pairingMethodSchema }),
  response: cohortSchema,
});

export const cohortPairSchema = z.object({
  mentee: personCardSchema,
  mentor: personCardSchema.nullable(),
  registrationId: idSchema.nullable(),
  /** 0 to 1. */
  fit: z.number().nullable(),
  isLocked: z.boolean(),
  /** Null: the mentee has nobody. */
  state: cohortPairStateSchema.nullable(),
});
export type CohortPair = z.infer<typeof cohortPairSchema>;

/** Every mentee of the cohort with whom they are to be paired, those without anybody first. */
export const listCohortPairs = defineEndpoint({
  method: 'GET',
  path: '/api/cohorts/:id/pairs',
  permission: 'programme_owner',
  params: idParams,
  query: pageQuery.extend({ search: z.string().trim().max(200).default('') }),
  response: pageOf(cohortPairSchema),
});

/** Mentors whom a mentee of the cohort may have, the best fit first. */
export const listCohortCandidates = defineEndpoint({
  method: 'GET',
  path: '/api/cohorts/:id/pairs/:menteeId/candidates',
  permission: 'programme_owner',
  params: idParams.extend({ menteeId: idSchema }),
  response: z.object({
    candidates: z.array(
      z.object({
        registrationId: idSchema,
        mentor: personCardSchema,
        fit: z.number(),
        /** Seats that no other pair of the plan takes. */
        freeSeats: z.number().int(),
      }),
    ),
  }),
});

/** Changes one pair of the plan by hand; null: the mentee gets nobody. */
export const changeCohortPair = defineEndpoint({
  method: 'PUT',
  path: '/api/cohorts/:id/pairs/:menteeId',
  permission: 'programme_owner',
  params: idParams.extend({ menteeId: idSchema }),
  body: basedOn.extend({ registrationId: idSchema.nullable(), isLocked: z.boolean() }),
  response: cohortSchema,
});

/** Asks the two of each planned pair. */
export const sendCohort = defineEndpoint({
  method: 'POST',
  path: '/api/cohorts/:id/send',
  permission: 'programme_owner',
  params: idParams,
  body: basedOn,
  response: cohortSchema,
});

/** A pair that somebody is asked for, as that one sees it. */
export const cohortProposalSchema = z.object({
  id: idSchema,
  programmeId: idSchema,
  programmeName: z.string(),
  /** What the person would be in it. */
  role: z.enum(['mentor', 'mentee', 'peer']),
  other: personCardSchema,
  /** Published offer of the mentor. */
  registrationId: idSchema,
  state: z.enum(['proposed', 'formed', 'ended']),
  /** What the person said; null: nothing yet. What the other said is not told. */
  answer: z.enum(['yes', 'no']).nullable(),
  expiresAt: instantSchema,
  mentorshipId: idSchema.nullable(),
  /**
   * It ended because the person has found as many mentorships as the programme allows. The other is told
   * of every end in the same words.
   */
  isEndedByLimit: z.boolean(),
});
export type CohortProposal = z.infer<typeof cohortProposalSchema>;

/** What the person is asked, the open ones first. */
export const listCohortProposals = defineEndpoint({
  method: 'GET',
  path: '/api/cohort-proposals',
  permission: 'person',
  response: z.object({ proposals: z.array(cohortProposalSchema) }),
});

export const getCohortProposal = defineEndpoint({
  method: 'GET',
  path: '/api/cohort-proposals/:id',
  permission: 'person',
  params: idParams,
  response: cohortProposalSchema,
});

/** Says yes or no. Two yeses begin the mentorship; a no ends the proposal without saying whose it is. */
export const answerCohortProposal = defineEndpoint({
  method: 'POST',
  path: '/api/cohort-proposals/:id/:answer',
  permission: 'person',
  params: idParams.extend({ answer: z.enum(['yes', 'no']) }),
  response: cohortProposalSchema,
});
