import { keyOf } from './filters/match-filter.ts';
import { parsePath } from './filters/parse-filter.ts';
import type { TargetPath } from './filters/parse-filter.ts';

type Json = Readonly<Record<string, unknown>>;

/** Returned whatever is asked for (RFC 7643 §3.1, §7). */
const always: ReadonlySet<string> = new Set(['schemas', 'id']);

/** Which attributes a client wants to see (RFC 7644 §3.9). */
export interface Selection {
  /** Only these; null: all. */
  readonly attributes: readonly string[] | null;
  readonly excluded: readonly string[];
}

/**
 * Leaves out of a resource what the client does not want.
 * @throws ScimError 400 `invalidPath` where a name is none
 */
export function selectAttributes(document: Json, { attributes, excluded }: Selection): Json {
  if (attributes !== null) {
    const picked = Object.fromEntries([...always].map((key) => [key, document[key]]));
    return attributes.reduce<Json>((chosen, name) => include(chosen, document, name), picked);
  }
  return excluded.reduce<Json>(exclude, document);
}

/** The object that holds an attribute, and what leads to it from the document. */
function locate(
  document: Json,
  name: string,
): { schema: string | null; holder: Json; target: TargetPath | null } {
  const extension = keyOf(document, name);
  if (extension?.startsWith('urn:')) return { schema: extension, holder: {}, target: null };
  const target = parsePath(name);
  const schema = target.schema === null ? undefined : keyOf(document, target.schema);
  if (schema === undefined) return { schema: null, holder: document, target };
  return { schema, holder: document[schema] as Json, target };
}

function include(chosen: Json, document: Json, name: string): Json {
  const { schema, holder, target } = locate(document, name);
  if (target === null) return schema === null ? chosen : { ...chosen, [schema]: document[schema] };
  const key = keyOf(holder, target.attribute);
  if (key === undefined) return chosen;
  const value =
    target.subAttribute === null ? holder[key] : pickSub(holder[key], target.subAttribute);
  const part = {
    [key]: mergeValue((schema === null ? chosen : (chosen[schema] ?? {})) as Json, key, value),
  };
  if (schema === null) return { ...chosen, ...part };
  return { ...chosen, [schema]: { ...(chosen[schema] as Json | undefined), ...part } };
}

/** Two sub-attributes of one attribute that are asked for apart stand together. */
function mergeValue(chosen: Json, key: string, value: unknown): unknown {
  const present = chosen[key];
  if (isObject(present) && isObject(value)) return { ...present, ...value };
  return value;
}

function pickSub(value: unknown, subAttribute: string): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => pickSub(each, subAttribute));
  if (!isObject(value)) return undefined;
  const key = keyOf(value, subAttribute);
  return key === undefined ? undefined : { [key]: value[key] };
}

function exclude(document: Json, name: string): Json {
  const { schema, holder, target } = locate(document, name);
  if (target === null) return schema === null ? document : without(document, schema);
  const key = keyOf(holder, target.attribute);
  if (key === undefined || always.has(key)) return document;
  const changed =
    target.subAttribute === null
      ? without(holder, key)
      : { ...holder, [key]: dropSub(holder[key], target.subAttribute) };
  return schema === null ? changed : { ...document, [schema]: changed };
}

function dropSub(value: unknown, subAttribute: string): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => dropSub(each, subAttribute));
  if (!isObject(value)) return value;
  return without(value, keyOf(value, subAttribute) ?? '');
}

function without(object: Json, key: string): Json {
  const { [key]: _left, ...others } = object;
  return others;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
