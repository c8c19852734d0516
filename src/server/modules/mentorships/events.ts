import { z } from 'zod';
import { mentorRequestStateSchema, mentorshipStateSchema } from '../../../contract/index.ts';
import { defineEvent } from '../../jobs/event.ts';

const request = z.object({
  requestId: z.string(),
  programmeId: z.string(),
  mentorId: z.string(),
  menteeId: z.string(),
  /** ISO 8601. */
  expiresAt: z.string(),
});

export const MentorRequested = defineEvent('MentorRequested', request);
export const MentorRequestAccepted = defineEvent(
  'MentorRequestAccepted',
  request.extend({ mentorshipId: z.string() }),
);
export const MentorRequestDeclined = defineEvent('MentorRequestDeclined', request);
export const MentorRequestWithdrawn = defineEvent(
  'MentorRequestWithdrawn',
  // It had not come to the mentor yet.
  request.extend({ wasWaiting: z.boolean() }),
);
const ending = request.extend({
  /** The state it was in: whose move it was. */
  from: mentorRequestStateSchema,
});
export const MentorRequestExpired = defineEvent('MentorRequestExpired', ending);
/** The mentor can no longer answer: withdrawn, left the organisation, or the programme is closed. */
export const MentorRequestClosed = defineEvent('MentorRequestClosed', ending);
/** Whoever is to move next, as the state says, has not, and the time for it runs out soon. */
export const MentorRequestNearedExpiry = defineEvent(
  'MentorRequestNearedExpiry',
  request.extend({ state: mentorRequestStateSchema }),
);

/** The mentor asked the mentee a question; what it says is not told. */
export const MentorQuestionAsked = defineEvent('MentorQuestionAsked', request);
export const MentorQuestionAnswered = defineEvent('MentorQuestionAnswered', request);
/** A mentee took a place in the queue of a full mentor. */
export const MentorRequestWaits = defineEvent('MentorRequestWaits', request);
/** An open request came into the queue, because the mentor has no seat left for it. */
export const MentorRequestQueued = defineEvent('MentorRequestQueued', request);
/** A seat is kept for whoever waited longest, until `expiresAt`. */
export const MentorRequestTurnCame = defineEvent('MentorRequestTurnCame', request);
/** Taken back for the mentee, who has found a mentor. */
export const MentorRequestReleased = defineEvent('MentorRequestReleased', request);

const mentorship = z.object({
  mentorshipId: z.string(),
  programmeId: z.string(),
  memberIds: z.array(z.string()),
});

/** Everybody wants to go on after the first conversation. */
export const MentorshipWentOn = defineEvent('MentorshipWentOn', mentorship);
export const MentorshipActivated = defineEvent('MentorshipActivated', mentorship);
export const MentorshipPaused = defineEvent('MentorshipPaused', mentorship);
export const MentorshipResumed = defineEvent('MentorshipResumed', mentorship);
/** A period has ended, and these members have not said yet how it went. */
export const CheckInAsked = defineEvent(
  'CheckInAsked',
  mentorship.extend({ askedIds: z.array(z.string()) }),
);
/** The day of one of its goals, or of several, is near. */
export const GoalNearedDueDate = defineEvent('GoalNearedDueDate', mentorship);
/** A period has ended, and there are goals that nobody has looked at since. */
export const GoalsToReview = defineEvent('GoalsToReview', mentorship);
/** The time to look back has come. */
export const MentorshipClosingBegan = defineEvent('MentorshipClosingBegan', mentorship);
export const MentorshipExtended = defineEvent('MentorshipExtended', mentorship);
/** Over, however and by whomever: who said so is not told. */
export const MentorshipEnded = defineEvent(
  'MentorshipEnded',
  mentorship.extend({
    /** The state it was in. */
    from: mentorshipStateSchema,
    /** Closed at its end, not ended early. */
    isClosed: z.boolean(),
  }),
);

/** As many as were planned have come, or those who lead begin with fewer. */
export const GroupFormed = defineEvent('GroupFormed', mentorship);
/** Everybody stays in a group that has become smaller than planned. */
export const GroupWentOn = defineEvent('GroupWentOn', mentorship);
/** Nobody leads the group any more: the programme's owner finds another. */
export const GroupLostLead = defineEvent('GroupLostLead', mentorship);
/** The time to join is over, and the group has not begun. */
export const GroupEnrolmentEnded = defineEvent(
  'GroupEnrolmentEnded',
  mentorship.extend({ leadIds: z.array(z.string()) }),
);

const toOneMember = mentorship.extend({ personId: z.string() });

/** A member proposed times for the first conversation; `personId` is who. */
export const ConversationProposed = defineEvent('ConversationProposed', toOneMember);
/** `personId` is who chose. */
export const ConversationPlanned = defineEvent(
  'ConversationPlanned',
  toOneMember.extend({
    /** ISO 8601. */
    conversationAt: z.string(),
    minutes: z.number(),
  }),
);
/** The conversation has been, and these members have not answered yet. */
export const KlikAsked = defineEvent(
  'KlikAsked',
  mentorship.extend({ askedIds: z.array(z.string()), tellsAt: z.string() }),
);
/** The outcome is told soon, and these members have not answered yet. */
export const IntroductionNearedOutcome = defineEvent(
  'IntroductionNearedOutcome',
  mentorship.extend({ askedIds: z.array(z.string()), tellsAt: z.string() }),
);
/** `personId` is who signed; the others are to sign the same version. */
export const AgreementSigned = defineEvent(
  'AgreementSigned',
  toOneMember.extend({ missingIds: z.array(z.string()) }),
);

