import type { MentorReason } from '../../../contract/index.ts';

/** @returns the topics that the mentor offers and the person asks for, by id */
export const sharedTopics = (reasons: readonly MentorReason[]): readonly string[] =>
  reasons.flatMap((reason) => (reason.kind === 'shared-topics' ? reason.topics : []));
