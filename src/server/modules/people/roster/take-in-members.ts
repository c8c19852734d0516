import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { lockAccounts } from '../account-lock.ts';
import { createPeople, findByEmployeeNumber } from '../create-people.ts';
import { mergePeople } from '../merge/merge-people.ts';
import { keep } from '../merge/said.ts';

/** Somebody in a roster of a platform; it may withhold everything but the subject. */
export interface RosterMember {
  /** The same as in their launches. */
  readonly subject: string;
  readonly employeeNumber: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** The whole name, where the platform tells its parts not. */
  readonly name: string | null;
  readonly email: string | null;
}

export interface MembersTakenIn {
  /** By subject, the people who are known. */
  readonly people: ReadonlyMap<string, string>;
  /** How many of them were not known before. */
  readonly added: number;
}

/**
 * Finds the people behind the members of a roster: by the account of their launches, else by the
 * employee number; and makes those who are new and have a name. Who has neither is nobody yet: their
 * first launch, or HR, brings them. What the roster tells fills in what no stronger source has said.
 * @param provider the registration, within which subjects are unique
 * @param members each subject once
 */
export async function takeInMembers(
  work: Work,
  provider: string,
  members: readonly RosterMember[],
): Promise<MembersTakenIn> {
  const usable = members.filter((member) => member.employeeNumber !== null || hasName(member));
  await lockAccounts(
    work,
    usable.map(({ subject }) => ({ kind: 'lti', provider, subject })),
  );
  const people = new Map(await findAccounts(work, provider, members));
  const strangers = usable.filter(({ subject }) => !people.has(subject));
  const known = await findByEmployeeNumber(work, numbersOf(strangers));
  const found = strangers.flatMap((member) => {
    const personId = known.get(member.employeeNumber ?? '');
    return personId === undefined ? [] : [{ member, personId }];
  });
  const fresh = strangers.filter(
    (member) => hasName(member) && !known.has(member.employeeNumber ?? ''),
  );
  const made = await makePeople(work, fresh);
  const joined = [...found, ...made];
  await createAccounts(work, provider, joined);
  for (const { member, personId } of joined) people.set(member.subject, personId);
  await tell(work, provider, members, people);
  return { people, added: new Set(made.map(({ personId }) => personId)).size };
}

const hasName = ({ givenName, familyName, name }: RosterMember): boolean =>
  (givenName ?? familyName ?? name) !== null;

const numbersOf = (members: readonly RosterMember[]): string[] => [
  ...new Set(members.flatMap(({ employeeNumber }) => employeeNumber ?? [])),
];

async function findAccounts(
  work: Work,
  provider: string,
  members: readonly RosterMember[],
): Promise<(readonly [string, string])[]> {
  if (members.length === 0) return [];
  const rows = await work.db
    .selectFrom('person_accounts')
    .select(['subject', 'person_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('kind', '=', 'lti')
    .where('provider', '=', provider)
    .where(
      'subject',
      'in',
      members.map(({ subject }) => subject),
    )
    .execute();
  return rows.map((row) => [row.subject, row.person_id] as const);
}

interface Joined {
  readonly member: RosterMember;
  readonly personId: string;
}

/** Two members with one employee number are one person. */
async function makePeople(work: Work, members: readonly RosterMember[]): Promise<Joined[]> {
  if (members.length === 0) return [];
  const numbers = numbersOf(members);
  const numbered = await createPeople(work, numbers);
  const byNumber = new Map(numbers.map((number, index) => [number, numbered[index]?.personId]));
  const others = members.filter(({ employeeNumber }) => employeeNumber === null);
  const unnumbered = await createPeople(
    work,
    others.map(() => null),
  );
  const bySubject = new Map(
    others.map(({ subject }, index) => [subject, unnumbered[index]?.personId]),
  );
  return members.map((member) => {
    const { employeeNumber, subject } = member;
    const personId =
      employeeNumber === null ? bySubject.get(subject) : byNumber.get(employeeNumber);
    if (personId === undefined) throw new Error('A member was neither found nor made.');
    return { member, personId };
  });
}

async function createAccounts(
  work: Work,
  provider: string,
  joined: readonly Joined[],
): Promise<void> {
  if (joined.length === 0) return;
  await work.db
    .insertInto('person_accounts')
    .values(
      joined.map(({ member, personId }) => ({
        tenant_id: work.tenantId,
        id: newId(work.now),
        person_id: personId,
        kind: 'lti',
        provider,
        subject: member.subject,
        created_at: work.now,
        last_used_at: work.now,
      })),
    )
    .execute();
}

async function tell(
  work: Work,
  provider: string,
  members: readonly RosterMember[],
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const sayings = new Map(
    members.flatMap((member) => {
      const personId = people.get(member.subject);
      if (personId === undefined) return [];
      const { givenName, familyName, name, email } = member;
      const names = { given: givenName, family: familyName, formatted: name };
      return [[personId, { personId, said: keep({ names, email, employment: true }) }] as const];
    }),
  );
  if (sayings.size === 0) return;
  await mergePeople(work, { kind: 'roster', provider }, [...sayings.values()]);
}
