import SCIMMY from 'scimmy';

/** The schemas that the product speaks, each with what it keeps of it and nothing more. */

export const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
/** What HR tells and no standard schema has: the word for the job level, and the first day. */
export const mentoringUser = 'urn:ietf:params:scim:schemas:extension:mentorklik:2.0:User';

const { Attribute, SchemaDefinition } = SCIMMY.Types;

const mentoringDefinition = new SchemaDefinition(
  'MentoringUser',
  mentoringUser,
  'What mentoring needs to know of an employee beyond the standard',
  [
    new Attribute('string', 'grade', {
      description: "The organisation's own word for the job level.",
    }),
    new Attribute('string', 'startDate', {
      description: 'The first day of work, as ISO 8601 has it (YYYY-MM-DD).',
    }),
  ],
);

/** scimmy asks for a class whose instances are coerced values. */
class MentoringUser extends SCIMMY.Types.Schema {
  static override get definition() {
    return mentoringDefinition;
  }
}

// Discovery tells only what is kept, and whatever else is sent is dropped.
SCIMMY.Schemas.User.definition.truncate(
  'nickName',
  'profileUrl',
  'userType',
  'locale',
  'password',
  'phoneNumbers',
  'ims',
  'photos',
  'groups',
  'entitlements',
  'x509Certificates',
  'name.middleName',
  'name.honorificPrefix',
  'name.honorificSuffix',
  'addresses.formatted',
  'addresses.streetAddress',
  'addresses.region',
  'addresses.postalCode',
);
// Types are suggestions (RFC 7643 §7, canonicalValues): Entra labels a role in a way of its own.
for (const name of ['emails.type', 'addresses.type', 'roles.type']) {
  const attribute = SCIMMY.Schemas.User.definition.attribute(name);
  if (attribute instanceof Attribute) attribute.config.canonicalValues = false;
}
SCIMMY.Schemas.EnterpriseUser.definition.truncate('costCenter', 'organization');

const { User } = SCIMMY.Resources;
User.extend(SCIMMY.Schemas.EnterpriseUser, false);
User.extend(MentoringUser, false);
SCIMMY.Resources.declare(User, {}).declare(SCIMMY.Resources.Group, {});

/** Attributes of users that hold several values. */
export const multiValued: ReadonlySet<string> = new Set(['emails', 'addresses', 'roles']);

/** Attributes of a user that the schemas above have; what names another is taken and not kept. */
export const keptAttributes: ReadonlySet<string> = new Set([
  'externalid',
  'username',
  'name',
  'displayname',
  'title',
  'preferredlanguage',
  'timezone',
  'active',
  ...multiValued,
]);

/**
 * Checks a user against its schema, attributes in any case (RFC 7643 §2.1), and drops what is not kept.
 * @throws TypeError that says what does not fit
 */
export function coerceUser(body: object): object {
  return new SCIMMY.Schemas.User({ ...body }, 'in');
}
