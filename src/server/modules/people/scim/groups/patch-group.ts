import type { Filter } from '../filters/filter.ts';
import { parsePath } from '../filters/parse-filter.ts';
import { ScimError } from '../scim-error.ts';
import { coreGroup } from '../scim-schemas.ts';
import type { PatchOperation } from '../users/patch-operations.ts';
import { readMemberIds } from './read-group.ts';

/** One step of a change of a group. */
export type GroupChange =
  | { readonly kind: 'display-name'; readonly value: string }
  | { readonly kind: 'external-id'; readonly value: string | null }
  | { readonly kind: 'add-members'; readonly ids: readonly string[] }
  /** null: all of them. */
  | { readonly kind: 'remove-members'; readonly ids: readonly string[] | null };

/**
 * Reads the operations of a PATCH as changes of a group, so that one member among many thousands is
 * added without reading the others.
 * @throws ScimError 400
 */
export function toGroupChanges(operations: readonly PatchOperation[]): GroupChange[] {
  return operations.flatMap(({ op, path, value }) => {
    if (path !== undefined && path !== '') return changesAt(op, path, value);
    if (op === 'remove') throw new ScimError(400, 'noTarget', 'remove needs a path.');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ScimError(400, 'invalidValue', 'An object of attributes and values is expected.');
    }
    return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
      // Okta names the group again in what it replaces.
      key.toLowerCase() === 'id' ? [] : changesAt(op, key, each),
    );
  });
}

function changesAt(op: PatchOperation['op'], path: string, value: unknown): GroupChange[] {
  const target = parsePath(path);
  if (target.schema !== null && target.schema !== coreGroup.toLowerCase()) {
    throw new ScimError(400, 'invalidPath', `The schema ${target.schema} is not spoken here.`);
  }
  switch (target.attribute) {
    case 'displayname':
      if (op === 'remove' || typeof value !== 'string' || value.trim() === '') {
        throw new ScimError(400, 'invalidValue', 'A group has a displayName.');
      }
      return [{ kind: 'display-name', value: value.trim().slice(0, 254) }];
    case 'externalid':
      return [{ kind: 'external-id', value: op === 'remove' ? null : readExternalId(value) }];
    case 'members':
      return memberChanges(op, target.filter, value);
    case 'id':
    case 'meta':
      throw new ScimError(400, 'mutability', `${target.attribute} cannot be changed.`);
    default:
      return [];
  }
}

function readExternalId(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value.slice(0, 254);
  throw new ScimError(400, 'invalidValue', 'An externalId is a text.');
}

function memberChanges(
  op: PatchOperation['op'],
  filter: Filter | null,
  value: unknown,
): GroupChange[] {
  if (op === 'remove') {
    if (filter) return [{ kind: 'remove-members', ids: idsOf(filter) }];
    // Entra's older form names whom to take out in the value, beside the standard.
    return [{ kind: 'remove-members', ids: value == null ? null : readMemberIds(value) }];
  }
  if (filter) throw new ScimError(400, 'mutability', 'A member is added or removed, not changed.');
  const ids = readMemberIds(value ?? []);
  return [
    ...(op === 'replace' ? [{ kind: 'remove-members', ids: null } as const] : []),
    { kind: 'add-members', ids },
  ];
}

/** The ids that a filter on members names: `value eq "…"`, several joined by `or`. */
function idsOf(filter: Filter): string[] {
  if (filter.kind === 'or') return filter.parts.flatMap(idsOf);
  const isId = filter.kind === 'compare' && filter.by === 'eq' && filter.path.attribute === 'value';
  if (isId && typeof filter.value === 'string') return [filter.value.toLowerCase()];
  throw new ScimError(400, 'invalidFilter', 'Members are picked out by value eq "…".');
}
