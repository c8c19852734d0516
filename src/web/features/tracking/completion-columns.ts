/** The columns of the table of completions, in their order; also the keys of their texts. */
export const completionColumns = ['person', 'course', 'state', 'score', 'due', 'grade'] as const;
export type CompletionColumn = (typeof completionColumns)[number];
