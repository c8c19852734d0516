import { samlParts } from '../../../../contract/index.ts';
import type { SamlAttributes, SamlPart } from '../../../../contract/index.ts';

/** What an assertion sent, by the attributes' names. */
export type SentAttributes = Readonly<Record<string, readonly string[]>>;
export type ReadParts = Readonly<Partial<Record<SamlPart, readonly string[]>>>;

const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const microsoft = 'http://schemas.microsoft.com';

/** The names under which identity providers send each part; the first that is there counts. */
const usualNames: Readonly<Record<SamlPart, readonly string[]>> = {
  // Who it is stands in the NameID, unless an attribute is named.
  subject: [],
  employeeNumber: [
    'employeeNumber',
    'urn:oid:2.16.840.1.113730.3.1.3',
    'employeeId',
    'employeeid',
    `${claims}/employeeid`,
  ],
  externalId: ['externalId', `${microsoft}/identity/claims/objectidentifier`, 'objectGUID'],
  email: ['email', 'mail', 'urn:oid:0.9.2342.19200300.100.1.3', `${claims}/emailaddress`],
  givenName: ['givenName', 'firstName', 'urn:oid:2.5.4.42', `${claims}/givenname`],
  familyName: ['sn', 'surname', 'lastName', 'urn:oid:2.5.4.4', `${claims}/surname`],
  language: ['preferredLanguage', 'urn:oid:2.16.840.1.113730.3.1.39', 'locale'],
  groups: [
    'groups',
    `${microsoft}/ws/2008/06/identity/claims/groups`,
    'memberOf',
    'urn:oid:1.3.6.1.4.1.5923.1.5.1.1',
  ],
};

/**
 * Reads an assertion's attributes by the organisation's mapping.
 * @param mapping by part, the one attribute that tells it; a part left out goes by the usual names
 */
export function mapAttributes(sent: SentAttributes, mapping: SamlAttributes): ReadParts {
  const read: Partial<Record<SamlPart, readonly string[]>> = {};
  for (const part of samlParts) {
    const own = mapping[part];
    const names = own === undefined ? usualNames[part] : [own];
    const values = names.map((name) => valuesOf(sent, name)).find((found) => found.length > 0);
    if (values) read[part] = values;
  }
  return read;
}

function valuesOf(sent: SentAttributes, name: string): readonly string[] {
  return (Object.hasOwn(sent, name) ? (sent[name] ?? []) : [])
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** Attributes as the library tells them: a text, several, or elements, which say nothing here. */
export function flattenAttributes(attributes: unknown): SentAttributes {
  if (typeof attributes !== 'object' || attributes === null) return {};
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]: [string, unknown]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string'),
    ]),
  );
}
