import { z } from 'zod';
import { agentKey } from '../statements/statement-mentions.ts';
import {
  actorSchema,
  iriSchema,
  parseTimestamp,
  timestampSchema,
  uuidSchema,
} from './statement-parts.schema.ts';
import { XapiError } from './xapi-error.ts';

const mostStatements = 100;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const instant = timestampSchema.transform(parseTimestamp);

const agentInQuery = z.string().transform((text, context) => {
  try {
    const parsed = actorSchema.safeParse(JSON.parse(text));
    const key = parsed.success ? agentKey(parsed.data) : null;
    if (key !== null) return key;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  context.issues.push({ code: 'custom', message: 'must be an identified agent', input: text });
  return z.NEVER;
});

/** Where the next page begins: after this statement. */
const cursorSchema = z
  .string()
  .regex(/^\d{1,16}-\d{1,16}$/)
  .transform((text) => {
    const [stored = '', sequence = ''] = text.split('-');
    return { stored: new Date(Number(stored)), sequence: Number(sequence) };
  });

const querySchema = z.strictObject({
  statementId: uuidSchema.optional(),
  voidedStatementId: uuidSchema.optional(),
  agent: agentInQuery.optional(),
  verb: iriSchema.optional(),
  activity: iriSchema.optional(),
  registration: uuidSchema.optional(),
  related_activities: flag.optional(),
  related_agents: flag.optional(),
  since: instant.optional(),
  until: instant.optional(),
  limit: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a number that is not negative')
    .transform(Number)
    .optional(),
  format: z.enum(['ids', 'exact', 'canonical']).optional(),
  attachments: flag.optional(),
  ascending: flag.optional(),
  /** Of `more` links only. */
  cursor: cursorSchema.optional(),
});

/** What a GET of statements asks for (1.0.3 part three §2.1.3). */
export interface StatementQuery extends z.output<typeof querySchema> {
  readonly pageSize: number;
}

const withSingle = new Set(['statementId', 'voidedStatementId', 'attachments', 'format']);

/**
 * @param parameters as they stood in the query
 * @throws XapiError 400 for what is unknown, wrong or does not go together
 */
export function readQuery(parameters: URLSearchParams): StatementQuery {
  const given: Record<string, string> = {};
  for (const [key, value] of parameters) {
    if (key in given) throw new XapiError(400, `${key} is given twice.`);
    given[key] = value;
  }
  const parsed = querySchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new XapiError(400, `${(issue?.path ?? []).join('.')} ${issue?.message ?? 'is wrong'}.`);
  }
  const isSingle = 'statementId' in given || 'voidedStatementId' in given;
  if ('statementId' in given && 'voidedStatementId' in given) {
    throw new XapiError(400, 'statementId and voidedStatementId do not go together.');
  }
  const other = Object.keys(given).find((key) => !withSingle.has(key));
  if (isSingle && other !== undefined) {
    throw new XapiError(400, `${other} does not go together with the id of a statement.`);
  }
  const limit = parsed.data.limit ?? 0;
  return {
    ...parsed.data,
    pageSize: limit === 0 ? mostStatements : Math.min(limit, mostStatements),
  };
}