/** `personId` is who came in; the group may have begun with them. */
export const GroupJoined = defineEvent('GroupJoined', toOneMember);
/** `personId` leads a group that had nobody to lead it. */
export const GroupFoundLead = defineEvent('GroupFoundLead', toOneMember);
/** `personId` is who left; the members are those who stay. */
export const GroupLeft = defineEvent(
  'GroupLeft',
  toOneMember.extend({
    /** Fewer are left than the group was planned for. */
    isShort: z.boolean(),
    lostLead: z.boolean(),
  }),
);

const groupRequest = toOneMember.extend({
  requestId: z.string(),
  kind: z.enum(['join', 'invitation']),
  madeBy: z.string(),
});

/** `personId` asks for a place (`join`) or is asked to take one (`invitation`). */
export const GroupPlaceAsked = defineEvent(
  'GroupPlaceAsked',
  groupRequest.extend({ answererIds: z.array(z.string()), expiresAt: z.string() }),
);
/** Those who answer have not done so, and it expires soon. */
export const GroupRequestNearedExpiry = defineEvent(
  'GroupRequestNearedExpiry',
  groupRequest.extend({ answererIds: z.array(z.string()), expiresAt: z.string() }),
);
export const GroupPlaceAnswered = defineEvent(
  'GroupPlaceAnswered',
  groupRequest.extend({ state: z.enum(['accepted', 'declined', 'withdrawn', 'expired']) }),
);

const inCalendar = toOneMember.extend({
  /** The entry of people's calendars. */
  seriesId: z.string(),
  /** Of the meeting, or of the first of several. ISO 8601. */
  startsAt: z.string(),
});

/** One meeting, or a row of them; `personId` is who planned it. */
export const MeetingsPlanned = defineEvent(
  'MeetingsPlanned',
  inCalendar.extend({ minutes: z.number(), meetings: z.number() }),
);
/** `personId` came into a group in which these are planned already, so many of them. */
export const MeetingsAwait = defineEvent(
  'MeetingsAwait',
  inCalendar.extend({ meetings: z.number() }),
);
/** `personId` left a group in which these were still to come; the members are those who stay. */
export const MeetingsLeft = defineEvent('MeetingsLeft', inCalendar);
/** Another time or length; `personId` is who changed it. */
export const MeetingMoved = defineEvent('MeetingMoved', inCalendar);
/** `personId` is who called it off; null: it went with its mentorship. */
export const MeetingsCancelled = defineEvent(
  'MeetingsCancelled',
  inCalendar.extend({ personId: z.string().nullable() }),
);
/** A link to call by is to be made, to follow its meeting, or to go. */
export const CallLinkChanged = defineEvent('CallLinkChanged', z.object({ callLinkId: z.string() }));
const callLinks = toOneMember.extend({
  /** The entry of people's calendars. */
  seriesId: z.string(),
});
/** Links that `personId` asked for in one go are there. */
export const CallLinksMade = defineEvent('CallLinksMade', callLinks);
/** Links that `personId` asked for in one go could not be made, or not all of them. */
export const CallLinksFailed = defineEvent('CallLinksFailed', callLinks);
/** A meeting is tomorrow. */
export const MeetingNeared = defineEvent(
  'MeetingNeared',
  mentorship.extend({ startsAt: z.string() }),
);
/** Formal or informal; `attendeeIds` are those who were there. */
export const MeetingHeld = defineEvent(
  'MeetingHeld',
  mentorship.extend({
    meetingId: z.string(),
    attendeeIds: z.array(z.string()),
    startsAt: z.string(),
    minutes: z.number(),
  }),
);

/**
 * `personId` wrote to the others; what it says is not told. `toldIds` hear of it as of any message,
 * `mentionedIds` because they are mentioned; whoever was told shortly before is in neither.
 */
export const MessageSent = defineEvent(
  'MessageSent',
  toOneMember.extend({ toldIds: z.array(z.string()), mentionedIds: z.array(z.string()) }),
);

/** `personId` gave a task to somebody else, or took it from one for another. */
export const TaskAssigned = defineEvent(
  'TaskAssigned',
  toOneMember.extend({ assignedTo: z.string() }),
);
/** `personId` ticked it off for the first time. */
export const TaskCompleted = defineEvent(
  'TaskCompleted',
  toOneMember.extend({ taskId: z.string() }),
);
/** The days of these people's tasks are near; one without an owner is everybody's. */
export const TasksNearedDueDate = defineEvent(
  'TasksNearedDueDate',
  mentorship.extend({ toldIds: z.array(z.string()) }),
);

/** `personId` put something where the others can read it; neither its name nor its words are told. */
export const NoteWritten = defineEvent('NoteWritten', toOneMember);
export const NoteCommented = defineEvent('NoteCommented', toOneMember);
export const DocumentShared = defineEvent('DocumentShared', toOneMember);

const help = z.object({
  requestId: z.string(),
  mentorshipId: z.string(),
  programmeId: z.string(),
  personId: z.string(),
  helperId: z.string(),
});
/** A member asked one person for help; what they wrote is not told. */
export const HelpAsked = defineEvent('HelpAsked', help);
/** Days went by without an answer. */
export const HelpNotAnswered = defineEvent('HelpNotAnswered', help);
export const HelpAnswered = defineEvent('HelpAnswered', help);
