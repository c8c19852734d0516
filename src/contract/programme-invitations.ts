import { z } from 'zod';
import {
  freeText,
  idParams,
  idSchema,
  instantSchema,
  personCardSchema,
  programmeParams,
} from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { invitationStateSchema } from './vocabulary.ts';

export const invitationRoleSchema = z.enum(['mentor', 'mentee']);
export type InvitationRole = z.infer<typeof invitationRoleSchema>;

const words = freeText(1000).default('');

/** An invitation as the person sees it who is asked to take part. */
export const receivedInvitationSchema = z.object({
  id: idSchema,
  programmeId: idSchema,
  programmeName: z.string(),
  /** The programme expects whoever it asks as mentor to be one: there is no way to say no here. */
  isObligatory: z.boolean(),
  role: invitationRoleSchema,
  /** Nominated by HR or their manager, or invited by the programme's owner. */
  kind: z.enum(['invitation', 'nomination']),
  state: invitationStateSchema,
  words: z.string(),
  invitedBy: personCardSchema.nullable(),
  invitedAt: instantSchema,
});
export type ReceivedInvitation = z.infer<typeof receivedInvitationSchema>;

/** The invitations that wait for the person's answer. */
export const listInvitations = defineEndpoint({
  method: 'GET',
  path: '/api/programme-invitations',
  permission: 'person',
  response: z.object({ invitations: z.array(receivedInvitationSchema) }),
});

/** Says yes or no. A yes lets the person in; registering or asking is their own next step. */
export const answerInvitation = defineEndpoint({
  method: 'POST',
  path: '/api/programme-invitations/:id/:answer',
  permission: 'person',
  params: idParams.extend({ answer: z.enum(['accept', 'decline']) }),
  response: receivedInvitationSchema,
});

/** An invitation as the programme's owner sees it. */
export const programmeInvitationSchema = receivedInvitationSchema
  .omit({ programmeId: true, programmeName: true, isObligatory: true })
  .extend({ person: personCardSchema, answeredAt: instantSchema.nullable() });
export type ProgrammeInvitation = z.infer<typeof programmeInvitationSchema>;

const path = '/api/programmes/:programmeId/invitations' as const;

export const listProgrammeInvitations = defineEndpoint({
  method: 'GET',
  path,
  permission: 'programme_owner',
  params: programmeParams,
  response: z.object({ invitations: z.array(programmeInvitationSchema) }),
});

/** Invites people; who is invited in this role already, or has said no, is left as they are. */
export const inviteToProgramme = defineEndpoint({
  method: 'POST',
  path,
  permission: 'programme_owner',
  params: programmeParams,
  body: z.object({
    personIds: z.array(idSchema).min(1).max(200),
    role: invitationRoleSchema,
    words,
  }),
  response: z.object({ invited: z.number().int() }),
  status: 201,
});

export const withdrawInvitation = defineEndpoint({
  method: 'POST',
  path: `${path}/:id/withdraw`,
  permission: 'programme_owner',
  params: programmeParams.extend({ id: idSchema }),
  response: programmeInvitationSchema,
});

/** The people whom the person manages, with how each stands in the programme. */
export const listNominees = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/nominees',
  permission: 'person',
  params: programmeParams,
  response: z.object({
    nominees: z.array(
      z.object({
        person: personCardSchema,
        /** The roles that somebody has asked the person to take. */
        roles: z.array(invitationRoleSchema),
      }),
    ),
  }),
});

/** A manager nominates somebody of their team; an administrator or owner anybody. */
export const nominate = defineEndpoint({
  method: 'POST',
  path: '/api/programmes/:programmeId/nominations',
  permission: 'person',
  params: programmeParams,
  body: z.object({ personId: idSchema, role: invitationRoleSchema, words }),
  status: 204,
});
