type Entries = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const contextLists = new Set(['parent', 'grouping', 'category', 'other']);
const uuids = new Set(['id', 'registration']);
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a store may add or change without making it another statement. */
const storesOwn = new Set(['stored', 'authority', 'version']);

const sorted = (values: readonly unknown[]): unknown[] =>
  values
    .map((value) => ({ value, text: JSON.stringify(value) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ value }) => value);

function normalizeProperty(key: string, value: unknown): unknown {
  if (key === 'extensions') return sortKeys(value);
  if (key === 'timestamp' && typeof value === 'string') return new Date(value).getTime();
  if (uuids.has(key) && typeof value === 'string' && uuidPattern.test(value)) {
    return value.toLowerCase();
  }
  if (contextLists.has(key)) return sorted([value].flat().map(normalize));
  if (key === 'member' && Array.isArray(value)) return sorted(value.map(normalize));
  return normalize(value);
}

/** Extensions mean what they say: only the order of their keys does not matter. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sortKeys(each)]),
  );
}

function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'definition' && key !== 'display')
      .filter(([key, each]) => !(key === 'objectType' && (each === 'Activity' || each === 'Agent')))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, normalizeProperty(key, each)]),
  );
}

/**
 * Whether two statements of one id say the same (xAPI 1.0.3 part two §2.3.1): apart from what the
 * store sets, definitions and displays, the order of keys and of members, the writing of instants and
 * UUIDs, single activities or lists of one, and a timestamp that one of them lacks.
 */
export function areLogicallyEqual(one: Entries, other: Entries): boolean {
  const hasTimestamps = 'timestamp' in one && 'timestamp' in other;
  const comparable = (statement: Entries): string =>
    JSON.stringify(
      normalize(
        Object.fromEntries(
          Object.entries(statement).filter(
            ([key]) => !storesOwn.has(key) && (hasTimestamps || key !== 'timestamp'),
          ),
        ),
      ),
    );
  return comparable(one) === comparable(other);
}
