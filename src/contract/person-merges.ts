import { z } from 'zod';
import { idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { personRowSchema } from './person-records.ts';
import { languageSchema } from './vocabulary.ts';
import { wayInKindSchema } from './ways-in.ts';

/** What keeps a person from being merged into another. */
export const mergeObstacles = [
  /** It is the same person already. */
  'same-person',
  /** The one who asks is one of the two: another administrator has to look at it. */
  'own-account',
  /** One of them has left, or was merged before. */
  'not-active',
  /** SCIM knows people by an id that stays theirs: whom it tells of is the one to keep. */
  'told-by-scim',
  /** HR tells of both as working here. */
  'two-in-hr',
  /** Each has an employee number. */
  'two-numbers',
  /** A platform or an identity provider knows them as two people. */
  'two-accounts',
  /** They have to do with each other: in one mentorship, by a request, as a manager. */
  'have-met',
  /** Two open requests would be of one person to one mentor or group. */
  'two-requests',
  /** The one who would go is in a cohort that is not decided. */
  'being-paired',
  /** Their two offers in one programme together take more seats than the one that stays has. */
  'too-few-seats',
  /** Both have something of which a person has but one, and no rule says which counts. */
  'unforeseen',
] as const;
export type MergeObstacle = (typeof mergeObstacles)[number];

/** What comes over, as it is counted for whoever merges: never what it says, nor with whom. */
export const mergeKinds = [
  'mentorships',
  'requests',
  'offers',
  'searches',
  'courses',
  'trainings',
  'invitations',
  'owned-programmes',
  'reports',
  'notices',
  'more',
] as const;
export type MergeKind = (typeof mergeKinds)[number];

const countsSchema = z.array(z.object({ kind: z.enum(mergeKinds), count: z.number().int() }));

/** What merging one person into another would do, and what keeps it from being done. */
export const previewPersonMerge = defineEndpoint({
  method: 'GET',
  path: '/api/people/:id/merges/:mergedId',
  permission: 'ld_administrator',
  params: idParams.extend({ mergedId: idSchema }),
  query: z.object({ language: languageSchema }),
  response: z.object({
    kept: personRowSchema,
    merged: personRowSchema,
    waysIn: z.array(
      z.object({
        kind: wayInKindSchema,
        through: z.string().nullable(),
        lastUsedAt: instantSchema,
      }),
    ),
    moves: countsSchema,
    /** What both have and a person has but one of; which one counts is a rule for each kind. */
    doubles: countsSchema,
    /** Which the one who stays would get; null: none. */
    employeeNumber: z.string().nullable(),
    obstacles: z.array(z.enum(mergeObstacles)),
  }),
});

/** Merges a person into the one of the address, with all that is theirs. */
export const mergeTwoPeople = defineEndpoint({
  method: 'POST',
  path: '/api/people/:id/merges',
  permission: 'ld_administrator',
  params: idParams,
  body: z.object({ mergedId: idSchema }),
  response: z.object({ id: idSchema }),
  status: 201,
});

/** Merges that stand, of which a person is one of the two; the newest first. */
export const listPersonMerges = defineEndpoint({
  method: 'GET',
  path: '/api/people/:id/merges',
  permission: 'ld_administrator',
  params: idParams,
  response: z.object({
    merges: z.array(
      z.object({
        id: idSchema,
        /** Whether the other was merged into this person, or this one into the other. */
        role: z.enum(['kept', 'merged']),
        other: z.object({ id: idSchema, name: z.string() }),
        mergedAt: instantSchema,
        undoUntil: instantSchema,
        /** Not once the time is over, or the one who stayed was merged into another since. */
        mayUndo: z.boolean(),
      }),
    ),
  }),
});

/** Makes two of them again; what was begun in the meantime stays with the one who was kept. */
export const undoPersonMerge = defineEndpoint({
  method: 'DELETE',
  path: '/api/person-merges/:id',
  permission: 'ld_administrator',
  params: idParams,
});
