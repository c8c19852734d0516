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
import { programmeRulesSchema } from './programme-rules.ts';
import { groupWayInSchema, mentorshipRoleSchema, mentorshipStateSchema } from './vocabulary.ts';

const size = z.number().int().min(2).max(50);
const words = freeText(1000);

/** What whoever leads a group, or the programme's owner, says of it. */
export const groupSettingsSchema = z.object({
  title: freeText(120).min(1),
  /** What the group is about, for those who think about joining. */
  theme: freeText(2000),
  topics: z.array(z.string().min(1).max(100)).max(5),
  /** How many come together, whoever leads them apart: within what the programme sets. */
  size: z.object({ from: size, to: size }).refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'The largest group is smaller than the smallest.',
  }),
  /** Last day on which people can join; null: as long as there is room. */
  joinsUntil: z.iso.date().nullable(),
  wayIn: groupWayInSchema,
});
export type GroupSettings = z.infer<typeof groupSettingsSchema>;

/** Why somebody cannot come into a group. */
export const groupObstacleSchema = z.enum([
  'group-full',
  'group-not-joinable',
  'not-eligible',
  'own-reporting-line',
  'outside-programme-rules',
  'course-not-completed',
  'mentorship-limit',
]);
export type GroupObstacle = z.infer<typeof groupObstacleSchema>;

/** Somebody asks for a place in a group (`join`), or is asked to take one (`invitation`). */
export const groupRequestSchema = z.object({
  id: idSchema,
  groupId: idSchema,
  groupTitle: z.string(),
  programmeId: idSchema,
  programmeName: z.string(),
  kind: z.enum(['join', 'invitation']),
  role: mentorshipRoleSchema,
  person: personCardSchema,
  /** Who invites. */
  madeBy: personCardSchema,
  words: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type GroupRequest = z.infer<typeof groupRequestSchema>;

export const groupSchema = z.object({
  /** The id of its mentorship. */
  id: idSchema,
  programmeId: idSchema,
  programmeName: z.string(),
  state: mentorshipStateSchema,
  settings: groupSettingsSchema,
  /** The programme's sizes when the group was opened, within which its own are chosen. */
  sizes: programmeRulesSchema.shape.groupSize,
  /** Who leads it: its mentors or its facilitator. None: the owner looks for somebody. */
  leads: z.array(personCardSchema),
  /**
   * Mentors who bring the expertise beside whoever facilitates, with those of the group's topics that
   * they offer; how many it still looks for before it begins, and whether it has room for more.
   */
  mentors: z.array(z.object({ person: personCardSchema, topics: z.array(z.string()) })),
  missingMentors: z.number().int(),
  hasMentorSeat: z.boolean(),
  /** The role of those who lead, of the others, and of who stands beside the lead; null: nobody. */
  roles: z.object({
    lead: mentorshipRoleSchema,
    member: mentorshipRoleSchema,
    expert: mentorshipRoleSchema.nullable(),
  }),
  /** How many are in it, whoever leads them apart. */
  size: z.number().int(),
  freeSeats: z.number().int(),
  /** The others, by name: for those who are in it and the programme's owners; null for the rest. */
  members: z.array(personCardSchema).nullable(),
  myRole: mentorshipRoleSchema.nullable(),
  /** Whether the person may change, fill and begin it. */
  mayLead: z.boolean(),
  /** Whether it can begin before as many have come as were planned. */
  mayBegin: z.boolean(),
  /** What keeps the person from joining; null: nothing. */
  obstacle: groupObstacleSchema.nullable(),
  /** The course that has to be completed first, where that is what keeps them; null: none. */
  courseFirst: z.string().nullable(),
  /** Whether the person, a registered mentor with a seat to give, can offer to stand beside it. */
  mayOffer: z.boolean(),
  /** An open request or invitation of the person's own. */
  myRequest: groupRequestSchema.nullable(),
  /** Those who wait for the answer of whoever leads, and those who are invited; for them alone. */
  requests: z.array(groupRequestSchema),
});
export type Group = z.infer<typeof groupSchema>;

/** The groups of a programme that a person can join or is in; its owners see every one under way. */
export const listGroups = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/groups',
  permission: 'person',
  params: programmeParams,
  response: z.object({
    groups: z.array(groupSchema),
    /** The roles in which the person may open one; null: for the programme, without being in it. */
    mayOpenAs: z.array(mentorshipRoleSchema.nullable()),
  }),
});

