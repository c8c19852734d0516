import {
  announceInProgramme,
  answerInvitation as answerInvitationEndpoint,
  getProgramme,
  inviteToProgramme,
  listInvitations,
  listNominees,
  listProgrammeInvitations,
  listProgrammes,
  nominate,
  withdrawInvitation as withdrawInvitationEndpoint,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { AppError } from '../../kernel/app-error.ts';
import { announce } from './announcements/announce.ts';
import { answerInvitation, withdrawInvitation } from './invitations/answer-invitation.ts';
import { invitePeople, nominatePerson } from './invitations/invite-people.ts';
import {
  describeReceived,
  describeSent,
  listInvitationsOf,
  listInvitationsOfProgramme,
  listNomineesOf,
} from './invitations/invitations.views.ts';
import { listProgrammesFor } from './list-programmes.views.ts';
import { getProgrammePage } from './programme-page.view.ts';

function only<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new AppError('not-found');
  return item;
}

/** What everybody sees of programmes, and who is asked into them. */
export const programmeRoutes: readonly Route[] = [
  route(listProgrammes, ({ work, session }) => listProgrammesFor(work, session.personId)),
  route(getProgramme, ({ work, session, params }) =>
    getProgrammePage(work, session, params.programmeId),
  ),
  route(listInvitations, async ({ work, session }) => ({
    invitations: await listInvitationsOf(work, session.personId),
  })),
  route(answerInvitationEndpoint, async ({ work, session, params }) => {
    const answered = await answerInvitation(work, session.personId, params.id, params.answer);
    return only(await describeReceived(work, [answered]));
  }),
  route(listProgrammeInvitations, async ({ work, session, params }) => ({
    invitations: await listInvitationsOfProgramme(work, session, params.programmeId),
  })),
  route(inviteToProgramme, async ({ work, session, params, body }) => ({
    invited: await invitePeople(work, session, params.programmeId, body),
  })),
  route(withdrawInvitationEndpoint, async ({ work, session, params }) => {
    const withdrawn = await withdrawInvitation(work, session, params.programmeId, params.id);
    return only(await describeSent(work, [withdrawn]));
  }),
  route(listNominees, ({ work, session, params }) =>
    listNomineesOf(work, session.personId, params.programmeId),
  ),
  route(nominate, ({ work, session, params, body }) =>
    nominatePerson(work, session, params.programmeId, body),
  ),
  route(announceInProgramme, ({ work, session, params, body }) =>
    announce(work, session, params.programmeId, body),
  ),
];
