import type { MentorshipRole, MentorshipStage, ProgrammeRules } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { courseOfRole, formatRules, getProgrammeAt } from '../programmes/index.ts';
import type { Gathering } from '../programmes/index.ts';

/** What the programme asks of one of its mentorships, by the rules under which that began. */
export interface MentorshipPlan {
  readonly programmeName: string;
  /** What it passes on its way, in order. */
  readonly stages: MentorshipStage[];
  readonly hasIntroduction: boolean;
  /** Who comes together in a group; null: two come together. */
  readonly gathering: Gathering | null;
  readonly groupSize: ProgrammeRules['groupSize'];
  /** How many mentors stand beside whoever facilitates a circle. */
  readonly groupMentors: ProgrammeRules['groupMentors'];
  readonly needsAgreement: boolean;
  readonly durationMonths: number;
  readonly meetEveryWeeks: number;
  readonly checkInEveryMonths: number;
  /** The organisation's own words on top of every agreement; null: none. */
  readonly agreementText: string | null;
  readonly evaluationQuestions: readonly string[];
  /** Days from a course's assignment until it is due. */
  readonly courseDueDays: number;
  /** A theme for each meeting in turn. */
  readonly sessionThemes: readonly string[];
  /** The course that somebody of this role completes before it becomes active; null: none. */
  courseOf(role: MentorshipRole): string | null;
  /** The same, where it is due before they come in at all. */
  courseFirstOf(role: MentorshipRole): string | null;
}

/** @param mentorship begun at `createdAt` */
export async function planOf(
  work: Work,
  mentorship: { readonly programmeId: string; readonly createdAt: Date },
): Promise<MentorshipPlan> {
  const { programmeId, createdAt } = mentorship;
  const { name, format, rules } = await getProgrammeAt(work, programmeId, createdAt);
  const { stages, gathering } = formatRules[format];
  return {
    programmeName: name,
    stages: [...(gathering === null ? [] : ['gathering' as const]), ...stages, 'closed'],
    hasIntroduction: stages.includes('introduction'),
    gathering,
    groupSize: rules.groupSize,
    groupMentors: rules.groupMentors,
    courseDueDays: rules.courseDueDays,
    needsAgreement: stages.includes('agreement'),
    durationMonths: rules.durationMonths,
    meetEveryWeeks: rules.meetEveryWeeks,
    checkInEveryMonths: rules.checkInEveryMonths,
    agreementText: rules.agreementTemplate,
    evaluationQuestions: rules.evaluationQuestions,
    sessionThemes: rules.sessionThemes,
    courseOf: (role) => rules[courseOfRole(role)]?.courseId ?? null,
    courseFirstOf: (role) => {
      const duty = rules[courseOfRole(role)];
      return duty?.due === 'before_accepting' ? duty.courseId : null;
    },
  };
}
