import type { Task, TaskContent } from '../../../../contract/index.ts';
import { taskMaximum } from '../../../../contract/index.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { mergeChanges } from '../merge-changes.ts';

/** A checklist is written as lines; a line that was there keeps its step, and so its tick. */
export interface TaskFields extends Omit<TaskContent, 'checklist'> {
  readonly steps: string;
}

const names = ['words', 'dueOn', 'priority', 'assignedTo', 'steps'] as const;

interface Draft {
  /** The version that is being changed; 0: a new one. */
  readonly basedOn: number;
  /** What it said then. */
  readonly base: TaskFields;
  readonly fields: TaskFields;
}

/** Another saved a version meanwhile: what both changed is for the person to choose. */
interface TaskConflict {
  readonly mine: TaskFields;
  readonly theirs: TaskFields;
  readonly contested: readonly (keyof TaskFields)[];
}

const blank: TaskFields = {
  words: '',
  dueOn: null,
  priority: 'normal',
  assignedTo: null,
  steps: '',
};

/** Where a task that is being made is kept: from scratch, or from a message, each by itself. */
export const newTaskKey = (mentorshipId: string, messageId: string | null = null): string =>
  messageId === null ? `task.new.${mentorshipId}` : `task.of.${messageId}`;

/** Where the change of a task is kept. */
export const taskKey = (taskId: string): string => `task.${taskId}`;

/** A task that begins with the words of a message, all of them: the form says where they are too many. */
export const taskOf = (words: string): Draft => ({
  basedOn: 0,
  base: blank,
  fields: { ...blank, words },
});

const fieldsOf = (task: Task): TaskFields => ({
  words: task.words,
  dueOn: task.dueOn,
  priority: task.priority,
  assignedTo: task.assignedTo,
  steps: task.checklist.map(({ words }) => words).join('\n'),
});

/** @returns the steps of the lines, each with the id of the step that says the same */
function stepsOf(lines: string, before: Task['checklist']): TaskContent['checklist'] {
  const left = [...before];
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((words) => {
      const index = left.findIndex((step) => step.words === words);
      const [kept] = index === -1 ? [] : left.splice(index, 1);
      return { id: kept?.id ?? null, words };
    });
}

/**
 * A task that somebody is writing, kept in this tab until it has arrived or was given up, and brought
 * together with what another saves meanwhile.
 */
export function useTaskDraft(
  key: string,
  task: Task | null,
): {
  readonly fields: TaskFields;
  readonly content: TaskContent;
  readonly basedOn: number;
  readonly isSound: boolean;
  readonly conflict: TaskConflict | null;
  /** Another version came, and its changes stand beside the person's own. */
  readonly isMerged: boolean;
  readonly change: (part: Partial<TaskFields>) => void;
  readonly forget: () => void;
} {
  const basedOn = task?.version ?? 0;
  const current = task === null ? blank : fieldsOf(task);
  const { draft, change, forget } = useDraft<Draft>(key, {
    basedOn,
    base: current,
    fields: current,
  });
  const merged =
    draft.basedOn === basedOn ? null : mergeChanges(names, draft.base, draft.fields, current);
  const fields = merged?.content ?? draft.fields;
  const { steps, ...rest } = fields;
  const checklist = stepsOf(steps, task?.checklist ?? []);
  const fits = (text: string): boolean => text.trim() !== '' && text.trim().length <= taskMaximum;
  const isContested = merged !== null && merged.contested.length > 0;
  return {
    fields,
    content: { ...rest, checklist },
    basedOn,
    isSound: fits(fields.words) && checklist.every((step) => fits(step.words)),
    conflict: isContested
      ? { mine: merged.content, theirs: current, contested: merged.contested }
      : null,
    isMerged: merged !== null,
    change: (part) => change({ basedOn, base: current, fields: { ...fields, ...part } }),
    forget,
  };
}
