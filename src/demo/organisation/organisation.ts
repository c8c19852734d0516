import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The demonstration organisation as its files tell it; the key of a person is the employee number. */

const personSchema = z.object({
  employeeNumber: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  email: z.email(),
  department: z.string(),
  division: z.string(),
  country: z.enum(['NL', 'BE', 'DE', 'GB']),
  location: z.string(),
  jobTitle: z.string(),
  /** 1 junior to 6 director. */
  jobLevel: z.number().int().min(1).max(6),
  managerEmployeeNumber: z.string().nullable(),
  language: z.enum(['nl', 'en', 'fr', 'de']),
  timeZone: z.string(),
  startDate: z.iso.date(),
});
export type OrganisationPerson = z.infer<typeof personSchema>;

/** What somebody offers as mentor, or as buddy. */
const offerSchema = z.object({
  employeeNumber: z.string(),
  topics: z.array(z.string()),
  styles: z.array(z.string()),
  languages: z.array(z.string()),
  meetingModes: z.array(z.string()),
  hoursPerMonth: z.number().int().positive(),
  capacity: z.number().int().positive(),
  about: z.string(),
});
export type OrganisationOffer = z.infer<typeof offerSchema>;

const mentorSchema = offerSchema.extend({
  /** How far the mentor is with the mentor course. */
  course: z.enum(['none', 'begun', 'completed']),
});
export type OrganisationMentor = z.infer<typeof mentorSchema>;

/** What members of a mentorship write to each other; by whom, each time, is an employee number. */
const talkSchema = z.object({
  messages: z.array(z.object({ by: z.string(), words: z.string() })),
  /** Each for whoever makes it. */
  tasks: z.array(
    z.object({
      by: z.string(),
      words: z.string(),
      priority: z.enum(['high', 'normal', 'low']),
      /** Fewer than none: its day has passed. */
      dueInDays: z.number().int(),
      steps: z.array(z.string()),
    }),
  ),
  note: z.object({
    by: z.string(),
    title: z.string(),
    words: z.string(),
    comment: z.object({ by: z.string(), words: z.string() }),
  }),
  /** A file of plain text. */
  document: z.object({
    by: z.string(),
    name: z.string(),
    description: z.string(),
    words: z.string(),
  }),
});
export type OrganisationTalk = z.infer<typeof talkSchema>;

const requestSchema = z.object({
  /** Employee number of the mentor who is asked. */
  mentor: z.string(),
  motivation: z.string(),
  /** asked_back: the mentor asks `question` · waiting: for a seat of a mentor who has none. */
  outcome: z.enum(['open', 'accepted', 'declined', 'asked_back', 'waiting']),
  question: z.string().optional(),
  declineReason: z.string().optional(),
  declineWords: z.string().optional(),
  /** Who has said that they want to go on, after an acceptance. */
  confirmedBy: z.array(z.enum(['mentor', 'mentee'])).default([]),
  /** What the two write to each other, after an acceptance. */
  talk: talkSchema.optional(),
});

const menteeSchema = z.object({
  employeeNumber: z.string(),
  intake: z.object({
    topics: z.array(z.string()),
    wantsToLearn: z.string(),
    styles: z.array(z.string()),
    whatMatters: z.string(),
    meetingModes: z.array(z.string()),
    languages: z.array(z.string()),
  }),
  requests: z.array(requestSchema),
});
export type OrganisationMentee = z.infer<typeof menteeSchema>;

const lmsAccountsSchema = z.object({
  administrators: z.array(z.string()),
  suggestions: z.array(z.object({ employeeNumber: z.string(), story: z.string() })),
});

const goalSchema = z.object({
  /** Employee number of who sets it. */
  by: z.string(),
  ofAll: z.boolean(),
  kind: z.string(),
  title: z.string(),
  specific: z.string(),
  measurable: z.string(),
  achievable: z.string(),
  relevant: z.string(),
  priority: z.enum(['high', 'normal', 'low']),
  /** Days from its beginning. */
  dueInDays: z.number().int().positive(),
  target: z.object({ count: z.number().int(), unit: z.string() }).nullable(),
  counted: z.number().int(),
  milestones: z.array(
    z.object({
      words: z.string(),
      dueInDays: z.number().int(),
      isDone: z.boolean().default(false),
    }),
  ),
});
export type OrganisationGoal = z.infer<typeof goalSchema>;

/** What a group that has begun has in its space. */
const spaceSchema = z.object({
  goals: z.array(goalSchema),
  met: z.object({
    daysAgo: z.number().int().positive(),
    minutes: z.number().int(),
    theme: z.string(),
  }),
  meetings: z.object({
    inDays: z.number().int().positive(),
    minutes: z.number().int(),
    everyWeeks: z.number().int(),
    count: z.number().int(),
    place: z.url(),
  }),
  learnt: z.object({ by: z.string(), words: z.string() }),
  talk: talkSchema,
});
export type OrganisationSpace = z.infer<typeof spaceSchema>;

