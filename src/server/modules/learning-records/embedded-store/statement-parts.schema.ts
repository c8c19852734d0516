// Types of xAPI's data (1.0.3 part two §2.4 and §4), each refusing what it does not know.
import { z } from 'zod';

/** Longer ones do not fit an index of the database. */
const longestIri = 2000;

export const iriSchema = z
  .string()
  .max(longestIri)
  .regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i, 'must be an absolute IRI');
export const uuidSchema = z.guid().refine((id) => /^.{19}[89ab]/i.test(id), 'must be a UUID');

const languageTag = z
  .string()
  .regex(
    /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8}|i|x)(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-?x(?:-[a-z0-9]{1,8})+|(?:-[a-z0-9]{2,8})*)$/i,
    'must be a language tag (RFC 5646)',
  );
export const languageSchema = languageTag;
export const languageMapSchema = z.record(languageTag, z.string());
export const extensionsSchema = z.record(iriSchema, z.unknown());

/** ISO 8601 with a date and a time; an offset of minus zero does not exist. */
export const timestampSchema = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i,
    'must be a timestamp (ISO 8601)',
  )
  .refine((text) => !/-00(?::?00)?$/.test(text.slice(10)), 'must not have an offset of -00:00')
  .refine((text) => !Number.isNaN(parseTimestamp(text).getTime()), 'must be a date that exists');

/** @returns the instant; without a zone it is in UTC */
export function parseTimestamp(text: string): Date {
  const [, time = '', zone = ''] = /^(.*?)(Z|[+-]\d{2}(?::?\d{2})?)?$/i.exec(text.slice(10)) ?? [];
  const digits = zone.replace(':', '');
  const offset =
    zone === '' ? 'Z' : digits.length === 3 ? `${digits}:00` : digits.replace(/(\d{2})$/, ':$1');
  const isUtc = zone === '' || /z/i.test(zone);
  return new Date(`${text.slice(0, 10)}T${time.slice(1).replace(',', '.')}${isUtc ? 'Z' : offset}`);
}

export const durationSchema = z
  .string()
  .regex(
    /^P(?:\d+(?:[.,]\d+)?W|(?=\d|T\d)(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/,
    'must be a duration (ISO 8601)',
  );

const accountSchema = z.strictObject({ homePage: iriSchema, name: z.string().max(1000) });

/** The inverse functional identifiers (§2.4.2.3). */
const identifiers = {
  mbox: z
    .string()
    .max(500)
    .regex(/^mailto:[^\s@]+@[^\s@]+$/, 'must be a mailto IRI')
    .optional(),
  mbox_sha1sum: z
    .string()
    .regex(/^[0-9a-f]{40}$/i, 'must be a SHA-1 in hex')
    .optional(),
  openid: iriSchema.optional(),
  account: accountSchema.optional(),
};

const countIdentifiers = (actor: object) =>
  Object.keys(identifiers).filter((key) => key in actor).length;

const agentParts = { name: z.string().optional(), ...identifiers };
const oneIdentifier = 'must have exactly one of mbox, mbox_sha1sum, openid and account';

export const agentSchema = z
  .strictObject({ objectType: z.literal('Agent').optional(), ...agentParts })
  .refine((agent) => countIdentifiers(agent) === 1, oneIdentifier);

export const groupSchema = z
  .strictObject({
    objectType: z.literal('Group'),
    member: z.array(agentSchema).optional(),
    ...agentParts,
  })
  .refine((group) => countIdentifiers(group) <= 1, 'must not have more than one identifier')
  .refine(
    (group) => countIdentifiers(group) === 1 || (group.member?.length ?? 0) > 0,
    'must have members when it is anonymous',
  );

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'objectType' in value &&
  value.objectType === 'Group';

/** Chooses a schema by what the value says it is, so that the message is about that one. */
export const actorSchema = z.unknown().transform((value, context) => {
  const parsed = isGroup(value) ? groupSchema.safeParse(value) : agentSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  context.issues.push(
    ...parsed.error.issues.map((issue) => ({
      code: 'custom' as const,
      path: issue.path,
      message: issue.message,
      input: value,
    })),
  );
  return z.NEVER;
});

export const verbSchema = z.strictObject({
  id: iriSchema,
  display: languageMapSchema.optional(),
});

const componentsSchema = z
  .array(z.strictObject({ id: z.string().min(1), description: languageMapSchema.optional() }))
  .refine(
    (components) => new Set(components.map((each) => each.id)).size === components.length,
    'must have distinct ids',
  );

const interactionOnly = [
  'correctResponsesPattern',
  'choices',
  'scale',
  'source',
  'target',
  'steps',
] as const;

const definitionSchema = z
  .strictObject({
    name: languageMapSchema.optional(),
    description: languageMapSchema.optional(),
    type: iriSchema.optional(),
    moreInfo: iriSchema.optional(),
    extensions: extensionsSchema.optional(),
    interactionType: z
      .enum([
        'true-false',
        'choice',
        'fill-in',
        'long-fill-in',
        'matching',
        'performance',
        'sequencing',
        'likert',
        'numeric',
        'other',
      ])
      .optional(),
    correctResponsesPattern: z.array(z.string()).optional(),
    choices: componentsSchema.optional(),
    scale: componentsSchema.optional(),
    source: componentsSchema.optional(),
    target: componentsSchema.optional(),
    steps: componentsSchema.optional(),
  })
  .refine(
    (definition) =>
      definition.interactionType !== undefined || !interactionOnly.some((key) => key in definition),
    'must have an interactionType beside parts of an interaction',
  );

export const activitySchema = z.strictObject({
  objectType: z.literal('Activity').optional(),
  id: iriSchema,
  definition: definitionSchema.optional(),
});

export const statementRefSchema = z.strictObject({
  objectType: z.literal('StatementRef'),
  id: uuidSchema,
});
