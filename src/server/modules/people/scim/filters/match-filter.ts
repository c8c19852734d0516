import type { ComparedValue, Comparison, Filter } from './filter.ts';

type Json = Readonly<Record<string, unknown>>;

/** @returns the key of an object that names this attribute, in whatever case (RFC 7643 §2.1) */
export function keyOf(object: Json, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === wanted);
}

function valueOf(object: Json, name: string): unknown {
  const key = keyOf(object, name);
  return key === undefined ? undefined : object[key];
}

/** Whether one value of a multi-valued attribute is among those that a PATCH path picks out. */
export function matchesFilter(filter: Filter, value: Json): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => matchesFilter(part, value));
    case 'or':
      return filter.parts.some((part) => matchesFilter(part, value));
    case 'not':
      return !matchesFilter(filter.part, value);
    case 'present':
      return (valueOf(value, filter.path.attribute) ?? '') !== '';
    case 'within':
      return false;
    case 'compare':
      return compare(valueOf(value, filter.path.attribute), filter.by, filter.value);
  }
}

/** Texts in any case; a boolean also where the client writes it as text, as Entra does. */
function compare(present: unknown, by: Comparison, wanted: ComparedValue): boolean {
  if (present === undefined || present === null) {
    return by === 'ne' ? wanted !== null : wanted === null;
  }
  const own = toText(present);
  if (own === null) return false;
  const other = String(wanted).toLowerCase();
  switch (by) {
    case 'eq':
      return own === other;
    case 'ne':
      return own !== other;
    case 'co':
      return own.includes(other);
    case 'sw':
      return own.startsWith(other);
    case 'ew':
      return own.endsWith(other);
    case 'gt':
      return own > other;
    case 'ge':
      return own >= other;
    case 'lt':
      return own < other;
    case 'le':
      return own <= other;
  }
}

function toText(value: unknown): string | null {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** @returns what a new value must hold for the filter to pick it out: its equalities */
export function valueFromFilter(filter: Filter): Json {
  switch (filter.kind) {
    case 'compare':
      return filter.by === 'eq' ? { [filter.path.attribute]: filter.value } : {};
    case 'and':
      return Object.assign({}, ...filter.parts.map(valueFromFilter)) as Json;
    case 'or':
    case 'not':
    case 'present':
    case 'within':
      return {};
  }
}