const circlesSchema = z.object({
  /** Employee number of whoever owns the programme of circles. */
  owner: z.string(),
  /** Whom it is for. */
  departments: z.array(z.string()),
  circles: z.array(
    z.object({
      facilitator: z.string(),
      settings: z.object({
        title: z.string(),
        theme: z.string(),
        topics: z.array(z.string()),
        size: z.object({ from: z.number().int(), to: z.number().int() }),
        joinsUntil: z.iso.date().nullable(),
        wayIn: z.enum(['open', 'asking', 'invited']),
      }),
      /** Who offers to stand beside the facilitator as mentor, and whether that one has said yes. */
      mentor: offerSchema.extend({ words: z.string(), isIn: z.boolean() }),
      members: z.array(z.string()),
      /** Who waits for an answer. */
      asking: z.array(z.object({ employeeNumber: z.string(), words: z.string() })),
      space: spaceSchema.optional(),
    }),
  ),
});
export type OrganisationCircles = z.infer<typeof circlesSchema>;

const newcomersSchema = z.object({
  /** Employee number of whoever owns the programme of buddies. */
  owner: z.string(),
  departments: z.array(z.string()),
  buddies: z.array(offerSchema),
  /** Proposed by hand, and not answered yet. */
  proposed: z.array(z.object({ newcomer: z.string(), buddy: z.string() })),
});
export type OrganisationNewcomers = z.infer<typeof newcomersSchema>;

const { employeeNumber: _number, ...offer } = offerSchema.shape;
const reflectionSchema = z.object({ why: z.string(), bring: z.string(), hope: z.string() });

/** A mentorship that is half way, in a programme of its own; each `by` is an employee number. */
const mentorshipSchema = z.object({
  programme: z.object({
    owner: z.string(),
    name: z.string(),
    mission: z.string(),
    themes: z.array(z.string()),
  }),
  mentee: z.object({
    employeeNumber: z.string(),
    motivation: z.string(),
    intake: menteeSchema.shape.intake,
    reflection: reflectionSchema,
  }),
  mentor: z.object({
    employeeNumber: z.string(),
    offer: z.object(offer),
    reflection: reflectionSchema,
    strengths: z.record(z.string(), z.number().int()),
  }),
  /** What differs from the template. */
  agreement: z.object({
    durationMonths: z.number().int(),
    everyWeeks: z.number().int(),
    meetings: z.number().int(),
    minutes: z.number().int(),
    contactLimits: z.string(),
    networkAccess: z.string(),
  }),
  goals: z.array(
    goalSchema.extend({
      review: z.object({ standing: z.string(), words: z.string() }).nullable(),
      conclusion: z.object({ outcome: z.string(), why: z.string() }).nullable(),
    }),
  ),
  meetings: z.object({
    /** Days from its beginning. */
    firstInDays: z.number().int(),
    minutes: z.number().int(),
    everyWeeks: z.number().int(),
    count: z.number().int(),
    place: z.url(),
    /** How long each of those took that have been. */
    heldMinutes: z.array(z.number().int()),
    /** Of the one that comes next. */
    agenda: z.array(z.object({ by: z.string(), words: z.string() })),
  }),
  informal: z.object({ daysAgo: z.number().int(), minutes: z.number().int(), theme: z.string() }),
  checkIn: z.object({
    by: z.string(),
    energy: z.number().int(),
    usefulness: z.number().int(),
    expectations: z.string(),
  }),
  learnt: z.array(z.object({ by: z.string(), isShared: z.boolean(), words: z.string() })),
  talk: talkSchema,
});
export type OrganisationMentorship = z.infer<typeof mentorshipSchema>;

export interface Organisation {
  readonly name: string;
  readonly people: readonly OrganisationPerson[];
  readonly mentors: readonly OrganisationMentor[];
  readonly mentees: readonly OrganisationMentee[];
  readonly circles: OrganisationCircles;
  readonly newcomers: OrganisationNewcomers;
  readonly mentorship: OrganisationMentorship;
  readonly lmsAccounts: z.infer<typeof lmsAccountsSchema>;
}

const read = <T>(file: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));

/**
 * Reads the organisation's files.
 * @throws ZodError where a file does not have its shape
 */
export function loadOrganisation(): Organisation {
  return {
    name: 'Veldhoven & Laurent Groep',
    people: read('people.json', z.array(personSchema)),
    mentors: read('mentors.json', z.array(mentorSchema)),
    circles: read('circles.json', circlesSchema),
    newcomers: read('newcomers.json', newcomersSchema),
    mentorship: read('mentorship.json', mentorshipSchema),
    mentees: read('requests.json', z.array(menteeSchema)),
    lmsAccounts: read('lms-accounts.json', lmsAccountsSchema),
  };
}

/** @returns the name by which others find a person @throws Error where nobody has the number */
export function nameOf(people: readonly OrganisationPerson[], number: string): string {
  const person = people.find(({ employeeNumber }) => employeeNumber === number);
  if (!person) throw new Error(`Nobody has the number ${number}`);
  return `${person.givenName} ${person.familyName}`;
}
