import { z } from 'zod';
import { defineEndpoint } from './define-endpoint.ts';

const attribute = z.string().trim().max(200).nullable().default(null);

/** One employee as an HR system tells it: the twelve attributes and the key that names the person. */
export const importedPersonSchema = z.object({
  employeeNumber: z.string().trim().min(1).max(100),
  givenName: z.string().trim().min(1).max(100),
  familyName: z.string().trim().min(1).max(100),
  email: z.email().max(254),
  department: attribute,
  division: attribute,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2')
    .nullable()
    .default(null),
  location: attribute,
  jobTitle: attribute,
  jobLevel: z.number().int().min(1).max(20).nullable().default(null),
  managerEmployeeNumber: z.string().trim().max(100).nullable().default(null),
  language: z.string().trim().max(35).nullable().default(null),
  timeZone: attribute,
  startDate: z.iso.date().nullable().default(null),
});
export type ImportedPerson = z.infer<typeof importedPersonSchema>;

export const importPeople = defineEndpoint({
  method: 'POST',
  path: '/api/people-imports',
  permission: 'ld_administrator',
  body: z.object({ people: z.array(importedPersonSchema).min(1).max(2000) }),
  response: z.object({
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    /** Managers named in a row and found nowhere, by the row's employee number. */
    unknownManagers: z.array(z.string()),
  }),
  status: 201,
});
