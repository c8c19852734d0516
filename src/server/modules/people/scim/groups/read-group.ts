import { z } from 'zod';
import { keyOf } from '../filters/match-filter.ts';
import { ScimError } from '../scim-error.ts';
import { coreGroup } from '../scim-schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a client says of a group in a POST or PUT. */
export interface GroupInput {
  readonly displayName: string;
  readonly externalId: string | null;
  /** Ids of the members; null: none are told. */
  readonly memberIds: readonly string[] | null;
}

/** Entra names this one beside the standard's, and sends nothing of it. */
const entraGroup = 'http://schemas.microsoft.com/2006/11/resourcemanagement/adscim/2.0/group';
const spoken: ReadonlySet<string> = new Set([coreGroup.toLowerCase(), entraGroup]);

const groupSchema = z.object({
  schemas: z.array(z.string()).default([coreGroup]),
  displayName: z.string().trim().min(1).max(254),
  externalId: z.string().max(254).nullish(),
  members: z.unknown().optional(),
});

/** @throws ScimError 400 where it does not hold to the schema of groups */
export function readGroup(body: unknown): GroupInput {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ScimError(400, 'invalidSyntax', 'A group is expected as a JSON object.');
  }
  const named = Object.fromEntries(
    Object.keys(groupSchema.shape).map((name) => [
      name,
      (body as Json)[keyOf(body as Json, name) ?? ''] ?? undefined,
    ]),
  );
  const parsed = groupSchema.safeParse(named);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new ScimError(400, 'invalidValue', `The value of ${where} does not fit.`);
  }
  const { schemas, displayName, externalId, members } = parsed.data;
  const unknown = schemas.find((urn) => !spoken.has(urn.toLowerCase()));
  if (unknown !== undefined) {
    throw new ScimError(400, 'invalidValue', `The schema ${unknown} is not spoken here.`);
  }
  return {
    displayName,
    externalId: externalId ?? null,
    memberIds: members === undefined ? null : readMemberIds(members),
  };
}

/**
 * Reads members, one or several, each an object with its `value` (RFC 7643 §4.2).
 * @throws ScimError 400 `invalidValue`
 */
export function readMemberIds(value: unknown): string[] {
  const members: unknown[] = Array.isArray(value) ? value : [value];
  return members.map((member) => {
    const object = typeof member === 'object' && member !== null ? (member as Json) : {};
    const id = object[keyOf(object, 'value') ?? ''];
    if (typeof id === 'string') return id.toLowerCase();
    throw new ScimError(400, 'invalidValue', 'A member is an object with the user’s id as value.');
  });
}
