import { keyOf, matchesFilter, valueFromFilter } from '../filters/match-filter.ts';
import { parsePath } from '../filters/parse-filter.ts';
import type { TargetPath } from '../filters/parse-filter.ts';
import { ScimError } from '../scim-error.ts';
import type { PatchOperation } from './patch-operations.ts';

type Json = Record<string, unknown>;

/** What the operations need to know of the schemas. */
export interface PatchSchemas {
  readonly core: string;
  /** URNs of the extensions that are spoken. */
  readonly extensions: readonly string[];
  readonly multiValued: ReadonlySet<string>;
  /** Core attributes that are kept, in lower case. */
  readonly kept: ReadonlySet<string>;
}

const readOnly: ReadonlySet<string> = new Set(['id', 'meta', 'groups']);

/**
 * Does the operations of a PATCH, one after the other (RFC 7644 §3.5.2).
 * @param document as the client was shown it; not changed
 * @throws ScimError 400 `invalidPath`, `noTarget`, `mutability` or `invalidValue`
 */
export function applyOperations(
  document: Readonly<Json>,
  operations: readonly PatchOperation[],
  schemas: PatchSchemas,
): Json {
  const patched = structuredClone(document) as Json;
  for (const { op, path, value } of operations) {
    if (path !== undefined && path !== '') {
      applyAt(patched, op, path, value, schemas);
      continue;
    }
    if (op === 'remove') throw new ScimError(400, 'noTarget', 'remove needs a path.');
    for (const [key, each] of Object.entries(requireObject(value))) {
      applyAt(patched, op, key, each, schemas);
    }
  }
  return patched;
}

type Verb = PatchOperation['op'];

function applyAt(
  document: Json,
  op: Verb,
  path: string,
  value: unknown,
  schemas: PatchSchemas,
): void {
  const extension = schemas.extensions.find((urn) => urn.toLowerCase() === path.toLowerCase());
  if (extension !== undefined) {
    if (op === 'remove') Reflect.deleteProperty(document, keyOf(document, extension) ?? extension);
    else {
      for (const [key, each] of Object.entries(requireObject(value))) {
        applyAt(document, op, `${extension}:${key}`, each, schemas);
      }
    }
    return;
  }
  const target = parsePath(path);
  const holder = findHolder(document, target, schemas);
  if (holder === document) {
    if (readOnly.has(target.attribute)) {
      throw new ScimError(400, 'mutability', `${target.attribute} cannot be changed.`);
    }
    // `schemas` follows from what is there; what is not kept is taken and dropped.
    if (!schemas.kept.has(target.attribute)) return;
  }
  const key = keyOf(holder, target.attribute) ?? target.attribute;
  const changed =
    target.filter === null
      ? changeWhole(holder[key], op, target, value, schemas)
      : changePicked(listOf(holder[key]), op, { ...target, filter: target.filter }, value);
  if (changed === undefined || changed === null) Reflect.deleteProperty(holder, key);
  else holder[key] = changed;
}

/** The object that holds the attribute: the document, or the extension that the path names. */
function findHolder(document: Json, { schema }: TargetPath, schemas: PatchSchemas): Json {
  if (schema === null || schema === schemas.core.toLowerCase()) return document;
  const extension = schemas.extensions.find((urn) => urn.toLowerCase() === schema);
  if (extension === undefined) {
    throw new ScimError(400, 'invalidPath', `The schema ${schema} is not spoken here.`);
  }
  const key = keyOf(document, extension) ?? extension;
  const holder = isObject(document[key]) ? document[key] : {};
  document[key] = holder;
  return holder;
}

/** Changes an attribute, or a sub-attribute of each of its values. */
function changeWhole(
  present: unknown,
  op: Verb,
  { attribute, subAttribute }: TargetPath,
  value: unknown,
  { multiValued }: PatchSchemas,
): unknown {
  if (subAttribute !== null) {
    if (!multiValued.has(attribute)) {
      return setKey(isObject(present) ? present : {}, subAttribute, op, value);
    }
    const values = listOf(present);
    const targets = values.length === 0 && op !== 'remove' ? [{}] : values;
    return targets.map((each) => setKey(each, subAttribute, op, value));
  }
  if (op === 'remove') return undefined;
  if (multiValued.has(attribute)) {
    const given = Array.isArray(value) ? (value as unknown[]) : [value];
    return op === 'replace' ? given : withNew(listOf(present), given);
  }
  return isObject(present) && isObject(value) ? mergeKeys(present, value) : value;
}

/** Changes the values of a multi-valued attribute that the path's filter picks out. */
function changePicked(
  values: readonly Json[],
  op: Verb,
  { filter, subAttribute }: TargetPath & { readonly filter: NonNullable<TargetPath['filter']> },
  value: unknown,
): unknown {
  const isPicked = (each: Json): boolean => matchesFilter(filter, each);
  const change = (each: Json): Json =>
    subAttribute === null
      ? mergeKeys(each, requireObject(value))
      : setKey(each, subAttribute, op, value);
  if (op === 'remove' && subAttribute === null) return values.filter((each) => !isPicked(each));
  if (values.some(isPicked)) return values.map((each) => (isPicked(each) ? change(each) : each));
  if (op === 'remove') return values;
  if (op === 'replace') {
    throw new ScimError(400, 'noTarget', 'The path picks out no value that could be replaced.');
  }
  return [...values, change({ ...valueFromFilter(filter) })];
}

function setKey(object: Json, name: string, op: Verb, value: unknown): Json {
  const key = keyOf(object, name) ?? name;
  const { [key]: present, ...others } = object;
  if (op === 'remove' || value === null) return others;
  return {
    ...object,
    [key]: isObject(present) && isObject(value) ? mergeKeys(present, value) : value,
  };
}

function mergeKeys(object: Json, added: Json): Json {
  let merged = object;
  for (const [key, value] of Object.entries(added)) merged = setKey(merged, key, 'add', value);
  return merged;
}

/** Adds what is not there yet: a value that is given again changes nothing (§3.5.2.1). */
function withNew(values: readonly Json[], given: readonly unknown[]): unknown[] {
  const known = new Set(values.map((value) => JSON.stringify(value)));
  return [...values, ...given.filter((each) => !known.has(JSON.stringify(each)))];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

function requireObject(value: unknown): Json {
  if (isObject(value)) return value;
  throw new ScimError(400, 'invalidValue', 'An object of attributes and values is expected.');
}
