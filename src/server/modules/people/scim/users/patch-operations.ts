import { z } from 'zod';
import { ScimError } from '../scim-error.ts';

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:patchop';
const mostOperations = 1000;

const operationSchema = z.object({
  op: z
    .string()
    .transform((op) => op.toLowerCase())
    .pipe(z.enum(['add', 'replace', 'remove'])),
  path: z.string().optional(),
  value: z.unknown().optional(),
});
export type PatchOperation = z.output<typeof operationSchema>;

const bodySchema = z.object({
  schemas: z.array(z.string()).optional(),
  operations: z.array(operationSchema).min(1).max(mostOperations),
});

/**
 * Reads the body of a PATCH (RFC 7644 §3.5.2); keys and verbs in any case, as Entra writes them.
 * @throws ScimError 400 `invalidSyntax`
 */
export function readOperations(body: unknown): readonly PatchOperation[] {
  const parsed = bodySchema.safeParse(lowerKeys(body, 2));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new ScimError(400, 'invalidSyntax', `The PATCH is not understood: ${where}`);
  }
  const { schemas, operations } = parsed.data;
  if (schemas && !schemas.some((schema) => schema.toLowerCase() === patchOp)) {
    throw new ScimError(400, 'invalidSyntax', 'The PATCH does not name the schema PatchOp.');
  }
  return operations;
}

/** Lowers the keys of an object and of the objects in its lists, so many levels deep. */
function lowerKeys(value: unknown, levels: number): unknown {
  if (levels === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each: unknown) => lowerKeys(each, levels));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [
      key.toLowerCase(),
      lowerKeys(each, levels - 1),
    ]),
  );
}
