// The statement (xAPI 1.0.3 part two §2; 2.0.0 adds contextAgents and contextGroups).
import { z } from 'zod';
import { voidedVerb } from '../statements/insert-statement.ts';
import {
  activitySchema,
  actorSchema,
  agentSchema,
  durationSchema,
  extensionsSchema,
  groupSchema,
  iriSchema,
  languageMapSchema,
  languageSchema,
  statementRefSchema,
  timestampSchema,
  uuidSchema,
  verbSchema,
} from './statement-parts.schema.ts';

const scoreSchema = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(
    ({ min, max }) => min === undefined || max === undefined || min < max,
    'min must be less than max',
  )
  .refine(
    ({ raw, min, max }) =>
      raw === undefined || (raw >= (min ?? -Infinity) && raw <= (max ?? Infinity)),
    'raw must lie between min and max',
  );

const resultSchema = z.strictObject({
  score: scoreSchema.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().optional(),
  duration: durationSchema.optional(),
  extensions: extensionsSchema.optional(),
});

/** A single activity is kept as a list of one (§2.4.6.2). */
const activitiesSchema = z
  .preprocess(
    (value) => (typeof value === 'object' && !Array.isArray(value) ? [value] : value),
    z.array(activitySchema),
  )
  .optional();

const relevantTypes = z.array(iriSchema).min(1).optional();

const contextSchema = z.strictObject({
  registration: uuidSchema.optional(),
  instructor: actorSchema.optional(),
  team: groupSchema.optional(),
  contextActivities: z
    .strictObject({
      parent: activitiesSchema,
      grouping: activitiesSchema,
      category: activitiesSchema,
      other: activitiesSchema,
    })
    .optional(),
  contextAgents: z
    .array(
      z.strictObject({
        objectType: z.literal('contextAgent'),
        agent: agentSchema,
        relevantTypes,
      }),
    )
    .optional(),
  contextGroups: z
    .array(
      z.strictObject({
        objectType: z.literal('contextGroup'),
        group: groupSchema,
        relevantTypes,
      }),
    )
    .optional(),
  revision: z.string().optional(),
  platform: z.string().optional(),
  language: languageSchema.optional(),
  statement: statementRefSchema.optional(),
  extensions: extensionsSchema.optional(),
});

const attachmentSchema = z.strictObject({
  usageType: iriSchema,
  display: languageMapSchema,
  description: languageMapSchema.optional(),
  contentType: z.string().regex(/^[\w.+-]+\/[\w.+-]+(?:\s*;.*)?$/, 'must be a media type'),
  length: z.number().int().min(0),
  sha2: z.string().regex(/^[0-9a-f]{56,128}$/i, 'must be a SHA-2 in hex'),
  fileUrl: iriSchema.optional(),
});

/** Revision and platform belong to activities (§2.4.6). */
function fitsContext(statement: {
  object: { objectType?: string | undefined };
  context?: { revision?: string | undefined; platform?: string | undefined } | undefined;
}): boolean {
  const { object, context } = statement;
  if ((object.objectType ?? 'Activity') === 'Activity') return true;
  return context?.revision === undefined && context?.platform === undefined;
}

const misfit = 'revision and platform are for statements about an activity';
const strictAgent = agentSchema.refine(
  (agent) => agent.objectType === 'Agent',
  'must say what it is',
);

const objectSchemas = [activitySchema, strictAgent, groupSchema, statementRefSchema] as const;

const subStatementSchema = z
  .strictObject({
    objectType: z.literal('SubStatement'),
    actor: actorSchema,
    verb: verbSchema,
    object: z.union(objectSchemas),
    result: resultSchema.optional(),
    context: contextSchema.optional(),
    timestamp: timestampSchema.optional(),
    attachments: z.array(attachmentSchema).optional(),
  })
  .refine(fitsContext, misfit);

/** A statement as it comes in: what the store sets may be there and is checked, then replaced. */
export const statementSchema = z
  .strictObject({
    id: uuidSchema.optional(),
    actor: actorSchema,
    verb: verbSchema,
    object: z.union([...objectSchemas, subStatementSchema]),
    result: resultSchema.optional(),
    context: contextSchema.optional(),
    timestamp: timestampSchema.optional(),
    stored: timestampSchema.optional(),
    authority: actorSchema
      .refine(
        (authority) =>
          authority.objectType !== 'Group' ||
          ('member' in authority && authority.member?.length === 2),
        'as a group must have two members',
      )
      .optional(),
    version: z
      .string()
      .regex(/^(?:1\.0(?:\.\d+)?|2\.0(?:\.\d+)?)$/, 'must be a version of xAPI')
      .optional(),
    attachments: z.array(attachmentSchema).optional(),
  })
  .refine(fitsContext, misfit)
  .refine(
    (statement) =>
      statement.verb.id !== voidedVerb || statement.object.objectType === 'StatementRef',
    'that voids must have a statement reference as its object',
  );

export type IncomingStatement = z.output<typeof statementSchema>;
