import type { StoredStatement } from './find-statements.ts';

type Entries = Readonly<Record<string, unknown>>;
const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pick = (value: Entries, keys: readonly string[]): Entries =>
  Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));

const identifiers = ['objectType', 'mbox', 'mbox_sha1sum', 'openid', 'account'];

/** What identifies an actor, an activity or a reference; anonymous groups by their members. */
function identify(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(identify);
  if (!isEntries(value)) return value;
  switch (value.objectType) {
    case 'SubStatement':
      return idsOnly(value);
    case 'Agent':
    case 'Group': {
      const isAnonymous = !identifiers.slice(1).some((key) => key in value);
      return {
        ...pick(value, identifiers),
        ...(isAnonymous ? { member: identify(value.member) } : {}),
      };
    }
    default:
      return 'id' in value ? pick(value, ['objectType', 'id']) : pick(value, identifiers);
  }
}

const mapValues = (value: unknown, change: (each: unknown) => unknown): Entries =>
  Object.fromEntries(
    Object.entries(isEntries(value) ? value : {}).map(([key, each]) => [key, change(each)]),
  );

function idsOnly(statement: Entries): Entries {
  const context = isEntries(statement.context) ? statement.context : null;
  return {
    ...statement,
    actor: identify(statement.actor),
    verb: identify(statement.verb),
    object: identify(statement.object),
    ...('authority' in statement ? { authority: identify(statement.authority) } : {}),
    ...(context
      ? {
          context: {
            ...context,
            ...('instructor' in context ? { instructor: identify(context.instructor) } : {}),
            ...('team' in context ? { team: identify(context.team) } : {}),
            ...('contextActivities' in context
              ? { contextActivities: mapValues(context.contextActivities, identify) }
              : {}),
          },
        }
      : {}),
  };
}

const languageMaps = new Set(['name', 'description', 'display']);

/** Leaves one language of each language map: the first wanted that it has, else its first. */
function oneLanguage(value: unknown, wanted: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => oneLanguage(each, wanted));
  if (!isEntries(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (key === 'extensions') return [key, each];
      if (!languageMaps.has(key) || !isEntries(each)) return [key, oneLanguage(each, wanted)];
      const tags = Object.keys(each);
      const best = wanted
        .map((tag) => tags.find((has) => has.toLowerCase().split('-')[0] === tag.split('-')[0]))
        .find((tag) => tag !== undefined);
      return [key, pick(each, [best ?? tags[0] ?? ''])];
    }),
  );
}

/** The languages of an `Accept-Language` header, the most wanted first (RFC 9110 §12.5.4). */
function readAcceptLanguage(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

/** @returns the statement in the format asked for (1.0.3 part three §2.1.3) */
export function formatStatement(
  statement: StoredStatement,
  format: 'ids' | 'exact' | 'canonical',
  acceptLanguage: string,
): unknown {
  switch (format) {
    case 'exact':
      return statement;
    case 'ids':
      return idsOnly(statement);
    case 'canonical':
      return oneLanguage(statement, readAcceptLanguage(acceptLanguage));
  }
}
