import { z } from 'zod';
import { idParams, idSchema, instantSchema, listInQuery } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { languageSchema } from './vocabulary.ts';
import { highestJobLevel, personSourceSchema, toldPartSchema } from './person-sources.ts';

export const personStates = ['active', 'left'] as const;
export const personStateSchema = z.enum(personStates);
export type PersonState = z.infer<typeof personStateSchema>;

/** Of the people that match, so many are counted at most: a list of any length is cut by its places. */
export const mostPeopleCounted = 1000;

/** A step of the organisation's scale, with its name. */
const levelSchema = z.object({ level: z.number().int(), name: z.string() });

/** A person as administrators find them: what HR tells, nothing of any mentoring. */
export const personRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  employeeNumber: z.string().nullable(),
  email: z.string().nullable(),
  jobTitle: z.string().nullable(),
  jobLevel: levelSchema.nullable(),
  department: z.string().nullable(),
  country: z.string().nullable(),
  state: personStateSchema,
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** The people of the organisation by last name, a page after another. */
export const listPeople = defineEndpoint({
  method: 'GET',
  path: '/api/people',
  permission: 'ld_administrator',
  query: z.object({
    language: languageSchema,
    /** Beginnings of words of the name; the whole e-mail address or employee number. */
    search: z.string().trim().max(200).default(''),
    department: listInQuery(z.string().max(254)),
    country: listInQuery(z.string().max(2)),
    /** Steps of the scale; 0: of those whose level is not known. */
    level: listInQuery(z.coerce.number().int().min(0).max(highestJobLevel)),
    state: personStateSchema.optional(),
    /** `next` of the page before. */
    after: z.string().max(2000).optional(),
    pageSize: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: z.object({
    rows: z.array(personRowSchema),
    /** Where the next page begins; null: this is the last. */
    next: z.string().nullable(),
    /** How many match, as far as they are counted. */
    matches: z.number().int().max(mostPeopleCounted),
  }),
});

/** What the list of people can be narrowed by. */
export const listPeopleFilters = defineEndpoint({
  method: 'GET',
  path: '/api/people-filters',
  permission: 'ld_administrator',
  query: z.object({ language: languageSchema }),
  response: z.object({
    departments: z.array(z.string()),
    countries: z.array(z.string()),
    levels: z.array(levelSchema),
  }),
});

const sayingSchema = z.object({
  source: personSourceSchema,
  /** As the source tells it; a manager by their name where they are known. */
  value: z.string(),
  /** When this source last told something else than before, of whatever attribute. */
  toldAt: instantSchema,
});

/** All that is known of a person, and from whom. */
export const getPersonRecord = defineEndpoint({
  method: 'GET',
  path: '/api/people/:id',
  permission: 'ld_administrator',
  params: idParams,
  query: z.object({ language: languageSchema }),
  response: z.object({
    person: personRowSchema,
    parts: z.array(
      z.object({
        part: toldPartSchema,
        /** Whose word it is; null: nobody says anything about it. */
        owner: sayingSchema.nullable(),
        /** What the others say, strongest first: it counts where the owner falls silent. */
        others: z.array(sayingSchema),
      }),
    ),
  }),
});
