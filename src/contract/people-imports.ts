import { z } from 'zod';
import { idParams, idSchema, instantSchema, pageOf, pageQuery } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** What a column of a file of people can tell. */
export const importParts = [
  'employeeNumber',
  'givenName',
  'familyName',
  'email',
  'department',
  'division',
  'country',
  'location',
  'jobTitle',
  'jobLevel',
  'manager',
  'language',
  'timeZone',
  'startDate',
] as const;
export const importPartSchema = z.enum(importParts);
export type ImportPart = z.infer<typeof importPartSchema>;

/** By the name of a column, what it tells. */
export const importMappingSchema = z
  .record(z.string().max(200), importPartSchema)
  .refine((mapping) => Object.values(mapping).includes('employeeNumber'), 'employeeNumber')
  .refine(
    (mapping) => new Set(Object.values(mapping)).size === Object.values(mapping).length,
    'each part once',
  );
export type ImportMapping = z.infer<typeof importMappingSchema>;

export const importEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

export const importStates = [
  'waiting',
  'reading',
  'comparing',
  'ready',
  'applying',
  'done',
  'failed',
  'cancelled',
] as const;

export const importOutcomes = ['new', 'changed', 'unchanged', 'invalid'] as const;
export const importOutcomeSchema = z.enum(importOutcomes);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** Why a row cannot be used, or, for the last two, what to look at in it. */
export const importReasons = [
  'employee-number-missing',
  'employee-number-too-long',
  'employee-number-twice',
  'columns-differ',
  'email-not-valid',
  'country-not-known',
  'language-not-known',
  'time-zone-not-known',
  'start-date-not-a-date',
  'manager-not-known',
  'manager-in-circle',
] as const;
export type ImportReason = (typeof importReasons)[number];

/** Why a file cannot be read at all. */
export const importProblems = [
  'empty',
  'encoding',
  'header',
  'quotes',
  'row-too-long',
  'interrupted',
  'unexpected',
] as const;
export type ImportProblem = (typeof importProblems)[number];

/** Of those who work here by what files say, the share that may leave without being asked about. */
export const largestShareOfLeavers = 0.1;

const countsSchema = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  invalid: z.number().int(),
  /** Who is not in the file and works here by what the file before said. */
  leavers: z.number().int(),
  /** Who works here by what files say. */
  known: z.number().int(),
  /** Rows that can be used and have something to look at. */
  warnings: z.number().int(),
});
export type ImportCounts = z.infer<typeof countsSchema>;

export const peopleImportSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  state: z.enum(importStates),
  isComplete: z.boolean(),
  /** 0 to 1, of what is being done now. */
  progress: z.number(),
  /** Null until the file has been compared. */
  counts: countsSchema.nullable(),
  problem: z.enum(importProblems).nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type PeopleImport = z.infer<typeof peopleImportSchema>;

/** Looks at the beginning of a file: how it is written, and what its columns seem to tell. */
export const inspectPeopleFile = defineEndpoint({
  method: 'POST',
  path: '/api/people-files/inspections',
  permission: 'ld_administrator',
  /** The first bytes as base64; 64 kB tell enough. */
  body: z.object({ head: z.base64().max(400_000) }),
  response: z.object({
    problem: z.enum(importProblems).nullable(),
    encoding: z.enum(importEncodings),
    delimiter: z.enum([',', ';', '\t']),
    columns: z.array(
      z.object({
        name: z.string(),
        /** What the first rows have in it. */
        sample: z.array(z.string()),
        /** What it told last time, else what its name says. */
        part: importPartSchema.nullable(),
      }),
    ),
  }),
});

export const startPeopleImport = defineEndpoint({
  method: 'POST',
  path: '/api/people-files',
  permission: 'ld_administrator',
  body: z.object({
    fileName: z.string().trim().min(1).max(200),
    /** Bytes. */
    size: z
      .number()
      .int()
      .min(1)
      .max(1024 * 1024 * 1024),
    mapping: importMappingSchema,
    isComplete: z.boolean(),
  }),
  response: z.object({
    id: idSchema,
    /** Where the file goes by PUT, with this token. */
    uploadUrl: z.string(),
    uploadToken: z.string(),
  }),
  status: 201,
});

export const listPeopleImports = defineEndpoint({
  method: 'GET',
  path: '/api/people-files',
  permission: 'ld_administrator',
  response: z.object({ imports: z.array(peopleImportSchema) }),
});

export const getPeopleImport = defineEndpoint({
  method: 'GET',
  path: '/api/people-files/:id',
  permission: 'ld_administrator',
  params: idParams,
  response: peopleImportSchema,
});

export const importRowSchema = z.object({
  line: z.number().int(),
  employeeNumber: z.string().nullable(),
  outcome: z.union([importOutcomeSchema, z.literal('leaver')]),
  attributes: z.array(z.string()),
  reasons: z.array(z.enum(importReasons)),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const listPeopleImportRows = defineEndpoint({
  method: 'GET',
  path: '/api/people-files/:id/rows',
  permission: 'ld_administrator',
  params: idParams,
  query: pageQuery.extend({ outcome: importOutcomeSchema.optional() }),
  response: pageOf(importRowSchema),
});

/** Applies what was compared: all of it, or none. */
export const confirmPeopleImport = defineEndpoint({
  method: 'POST',
  path: '/api/people-files/:id/confirm',
  permission: 'ld_administrator',
  params: idParams,
  body: z.object({
    /** Needed where more than a tenth would leave. */
    mayManyLeave: z.boolean(),
    /** Needed where there are rows that cannot be used. */
    maySkipInvalid: z.boolean(),
  }),
  response: peopleImportSchema,
});

export const cancelPeopleImport = defineEndpoint({
  method: 'POST',
  path: '/api/people-files/:id/cancel',
  permission: 'ld_administrator',
  params: idParams,
  response: peopleImportSchema,
});

/** Every row that changed something or could not be used, as CSV, a piece after another. */
export const exportPeopleImport = defineEndpoint({
  method: 'GET',
  path: '/api/people-files/:id/report',
  permission: 'ld_administrator',
  params: idParams,
  /** `next` of the piece before. */
  query: z.object({ after: z.string().max(200).optional() }),
  response: z.object({
    csv: z.string(),
    /** Null: this is the last. */
    next: z.string().nullable(),
  }),
});
