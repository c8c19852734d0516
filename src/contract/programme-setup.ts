import { z } from 'zod';
import { freeText, idSchema, instantSchema, personCardSchema, programmeParams } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { audienceSchema } from './programme-audience.ts';
import { pairObstacleSchema, programmeRulesSchema } from './programme-rules.ts';
import { programmeResourceSchema } from './programmes.ts';
import {
  programmeFormatSchema,
  programmeStateSchema,
  programmeTemplateSchema,
} from './vocabulary.ts';

const roleName = freeText(40).min(1).nullable();

/** Everything that an owner sets. A draft may be incomplete; publishing asks for what is missing. */
export const programmeSettingsSchema = z
  .object({
    name: freeText(120),
    mission: freeText(2000),
    guide: freeText(10_000),
    format: programmeFormatSchema,
    sponsor: z.object({ name: freeText(120), message: freeText(4000) }),
    roleNames: z.object({ mentor: roleName, mentee: roleName }),
    opensOn: z.iso.date().nullable(),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    /** Who may see it: the audience, or those who are invited or nominated only. */
    visibility: z.enum(['audience', 'invited']),
    audience: audienceSchema,
    resources: z.array(programmeResourceSchema).max(30),
    rules: programmeRulesSchema,
    ownerIds: z.array(idSchema).max(10),
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'The programme ends before it starts.',
  })
  .refine(({ opensOn, endsOn }) => opensOn === null || endsOn === null || opensOn <= endsOn, {
    path: ['endsOn'],
    message: 'The programme ends before it opens.',
  });
export type ProgrammeSettings = z.infer<typeof programmeSettingsSchema>;

/** What publishing may find missing, and the steps of the wizard lead to. */
export const programmeParts = ['name', 'mission', 'owners', 'dates'] as const;
export type ProgrammePart = (typeof programmeParts)[number];

export const ownedProgrammeSchema = z.object({
  id: idSchema,
  state: programmeStateSchema,
  template: programmeTemplateSchema.nullable(),
  isInformal: z.boolean(),
  settings: programmeSettingsSchema,
  owners: z.array(personCardSchema),
  rulesVersion: z.number().int(),
  updatedAt: instantSchema,
});
export type OwnedProgramme = z.infer<typeof ownedProgrammeSchema>;

/** The programmes that the person owns; an administrator's are all. */
export const listOwnedProgrammes = defineEndpoint({
  method: 'GET',
  path: '/api/owned-programmes',
  permission: 'programme_owner',
  response: z.object({
    programmes: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        format: programmeFormatSchema,
        state: programmeStateSchema,
        isInformal: z.boolean(),
        owners: z.array(personCardSchema),
        opensOn: z.iso.date().nullable(),
        endsOn: z.iso.date().nullable(),
        /** Published registrations, and mentorships that have not ended. */
        mentors: z.number().int(),
        mentorships: z.number().int(),
        updatedAt: instantSchema,
      }),
    ),
  }),
});

/** Begins a draft from a template, in the language of the person. */
export const createProgramme = defineEndpoint({
  method: 'POST',
  path: '/api/programmes',
  permission: 'programme_owner',
  body: z.object({ template: programmeTemplateSchema }),
  response: ownedProgrammeSchema,
  status: 201,
});

const settingsPath = '/api/programmes/:programmeId/settings' as const;

export const getProgrammeSettings = defineEndpoint({
  method: 'GET',
  path: settingsPath,
  permission: 'programme_owner',
  params: programmeParams,
  response: ownedProgrammeSchema,
});

/**
 * Saves what an owner has set. Of a published programme the format stays, and changed rules hold for
 * what begins from now on.
 */
export const saveProgrammeSettings = defineEndpoint({
  method: 'PUT',
  path: settingsPath,
  permission: 'programme_owner',
  params: programmeParams,
  body: z.object({
    settings: programmeSettingsSchema,
    /** When the settings had been saved that these go on from: 409 when somebody saved since. */
    basedOn: instantSchema,
  }),
  response: ownedProgrammeSchema,
});

/** publish: draft to open · start: to running · close: nobody begins any more · reopen. */
export const changeProgramme = defineEndpoint({
  method: 'POST',
  path: '/api/programmes/:programmeId/state/:change',
  permission: 'programme_owner',
  params: programmeParams.extend({ change: z.enum(['publish', 'start', 'close', 'reopen']) }),
  response: ownedProgrammeSchema,
});

/** Throws a draft away. */
export const discardProgramme = defineEndpoint({
  method: 'DELETE',
  path: '/api/programmes/:programmeId',
  permission: 'programme_owner',
  params: programmeParams,
});

export const programmePreviewSchema = z.object({
  /** People of the audience, and who of them may be the one or the other. */
  people: z.number().int(),
  mentors: z.number().int(),
  mentees: z.number().int(),
  /** Pairs that the rules allow among them; null where the format has no pairs. */
  pairs: z.number().int().nullable(),
  /** Mentees for whom there is at least one mentor. */
  menteesWithMentor: z.number().int().nullable(),
  /** Counted among some of them and scaled up. */
  isEstimate: z.boolean(),
  /** The rules that keep most pairs apart, with the share of pairs, 0–1. */
  obstacles: z.array(z.object({ rule: pairObstacleSchema, share: z.number() })),
});
export type ProgrammePreview = z.infer<typeof programmePreviewSchema>;

/** Whom settings would let take part, before they are saved. */
export const previewProgramme = defineEndpoint({
  method: 'POST',
  path: '/api/programme-previews',
  permission: 'programme_owner',
  body: z.object({
    format: programmeFormatSchema,
    audience: audienceSchema,
    rules: programmeRulesSchema,
  }),
  response: programmePreviewSchema,
});

const values = z.array(z.object({ value: z.string(), people: z.number().int() }));

/** What HR tells of people, for choosing an audience by it, most people first. */
export const listAudienceValues = defineEndpoint({
  method: 'GET',
  path: '/api/audience-values',
  permission: 'programme_owner',
  response: z.object({
    departments: values,
    divisions: values,
    countries: values,
    locations: values,
    /** Names of the job levels, the lowest first. */
    jobLevels: z.array(z.string()),
  }),
});

/** Finds colleagues by words in name, title or department: to own, be invited or be nominated. */
export const findColleagues = defineEndpoint({
  method: 'GET',
  path: '/api/colleagues',
  permission: 'programme_owner',
  query: z.object({ search: z.string().trim().min(2).max(100) }),
  response: z.object({ people: z.array(personCardSchema) }),
});

/** Mentoring outside any programme: whether the organisation allows it. */
export const getInformalMentoring = defineEndpoint({
  method: 'GET',
  path: '/api/informal-mentoring',
  permission: 'ld_administrator',
  response: z.object({ isAllowed: z.boolean() }),
});

export const setInformalMentoring = defineEndpoint({
  method: 'PUT',
  path: '/api/informal-mentoring',
  permission: 'ld_administrator',
  body: z.object({ isAllowed: z.boolean() }),
  response: z.object({ isAllowed: z.boolean() }),
});
