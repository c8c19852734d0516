import { z } from 'zod';
import { ownScimLevelAttribute } from '../../../../../contract/index.ts';
import { keep } from '../../merge/said.ts';
import type { Said } from '../../merge/said.ts';
import { keyOf } from '../filters/match-filter.ts';
import { ScimError } from '../scim-error.ts';
import { coerceUser, coreUser, enterpriseUser, mentoringUser } from '../scim-schemas.ts';
import { splitAttribute } from './scim-user.ts';
import type { LevelAttribute } from './scim-user.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a client says of a user in a POST or PUT, or what a PATCH makes of it. */
export interface UserInput {
  readonly userName: string;
  readonly externalId: string | null;
  readonly employeeNumber: string | null;
  readonly said: Said;
}

const text = z.string().optional();
const several = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.object({ type: text, primary: z.boolean().optional(), ...shape })).default([]);

/** The coerced user, as far as it is kept. */
const userSchema = z.object({
  userName: z.string().trim().min(1).max(254),
  externalId: z.string().max(254).nullish(),
  name: z.object({ formatted: text, givenName: text, familyName: text }).optional(),
  displayName: text,
  title: text,
  preferredLanguage: text,
  timezone: text,
  active: z.boolean().default(true),
  emails: several({ value: text }),
  addresses: several({ country: text, locality: text }),
  roles: several({ value: text }),
  [enterpriseUser]: z
    .object({
      employeeNumber: z.string().trim().max(100).optional(),
      department: text,
      division: text,
      manager: z.object({ value: text }).optional(),
    })
    .default({}),
  [mentoringUser]: z.object({ grade: text, startDate: text }).default({}),
});

/**
 * Reads a user from the body of a request.
 * @param level where the organisation's identity provider tells the job level
 * @throws ScimError 400 where it does not hold to the schemas, or names one that is not spoken
 */
export function readUser(body: unknown, level: LevelAttribute): UserInput {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ScimError(400, 'invalidSyntax', 'A user is expected as a JSON object.');
  }
  const levelSchema = level === 'roles' ? mentoringUser : splitAttribute(level).schema;
  requireKnownSchemas(body as Json, [coreUser, enterpriseUser, mentoringUser, levelSchema]);
  const mended = mendUser(body as Json);
  const parsed = userSchema.safeParse({
    ...coerce(mended),
    externalId: mended[keyOf(mended, 'externalId') ?? ''],
  });
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new ScimError(400, 'invalidValue', `The value of ${where} does not fit.`);
  }
  return toInput(parsed.data, levelWords(mended, parsed.data, level));
}

/** scimmy says with a TypeError what does not fit. */
function coerce(body: Json): object {
  try {
    return coerceUser(body);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ScimError(400, 'invalidValue', error.message);
  }
}

function requireKnownSchemas(body: Json, known: readonly string[]): void {
  const isKnown = (urn: string): boolean =>
    known.some((each) => {
      const [spoken, named] = [each.toLowerCase(), urn.toLowerCase()];
      return named === spoken || named.startsWith(`${spoken}:`);
    });
  const listed = body[keyOf(body, 'schemas') ?? ''];
  const named = [
    ...(Array.isArray(listed) ? listed.map(String) : []),
    ...Object.keys(body).filter((key) => key.toLowerCase().startsWith('urn:')),
  ];
  const unknown = named.find((urn) => !isKnown(urn));
  if (unknown !== undefined) {
    throw new ScimError(400, 'invalidValue', `The schema ${unknown} is not spoken here.`);
  }
}

/**
 * Mends what identity providers send beside the standard: booleans written as text (Entra's older
 * form), and the manager as a bare text or a list.
 */
function mendUser(body: Json): Json {
  const mended = mendBooleans(body);
  const key = keyOf(mended, enterpriseUser);
  const extension = key === undefined ? undefined : mended[key];
  if (key === undefined || typeof extension !== 'object' || extension === null) return mended;
  const managerKey = keyOf(extension as Json, 'manager');
  if (managerKey === undefined) return mended;
  const told = (extension as Json)[managerKey];
  const manager: unknown = Array.isArray(told) ? told[0] : told;
  return {
    ...mended,
    [key]: {
      ...extension,
      [managerKey]: typeof manager === 'string' ? { value: manager } : (manager ?? undefined),
    },
  };
}

const booleanKeys: ReadonlySet<string> = new Set(['active', 'primary']);

function mendBooleans(object: Json): Json {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, mendValue(key, value)]),
  );
}

function mendValue(key: string, value: unknown): unknown {
  if (typeof value === 'string' && booleanKeys.has(key.toLowerCase())) {
    const word = value.trim().toLowerCase();
    return word === 'true' || (word === 'false' ? false : value);
  }
  if (!Array.isArray(value)) return value;
  return value.map((each: unknown) =>
    typeof each === 'object' && each !== null ? mendBooleans(each as Json) : each,
  );
}

type CoercedUser = z.output<typeof userSchema>;

/** The source's words for the level, from where the organisation says that they stand. */
function levelWords(body: Json, user: CoercedUser, level: LevelAttribute): (string | undefined)[] {
  if (level === 'roles') return user.roles.map((role) => role.value);
  if (level === ownScimLevelAttribute) return [user[mentoringUser].grade];
  const { schema, name } = splitAttribute(level);
  const extension = body[keyOf(body, schema) ?? ''];
  const value =
    typeof extension === 'object' && extension !== null
      ? (extension as Json)[keyOf(extension as Json, name) ?? '']
      : body[keyOf(body, level) ?? ''];
  return [typeof value === 'string' || typeof value === 'number' ? String(value) : undefined];
}

/** The primary value, else the one for work, else the first. */
function pick<
  Value extends { readonly type?: string | undefined; readonly primary?: boolean | undefined },
>(values: readonly Value[]): Value | undefined {
  return (
    values.find((value) => value.primary) ??
    values.find((value) => value.type?.toLowerCase() === 'work') ??
    values[0]
  );
}

function toInput(user: CoercedUser, level: readonly (string | undefined)[]): UserInput {
  const enterprise = user[enterpriseUser];
  const address =
    user.addresses.find((each) => each.type?.toLowerCase() === 'work') ?? pick(user.addresses);
  return {
    userName: user.userName,
    externalId: user.externalId ?? null,
    employeeNumber: enterprise.employeeNumber === '' ? null : (enterprise.employeeNumber ?? null),
    said: keep({
      names: {
        given: user.name?.givenName,
        family: user.name?.familyName,
        formatted: user.name?.formatted,
        display: user.displayName,
      },
      email: pick(user.emails)?.value,
      department: enterprise.department,
      division: enterprise.division,
      country: address?.country,
      location: address?.locality,
      jobTitle: user.title,
      jobLevel: level,
      manager: enterprise.manager?.value,
      language: user.preferredLanguage,
      timeZone: user.timezone,
      startDate: user[mentoringUser].startDate,
      employment: user.active,
    }),
  };
}
