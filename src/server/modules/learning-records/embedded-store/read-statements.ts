import { XapiError } from './xapi-error.ts';
import { statementSchema } from './statement.schema.ts';
import type { IncomingStatement } from './statement.schema.ts';

/** The version of xAPI that a request speaks. */
export type XapiVersion = '1.0.3' | '2.0.0';

/**
 * Null stands nowhere but in extensions (part two §2.2), and the database holds neither NUL
 * characters nor halves of surrogate pairs.
 */
function refuseUnstorable(value: unknown, path: string, isExtension: boolean): void {
  if (value === null && !isExtension) throw new XapiError(400, `${path} must not be null.`);
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
    throw new XapiError(400, `${path} holds characters that cannot be stored.`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    refuseUnstorable(key, path, true);
    refuseUnstorable(each, `${path}.${key}`, isExtension || key === 'extensions');
  }
}

function readStatement(value: unknown, path: string, version: XapiVersion): IncomingStatement {
  refuseUnstorable(value, path, false);
  const parsed = statementSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = [path, ...(issue?.path ?? []).map(String)].join('.');
    throw new XapiError(400, `${place} ${issue?.message ?? 'is not valid'}.`);
  }
  const statement = parsed.data;
  if (
    version === '1.0.3' &&
    (statement.context?.contextAgents ?? statement.context?.contextGroups) !== undefined
  ) {
    throw new XapiError(400, `${path}.context: contextAgents and contextGroups came with 2.0.0.`);
  }
  if (version === '1.0.3' && statement.version?.startsWith('2.') === true) {
    throw new XapiError(400, `${path}.version is not that of the request.`);
  }
  const inner = 'attachments' in statement.object ? statement.object.attachments : undefined;
  if (
    [...(statement.attachments ?? []), ...(inner ?? [])].some((each) => each.fileUrl === undefined)
  ) {
    throw new XapiError(
      400,
      `${path}.attachments must have a fileUrl: contents are not taken here.`,
    );
  }
  return statement;
}

/**
 * Reads the statements of a body.
 * @param body what JSON said
 * @throws XapiError 400 that names the first part that is wrong
 */
export function readStatements(body: unknown, version: XapiVersion): IncomingStatement[] {
  if (!Array.isArray(body)) return [readStatement(body, 'statement', version)];
  const statements = body.map((each, index) =>
    readStatement(each, `statements[${index}]`, version),
  );
  const ids = statements.flatMap((each) => (each.id === undefined ? [] : [each.id.toLowerCase()]));
  if (new Set(ids).size < ids.length) {
    throw new XapiError(400, 'Two statements have the same id.');
  }
  return statements;
}
