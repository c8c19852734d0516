import type {
  MentorshipRole,
  MentorshipState,
  ProgrammeFormat,
  ProgrammeRules,
} from '../../../contract/index.ts';

type Stage = Extract<MentorshipState, 'introduction' | 'agreement' | 'active' | 'closing'>;

/** Who comes together in a group, beside what the programme sets of its size. */
export interface Gathering {
  /** Without one of them it neither begins nor stays for long: the owner finds another. */
  readonly lead: 'mentor' | 'facilitator';
  readonly member: 'mentee' | 'peer';
  /** Who brings the expertise beside whoever leads, as many as the programme says; null: nobody. */
  readonly expert: 'mentor' | null;
  /** Who may open one, beside the programme's owner. */
  readonly opener: 'registered-mentor' | 'eligible-facilitator' | 'manager';
}

/** How mentoring of one format is registered for, asked for and formed. */
export interface FormatRules {
  /**
   * What a registration in the programme offers: to mentor, to be a peer of somebody, or nothing
   * because nobody registers and the owner or facilitator begins it.
   */
  readonly registersAs: 'mentor' | 'peer' | null;
  /** Who may ask whom through a request; null: people come into a group instead. */
  readonly asks: 'mentee-asks-mentor' | 'peer-asks-peer' | null;
  /** How a group comes together; null where an accepted request begins a mentorship of two. */
  readonly gathering: Gathering | null;
  /** The roles that its members hold, with how many of each: `null` for what the programme sets. */
  readonly roles: Readonly<
    Partial<Record<MentorshipRole, { readonly from: number; readonly to: number | null }>>
  >;
  /** The stages that a mentorship passes, in order, before it is closed. */
  readonly stages: readonly Stage[];
  /** Whether the lower job level is expected to be the mentor. */
  readonly isReverse: boolean;
}

const allStages: readonly Stage[] = ['introduction', 'agreement', 'active', 'closing'];
const one = { from: 1, to: 1 };

const pair: FormatRules = {
  registersAs: 'mentor',
  asks: 'mentee-asks-mentor',
  gathering: null,
  roles: { mentor: one, mentee: one },
  stages: allStages,
  isReverse: false,
};

/** The formats, each as its nature asks. */
export const formatRules: Readonly<Record<ProgrammeFormat, FormatRules>> = {
  one_to_one: pair,
  reverse: { ...pair, isReverse: true },
  peer: {
    ...pair,
    registersAs: 'peer',
    asks: 'peer-asks-peer',
    roles: { peer: { from: 2, to: 2 } },
  },
  // One problem, soon: neither a trial conversation nor a contract before it.
  situational: { ...pair, stages: ['active', 'closing'] },
  // A newcomer's first weeks do not wait for an agreement.
  buddy: { ...pair, stages: ['active', 'closing'] },
  group: {
    ...pair,
    asks: null,
    gathering: { lead: 'mentor', member: 'mentee', expert: null, opener: 'registered-mentor' },
    roles: { mentor: one, mentee: { from: 2, to: null } },
    stages: ['agreement', 'active', 'closing'],
  },
  facilitated_group: {
    ...pair,
    asks: null,
    gathering: {
      lead: 'facilitator',
      member: 'peer',
      expert: 'mentor',
      opener: 'eligible-facilitator',
    },
    roles: { facilitator: one, mentor: { from: 0, to: null }, peer: { from: 2, to: null } },
    stages: ['agreement', 'active', 'closing'],
  },
  team: {
    ...pair,
    asks: null,
    gathering: { lead: 'mentor', member: 'mentee', expert: null, opener: 'manager' },
    roles: { mentor: { from: 1, to: null }, mentee: { from: 2, to: null } },
    stages: ['agreement', 'active', 'closing'],
  },
};

/**
 * What people register as in a programme: in circles as mentor only where its owner wants mentors
 * beside the facilitator.
 */
export function registrationIn({
  format,
  rules,
}: {
  readonly format: ProgrammeFormat;
  readonly rules: Pick<ProgrammeRules, 'groupMentors'>;
}): FormatRules['registersAs'] {
  const { registersAs, gathering } = formatRules[format];
  const isForExperts = gathering !== null && gathering.expert !== null;
  return isForExperts && rules.groupMentors.to === 0 ? null : registersAs;
}

/** Which of a programme's two courses is for this role: whoever helps others learns how first. */
export function courseOfRole(role: MentorshipRole): 'mentorCourse' | 'menteeCourse' {
  return role === 'mentee' ? 'menteeCourse' : 'mentorCourse';
}
