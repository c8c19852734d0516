import { z } from 'zod';
import { freeText, idSchema, personCardSchema, programmeParams } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { announcementSchema } from './programme-announcements.ts';
import { receivedInvitationSchema } from './programme-invitations.ts';
import { programmeRulesSchema } from './programme-rules.ts';
import {
  languageSchema,
  programmeFormatSchema,
  programmeStateSchema,
  programmeTemplateSchema,
} from './vocabulary.ts';

export const programmeSchema = z.object({
  id: idSchema,
  name: z.string(),
  mission: z.string(),
  format: programmeFormatSchema,
  /** What the programme was set up from; null: from nothing. */
  template: programmeTemplateSchema.nullable(),
  state: programmeStateSchema,
  /** Mentoring outside any programme, which the organisation allows. */
  isInformal: z.boolean(),
  /** Somebody who stands for the programme, and what they say to people. */
  sponsor: z.object({ name: z.string(), message: z.string() }),
  owners: z.array(personCardSchema),
  /** What the programme calls its roles, instead of mentor and mentee. */
  roleNames: z.object({ mentor: z.string().nullable(), mentee: z.string().nullable() }),
  /** First day on which people can take part, first and last day of the mentorships. */
  opensOn: z.iso.date().nullable(),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  rules: programmeRulesSchema,
  /** What people register in it as, and who asks whom: null where they join groups instead. */
  registersAs: z.enum(['mentor', 'peer']).nullable(),
  asks: z.enum(['mentee-asks-mentor', 'peer-asks-peer']).nullable(),
  /** Whether people come together in groups. */
  gathers: z.boolean(),
});
export type Programme = z.infer<typeof programmeSchema>;

/**
 * The programmes open to the person, the first one being the one to show; and those that are
 * published for them and open later.
 */
export const listProgrammes = defineEndpoint({
  method: 'GET',
  path: '/api/programmes',
  permission: 'person',
  response: z.object({
    programmes: z.array(programmeSchema),
    upcoming: z.array(programmeSchema),
  }),
});

/** A link to something that helps those who take part. */
export const resourceKinds = ['link', 'video', 'text'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Told beside what else is wrong, so that a form shows all of it at once. */
const missing = {
  message: 'missing',
  when: ({ value }: { readonly value: unknown }) =>
    z.looseObject({ kind: z.string(), url: z.string(), words: z.string() }).safeParse(value)
      .success,
};

/** What a programme's library holds: an address on the web, or a text of the owner's own. */
export const programmeResourceSchema = z
  .object({
    title: z.string().trim().min(1).max(200),
    kind: z.enum(resourceKinds).default('link'),
    /** Empty for a text. */
    url: z.union([z.url({ protocol: /^https$/ }).max(2000), z.literal('')]).default(''),
    /** The text itself; of a link, what is to be found there. */
    words: freeText(5000).default(''),
    /** What it is in; null: no words, or for everybody. */
    language: languageSchema.nullable().default(null),
    /** Keeps together what belongs together; empty: nothing. */
    tag: z.string().trim().max(40).default(''),
  })
  .refine(({ kind, url }) => kind === 'text' || url !== '', { ...missing, path: ['url'] })
  .refine(({ kind, words }) => kind !== 'text' || words !== '', { ...missing, path: ['words'] });
export type ProgrammeResource = z.infer<typeof programmeResourceSchema>;

/** Why somebody cannot be in a role of the programme; null: they can. */
export const eligibilityObstacleSchema = z
  .enum(['level-unknown', 'level-too-low', 'level-too-high', 'start-date-unknown', 'not-new'])
  .nullable();

export const programmePageSchema = z.object({
  programme: programmeSchema,
  /** Whether people can register, look and ask in it today. */
  isOpen: z.boolean(),
  /** The organisation's own words for those who take part. */
  guide: z.string(),
  resources: z.array(programmeResourceSchema),
  /** Newest first, as far as they are for the person. */
  announcements: z.array(announcementSchema),
  /** What the person is asked to be, and has not answered. */
  invitations: z.array(receivedInvitationSchema),
  mentorObstacle: eligibilityObstacleSchema,
  menteeObstacle: eligibilityObstacleSchema,
  /** Names of the job levels of the rules, the lowest first. */
  jobLevels: z.array(z.string()),
});
export type ProgrammePage = z.infer<typeof programmePageSchema>;

/** A programme as the people see it whom it is for, and those who own it. */
export const getProgramme = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId',
  permission: 'person',
  params: programmeParams,
  response: programmePageSchema,
});
