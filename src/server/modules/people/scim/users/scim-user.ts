import type { Said } from '../../merge/said.ts';
import { coreUser, enterpriseUser, mentoringUser } from '../scim-schemas.ts';

/** A person as the identity provider told of them. */
export interface ScimUser {
  /** The person's id. */
  readonly id: string;
  readonly userName: string;
  readonly externalId: string | null;
  readonly employeeNumber: string | null;
  readonly said: Said;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Where the level stands in what SCIM sends: `roles`, or an attribute with its schema's URN. */
export type LevelAttribute = string;

/** @returns URN and name of an attribute of an extension */
export function splitAttribute(path: LevelAttribute): { schema: string; name: string } {
  const colon = path.lastIndexOf(':');
  return { schema: path.slice(0, colon), name: path.slice(colon + 1) };
}

export const etagOf = (version: number): string => `W/"${version}"`;

type Json = Readonly<Record<string, unknown>>;

/** @returns the object without what is not there; undefined where nothing is */
function filled(object: Json): Json | undefined {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/**
 * The user as clients are shown it: what the identity provider itself has told, never what another
 * source says, so that it finds its own words again.
 * @param baseUrl address of the SCIM endpoints
 */
export function userDocument(user: ScimUser, level: LevelAttribute, baseUrl: string): Json {
  const { said } = user;
  const extensions = new Map<string, Json | undefined>();
  extensions.set(
    enterpriseUser,
    filled({
      employeeNumber: user.employeeNumber ?? undefined,
      department: said.department,
      division: said.division,
      manager: said.manager === undefined ? undefined : { value: said.manager },
    }),
  );
  extensions.set(mentoringUser, filled({ startDate: said.startDate }));
  if (level !== 'roles' && said.jobLevel) {
    const { schema, name } = splitAttribute(level);
    extensions.set(schema, { ...extensions.get(schema), [name]: said.jobLevel[0] });
  }
  const present = [...extensions].filter(([, value]) => value !== undefined);
  const document = filled({
    schemas: [coreUser, ...present.map(([urn]) => urn)],
    id: user.id,
    externalId: user.externalId ?? undefined,
    meta: {
      resourceType: 'User',
      created: user.createdAt.toISOString(),
      lastModified: user.updatedAt.toISOString(),
      location: `${baseUrl}/Users/${user.id}`,
      version: etagOf(user.version),
    },
    userName: user.userName,
    name: filled({
      formatted: said.names?.formatted,
      givenName: said.names?.given,
      familyName: said.names?.family,
    }),
    displayName: said.names?.display,
    title: said.jobTitle,
    preferredLanguage: said.language,
    timezone: said.timeZone,
    active: said.employment ?? true,
    emails: said.email && [{ value: said.email, type: 'work', primary: true }],
    addresses:
      said.country !== undefined || said.location !== undefined
        ? [filled({ type: 'work', country: said.country, locality: said.location })]
        : undefined,
    roles: level === 'roles' ? said.jobLevel?.map((value) => ({ value })) : undefined,
    ...Object.fromEntries(present),
  });
  return document ?? {};
}