/** Opens a group, which gathers from now on. */
export const openGroup = defineEndpoint({
  method: 'POST',
  path: '/api/programmes/:programmeId/groups',
  permission: 'person',
  params: programmeParams,
  body: z.object({
    settings: groupSettingsSchema,
    /** What the person is in it; null: an owner opens it for others. */
    as: mentorshipRoleSchema.nullable(),
  }),
  response: groupSchema,
  status: 201,
});

const path = '/api/groups/:id' as const;

export const getGroup = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  response: groupSchema,
});

export const changeGroup = defineEndpoint({
  method: 'PUT',
  path,
  permission: 'person',
  params: idParams,
  body: z.object({ settings: groupSettingsSchema }),
  response: groupSchema,
});

/**
 * Takes a seat where the way in is open, asks for one where whoever leads answers. Whoever offers to be a
 * circle's mentor always asks.
 */
export const joinGroup = defineEndpoint({
  method: 'POST',
  path: `${path}/join`,
  permission: 'person',
  params: idParams,
  body: z.object({
    words,
    /** Null: as a member. */
    role: mentorshipRoleSchema.nullable().default(null),
  }),
  response: groupSchema,
});

/** Begins with fewer than planned. */
export const beginGroup = defineEndpoint({
  method: 'POST',
  path: `${path}/begin`,
  permission: 'person',
  params: idParams,
  response: groupSchema,
});

/** Ends a group that has not begun. */
export const callOffGroup = defineEndpoint({
  method: 'POST',
  path: `${path}/call-off`,
  permission: 'person',
  params: idParams,
  response: groupSchema,
});

/** Leaves without fault and without a reason; the others stay together. */
export const leaveGroup = defineEndpoint({
  method: 'POST',
  path: `${path}/leave`,
  permission: 'person',
  params: idParams,
});

/** Goes on although the group has become smaller than planned. */
export const stayInGroup = defineEndpoint({
  method: 'POST',
  path: `${path}/stay`,
  permission: 'person',
  params: idParams,
});

/** Whom whoever leads the group, or the programme's owner, can invite in a role. */
export const listGroupCandidates = defineEndpoint({
  method: 'GET',
  path: `${path}/candidates`,
  permission: 'person',
  params: idParams,
  query: z.object({
    role: mentorshipRoleSchema,
    /** Words in name, job title or department; empty: the person's own team, or all mentors. */
    search: z.string().trim().max(100).default(''),
  }),
  response: z.object({
    people: z.array(
      personCardSchema.extend({
        /** Topics of the group that a mentor offers. */
        topics: z.array(z.string()),
      }),
    ),
  }),
});

/** Invites people; who is in it or asked already is left as they are. */
export const inviteToGroup = defineEndpoint({
  method: 'POST',
  path: `${path}/invitations`,
  permission: 'person',
  params: idParams,
  body: z.object({
    personIds: z.array(idSchema).min(1).max(50),
    role: mentorshipRoleSchema,
    words,
  }),
  response: groupSchema,
});

/** What waits for the person's answer, and what they wait for themselves. */
export const listGroupRequests = defineEndpoint({
  method: 'GET',
  path: '/api/group-requests',
  permission: 'person',
  response: z.object({
    toAnswer: z.array(groupRequestSchema),
    toAwait: z.array(groupRequestSchema),
  }),
});

/** Says yes or no; whoever asked or invited takes it back. */
export const answerGroupRequest = defineEndpoint({
  method: 'POST',
  path: '/api/group-requests/:id/:answer',
  permission: 'person',
  params: idParams.extend({ answer: z.enum(['accept', 'decline', 'withdraw']) }),
  response: groupSchema,
});
