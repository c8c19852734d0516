export const goalKinds = [
  'skill',
  'career',
  'network',
  'confidence',
  'knowledge_transfer',
  'other',
] as const;
export type GoalKind = (typeof goalKinds)[number];

/** A goal to begin from; its words are in the catalogue of texts, under its key. */
export interface CatalogueGoal {
  readonly key: GoalKey;
  readonly kind: GoalKind;
  /** Who mostly sets it: somebody who learns, or somebody who guides. */
  readonly side: 'learner' | 'guide';
  /** How long it mostly takes. */
  readonly weeks: number;
  /** How often, where it can be counted. */
  readonly times?: number;
}

export const goalKeys = [
  'give-feedback',
  'receive-feedback',
  'hard-conversation',
  'present',
  'lead-meeting',
  'delegate',
  'prioritise',
  'influence',
  'negotiate',
  'coach-others',
  'write-clearly',
  'decide',
  'data-and-tools',
  'next-role',
  'career-picture',
  'strengths',
  'visibility',
  'first-leadership',
  'know-organisation',
  'network-inside',
  'sponsor',
  'other-department',
  'speak-up',
  'say-no',
  'balance',
  'change-role',
  'hand-over',
  'document-knowledge',
  'shadow-expert',
  'take-over-expertise',
  'listen-more',
  'ask-questions',
  'open-network',
  'learn-from-mentee',
] as const;
export type GoalKey = (typeof goalKeys)[number];

const learner = { side: 'learner' } as const;
const guide = { side: 'guide' } as const;

/** Goals that people often set, by their kind. */
export const goalCatalogue: readonly CatalogueGoal[] = [
  { key: 'give-feedback', kind: 'skill', weeks: 12, times: 5, ...learner },
  { key: 'receive-feedback', kind: 'skill', weeks: 12, times: 4, ...learner },
  { key: 'hard-conversation', kind: 'skill', weeks: 10, times: 3, ...learner },
  { key: 'present', kind: 'skill', weeks: 16, times: 3, ...learner },
  { key: 'lead-meeting', kind: 'skill', weeks: 10, times: 5, ...learner },
  { key: 'delegate', kind: 'skill', weeks: 12, times: 4, ...learner },
  { key: 'prioritise', kind: 'skill', weeks: 8, ...learner },
  { key: 'influence', kind: 'skill', weeks: 16, ...learner },
  { key: 'negotiate', kind: 'skill', weeks: 16, times: 2, ...learner },
  { key: 'coach-others', kind: 'skill', weeks: 20, times: 6, ...learner },
  { key: 'write-clearly', kind: 'skill', weeks: 10, times: 4, ...learner },
  { key: 'decide', kind: 'skill', weeks: 12, ...learner },
  { key: 'data-and-tools', kind: 'skill', weeks: 12, ...learner },
  { key: 'next-role', kind: 'career', weeks: 26, ...learner },
  { key: 'career-picture', kind: 'career', weeks: 12, ...learner },
  { key: 'strengths', kind: 'career', weeks: 8, times: 5, ...learner },
  { key: 'visibility', kind: 'career', weeks: 20, times: 3, ...learner },
  { key: 'first-leadership', kind: 'career', weeks: 26, ...learner },
  { key: 'change-role', kind: 'career', weeks: 12, ...learner },
  { key: 'know-organisation', kind: 'network', weeks: 12, times: 6, ...learner },
  { key: 'network-inside', kind: 'network', weeks: 16, times: 8, ...learner },
  { key: 'sponsor', kind: 'network', weeks: 20, ...learner },
  { key: 'other-department', kind: 'network', weeks: 12, times: 2, ...learner },
  { key: 'speak-up', kind: 'confidence', weeks: 10, times: 6, ...learner },
  { key: 'say-no', kind: 'confidence', weeks: 8, times: 4, ...learner },
  { key: 'balance', kind: 'confidence', weeks: 12, ...learner },
  { key: 'hand-over', kind: 'knowledge_transfer', weeks: 16, times: 6, ...guide },
  { key: 'document-knowledge', kind: 'knowledge_transfer', weeks: 12, times: 5, ...guide },
  { key: 'shadow-expert', kind: 'knowledge_transfer', weeks: 12, times: 4, ...learner },
  { key: 'take-over-expertise', kind: 'knowledge_transfer', weeks: 20, ...learner },
  { key: 'listen-more', kind: 'skill', weeks: 12, ...guide },
  { key: 'ask-questions', kind: 'skill', weeks: 12, ...guide },
  { key: 'open-network', kind: 'network', weeks: 16, times: 3, ...guide },
  { key: 'learn-from-mentee', kind: 'knowledge_transfer', weeks: 16, times: 4, ...guide },
];
