import { z } from 'zod';
import {
  freeText,
  idParams,
  idSchema,
  instantSchema,
  timeZoneSchema,
  wallTimeSchema,
} from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { teamsGraphProblems } from './teams.ts';
import { meetingModeSchema } from './vocabulary.ts';

const placeSchema = freeText(500);
const themeSchema = freeText(200);
/** Whether Teams makes a link to call by, which takes a moment; of virtual meetings only. */
const hasTeamsLinkSchema = z.boolean().default(false);
const minutesSchema = z.number().int().min(5).max(600);

export const meetingKinds = ['formal', 'informal'] as const;
export const meetingStates = ['planned', 'held', 'cancelled'] as const;

export const agendaItemSchema = z.object({
  id: idSchema,
  words: z.string(),
  isDone: z.boolean(),
  addedBy: idSchema,
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** A link to call by that Teams makes for a meeting. */
export const callLinkSchema = z.object({
  state: z.enum(['asked', 'made', 'failed']),
  url: z.string().nullable(),
  /** Why it is not there; of one that is asked for: why it takes longer. */
  problem: z.enum(teamsGraphProblems).nullable(),
  /** In whose name it is made. */
  organiserId: idSchema,
});
export type CallLink = z.infer<typeof callLinkSchema>;

export const meetingSchema = z.object({
  id: idSchema,
  /** Formal: a meeting. Informal: a chat in the corridor, a call in between. */
  kind: z.enum(meetingKinds),
  state: z.enum(meetingStates),
  startsAt: instantSchema,
  /** The zone in which it was planned. */
  timeZone: z.string(),
  minutes: z.number().int(),
  mode: meetingModeSchema,
  /** One of the programme's themes; empty: none. */
  theme: z.string(),
  /** A link to call by or a room, read by the members only. */
  place: z.string(),
  callLink: callLinkSchema.nullable(),
  version: z.number().int(),
  createdBy: idSchema,
  /** Of a row of meetings: how many weeks lie between them; null: a single one. */
  everyWeeks: z.number().int().nullable(),
  /** Who was there, of one that was held. */
  attendeeIds: z.array(idSchema),
  agenda: z.array(agendaItemSchema),
  /** Another meeting of the person who asks is at the same time. */
  isOverlapping: z.boolean(),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const meetingsSchema = z.object({
  /** Whether meetings can be planned and written down. */
  isOpen: z.boolean(),
  /** Whether Teams can make links in the name of the person who asks. */
  mayMakeTeamsLink: z.boolean(),
  /** The programme's themes, in its order. */
  themes: z.array(z.string()),
  /** What was agreed, or else what the programme proposes. */
  rhythm: z.object({
    everyWeeks: z.number().int(),
    minutes: z.number().int(),
    meetings: z.number().int().nullable(),
  }),
  /** IANA names, as far as HR tells them, so that everybody sees the others' clock. */
  timeZones: z.array(z.object({ personId: idSchema, timeZone: z.string().nullable() })),
  /** How much of what was held each member was at. */
  participation: z.array(
    z.object({
      personId: idSchema,
      meetings: z.number().int(),
      minutes: z.number().int(),
      /** Held since they came. */
      outOf: z.number().int(),
    }),
  ),
  /** In the order of time; cancelled ones are left out. */
  meetings: z.array(meetingSchema),
});
export type Meetings = z.infer<typeof meetingsSchema>;

const path = '/api/mentorships/:id/meetings';
const meetingParams = idParams.extend({ meetingId: idSchema });
const itemParams = meetingParams.extend({ itemId: idSchema });

export const getMeetings = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  response: meetingsSchema,
});

/** Plans a meeting, or a row of them that keeps its hour on the clock of its zone. */
export const planMeetings = defineEndpoint({
  method: 'POST',
  path,
  permission: 'person',
  params: idParams,
  body: z.object({
    at: wallTimeSchema,
    timeZone: timeZoneSchema,
    minutes: minutesSchema,
    mode: meetingModeSchema,
    place: placeSchema,
    hasTeamsLink: hasTeamsLinkSchema,
    theme: themeSchema,
    /** Null: one meeting. */
    repeats: z
      .object({
        everyWeeks: z.number().int().min(1).max(26),
        meetings: z.number().int().min(2).max(52),
      })
      .nullable(),
  }),
  response: meetingsSchema,
  status: 201,
});

/** Writes contact down that has been, formal or informal. */
export const logMeeting = defineEndpoint({
  method: 'POST',
  path: `${path}/log`,
  permission: 'person',
  params: idParams,
  body: z.object({
    kind: z.enum(meetingKinds),
    at: wallTimeSchema,
    timeZone: timeZoneSchema,
    minutes: minutesSchema,
    mode: meetingModeSchema,
    theme: themeSchema,
    attendeeIds: z.array(idSchema).min(1).max(50),
  }),
  response: meetingsSchema,
  status: 201,
});

/** Moves or changes one meeting; 409 `conflict` when another changed it meanwhile. */
export const changeMeeting = defineEndpoint({
  method: 'PUT',
  path: `${path}/:meetingId`,
  permission: 'person',
  params: meetingParams,
  body: z.object({
    basedOn: z.number().int().min(1),
    at: wallTimeSchema,
    timeZone: timeZoneSchema,
    minutes: minutesSchema,
    mode: meetingModeSchema,
    place: placeSchema,
    hasTeamsLink: hasTeamsLinkSchema,
    theme: themeSchema,
  }),
  response: meetingsSchema,
});

/** Calls one off, or it and those of its row that come after; what was held is taken out likewise. */
export const cancelMeeting = defineEndpoint({
  method: 'POST',
  path: `${path}/:meetingId/cancel`,
  permission: 'person',
  params: meetingParams,
  body: z.object({ scope: z.enum(['one', 'following']) }),
  response: meetingsSchema,
});

/** Says that a meeting was held, how long, and who was there; 409 `conflict` as above. */
export const holdMeeting = defineEndpoint({
  method: 'POST',
  path: `${path}/:meetingId/held`,
  permission: 'person',
  params: meetingParams,
  body: z.object({
    basedOn: z.number().int().min(1),
    minutes: minutesSchema,
    attendeeIds: z.array(idSchema).min(1).max(50),
  }),
  response: meetingsSchema,
});

const words = freeText(500).min(1);

/** Each member adds to the agenda. */
export const addAgendaItem = defineEndpoint({
  method: 'POST',
  path: `${path}/:meetingId/agenda`,
  permission: 'person',
  params: meetingParams,
  body: z.object({ words }),
  response: meetingsSchema,
  status: 201,
});

/** Ticks an item off, which each member may, or changes its words, which are its writer's. */
export const changeAgendaItem = defineEndpoint({
  method: 'PUT',
  path: `${path}/:meetingId/agenda/:itemId`,
  permission: 'person',
  params: itemParams,
  body: z.object({ words, isDone: z.boolean() }),
  response: meetingsSchema,
});

/** Takes an item off: its writer, or the mentee, whose agenda it is. */
export const removeAgendaItem = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:meetingId/agenda/:itemId`,
  permission: 'person',
  params: itemParams,
  response: meetingsSchema,
});

/** Puts an item higher by one place. */
export const raiseAgendaItem = defineEndpoint({
  method: 'POST',
  path: `${path}/:meetingId/agenda/:itemId/raise`,
  permission: 'person',
  params: itemParams,
  response: meetingsSchema,
});
