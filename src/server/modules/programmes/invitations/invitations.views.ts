import type { z } from 'zod';
import type {
  listNominees,
  ProgrammeInvitation,
  ReceivedInvitation,
} from '../../../../contract/index.ts';
import { invitationRoleSchema } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople, listReports, personCard } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { isObligatory } from './invitations.rules.ts';
import { requireOwnership } from '../programme-access.ts';
import { listPublishedProgrammes } from '../programmes.store.ts';
import { listInvitationsIn, listOpenInvitations } from './invitations.store.ts';
import type { StoredInvitation } from './invitations.store.ts';

const listLimit = 1000;

/** The invitations that wait for a person's answer, of programmes that they can still take part in. */
export async function listInvitationsOf(
  work: Work,
  personId: string,
): Promise<ReceivedInvitation[]> {
  return describeReceived(work, await listOpenInvitations(work, personId));
}

/** Invitations as the people see them who got them. */
export async function describeReceived(
  work: Work,
  invitations: readonly StoredInvitation[],
): Promise<ReceivedInvitation[]> {
  const programmes = new Map(
    (await listPublishedProgrammes(work)).map((programme) => [programme.id, programme]),
  );
  const people = await peopleOf(work, invitations);
  return invitations.flatMap((invitation) => {
    const programme = programmes.get(invitation.programmeId);
    if (!programme || programme.state === 'closed') return [];
    return [
      {
        ...describe(invitation, people),
        programmeId: programme.id,
        programmeName: programme.name,
        isObligatory: isObligatory(programme.rules, invitation.role),
      },
    ];
  });
}

/**
 * The newest invitations of a programme, as its owner sees them.
 * @throws AppError `not-found` for who does not own it
 */
export async function listInvitationsOfProgramme(
  work: Work,
  session: Session,
  programmeId: string,
): Promise<ProgrammeInvitation[]> {
  await requireOwnership(work, session, programmeId);
  return describeSent(work, await listInvitationsIn(work, programmeId, listLimit));
}

export async function describeSent(
  work: Work,
  invitations: readonly StoredInvitation[],
): Promise<ProgrammeInvitation[]> {
  const people = await peopleOf(work, invitations);
  return invitations.flatMap((invitation) => {
    const person = people.get(invitation.personId);
    if (!person) return [];
    return [
      {
        ...describe(invitation, people),
        person: personCard(person),
        answeredAt: invitation.answeredAt?.toISOString() ?? null,
      },
    ];
  });
}

function peopleOf(
  work: Work,
  invitations: readonly StoredInvitation[],
): Promise<ReadonlyMap<string, Person>> {
  return getPeople(
    work,
    invitations.flatMap(({ personId, invitedBy }) => [personId, ...(invitedBy ? [invitedBy] : [])]),
  );
}

function describe(
  { id, role, kind, state, words, invitedBy, createdAt }: StoredInvitation,
  people: ReadonlyMap<string, Person>,
) {
  const inviter = people.get(invitedBy ?? '');
  return {
    ...{ id, role, kind, state, words },
    invitedBy: inviter ? personCard(inviter) : null,
    invitedAt: createdAt.toISOString(),
  };
}

/** A manager's own people, with the roles that each is asked to take in a programme. */
export async function listNomineesOf(
  work: Work,
  managerId: string,
  programmeId: string,
): Promise<z.input<typeof listNominees.response>> {
  const reports = await listReports(work, managerId);
  if (reports.length === 0) return { nominees: [] };
  const asked = await work.db
    .selectFrom('programme_invitations')
    .select(['person_id', 'role'])
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', programmeId)
    .where(
      'person_id',
      'in',
      reports.map(({ id }) => id),
    )
    .where('state', '<>', 'withdrawn')
    .execute();
  return {
    nominees: reports.map((person) => ({
      person: personCard(person),
      roles: asked
        .filter((row) => row.person_id === person.id)
        .map((row) => invitationRoleSchema.parse(row.role)),
    })),
  };
}
