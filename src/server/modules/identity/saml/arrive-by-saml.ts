import type { Role } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { findOrCreatePerson, getPerson, isKnownVisitor } from '../../people/index.ts';
import type { Visitor } from '../../people/index.ts';
import { issueTicket } from '../tickets.ts';
import type { ProvenAssertion } from './check-proven.ts';
import type { ReadParts } from './map-attributes.ts';
import { noteSignIn } from './saml-connections.store.ts';
import { SamlRefused } from './saml-refused.ts';
import { claimAssertion, consumeRequest } from './saml-requests.store.ts';

/** A sign-in that was verified, and what it tells. */
export interface ProvenSignIn {
  readonly providerEntityId: string;
  readonly assertion: ProvenAssertion;
  /** The request that it answers; null: it began at the identity provider. */
  readonly requestId: string | null;
  readonly read: ReadParts;
  readonly roles: readonly Role[];
}

/**
 * Lets a verified sign-in in: takes out the request it answers and remembers the assertion, so that of
 * however many posts of it to however many replicas one counts; finds or makes the person; and makes
 * the ticket that the web app exchanges for a session.
 * @returns the ticket
 * @throws SamlRefused `request-unknown`, `assertion-replayed`, `subject-missing`, `person-unknown`,
 *   `person-left`, `connection-disabled`
 */
export async function arriveBySaml(
  work: Work,
  signIn: ProvenSignIn,
  options: { readonly mayAddPeople: boolean },
): Promise<string> {
  await claimSignIn(work, signIn);
  const visitor = visitorOf(signIn);
  if (!options.mayAddPeople && !(await isKnownVisitor(work, visitor))) {
    throw new SamlRefused('person-unknown');
  }
  const personId = await findOrCreatePerson(work, visitor);
  const { isActive } = await getPerson(work, personId);
  if (!isActive) throw new SamlRefused('person-left');
  // Switched off, removed or led to another identity provider meanwhile, it lets nobody in any more.
  if (!(await noteSignIn(work, signIn.providerEntityId))) {
    throw new SamlRefused('connection-disabled');
  }
  const { nameId, nameIdFormat, sessionIndex } = signIn.assertion;
  const saml = { provider: signIn.providerEntityId, nameId, nameIdFormat, sessionIndex };
  return issueTicket(work, {
    personId,
    roles: signIn.roles,
    launch: { returnUrl: null, locale: null, registrationId: null, saml },
  });
}

/** Makes the sign-in this transaction's alone. @throws SamlRefused where another was first */
export async function claimSignIn(
  work: Work,
  { requestId, providerEntityId, assertion }: ProvenSignIn,
): Promise<void> {
  if (requestId !== null && !(await consumeRequest(work, requestId))) {
    throw new SamlRefused('assertion-replayed');
  }
  if (!(await claimAssertion(work, providerEntityId, assertion.id))) {
    throw new SamlRefused('assertion-replayed');
  }
}

const transient = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';

/**
 * Who it is at the identity provider: the attribute that the organisation names, else the NameID; one
 * that is another at each sign-in is nobody's, and then the employee number has to say who it is.
 */
export function visitorOf({ read, assertion, providerEntityId }: ProvenSignIn): Visitor {
  const first = (part: keyof ReadParts): string | null => read[part]?.[0] ?? null;
  const nameId = assertion.nameIdFormat === transient ? null : assertion.nameId;
  const lasting = first('employeeNumber') ?? first('externalId');
  const subject = first('subject') ?? nameId ?? lasting;
  if (subject === null || subject.length > 1000) throw new SamlRefused('subject-missing');
  return {
    kind: 'saml',
    provider: providerEntityId,
    subject,
    employeeNumber: first('employeeNumber'),
    externalId: first('externalId'),
    givenName: first('givenName'),
    familyName: first('familyName'),
    email: first('email'),
    locale: first('language'),
  };
}
