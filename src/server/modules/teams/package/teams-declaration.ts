import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const textSchema = z.object({
  default: z.string(),
  translations: z.record(z.string(), z.string()),
});
const pathSchema = z.string().startsWith('/');

const declarationSchema = z.object({
  name: z.object({ default: z.string() }),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  description: textSchema,
  teams: z.object({
    manifestVersion: z.literal('1.25'),
    developer: z.string(),
    accentColor: z.string(),
    /** What the app is for, at length. */
    about: textSchema,
    /** Files of the repository. */
    icons: z.object({ color: z.string(), outline: z.string() }),
    personalTab: z.object({ id: z.string(), path: pathSchema, label: textSchema }),
    /** The page on which somebody adds the app to a channel, a chat or a meeting. */
    sharedTab: z.object({
      path: pathSchema,
      scopes: z.array(z.string()),
      contexts: z.array(z.string()),
    }),
    activityTypes: z.array(z.object({ type: z.string(), template: z.string(), label: textSchema })),
    resourceSpecificPermissions: z.array(z.string()),
  }),
});

export type TeamsDeclaration = z.infer<typeof declarationSchema>;
export type DeclaredText = z.infer<typeof textSchema>;

const root = join(import.meta.dirname, '../../../../..');

/** What the plugin declares of itself for Teams. */
export const teamsDeclaration: TeamsDeclaration = declarationSchema.parse(
  JSON.parse(readFileSync(join(root, 'plugin-manifest.json'), 'utf8')),
);

/** @returns a file that the declaration names */
export const readDeclaredFile = (path: string): Buffer => readFileSync(join(root, path));
