import type { Task, TaskContent } from '../../../../contract/index.ts';
import { taskMaximum } from '../../../../contract/index.ts';
import { useDraft } from '../../../lib/use-draft.ts';

/** A checklist is written as lines; a line that was there keeps its step, and so its tick. */
interface Draft extends Omit<TaskContent, 'checklist'> {
  readonly steps: string;
  /** The version that is being changed; 0: a new one. */
  readonly basedOn: number;
  /** The message that it is made from. */
  readonly messageId: string | null;
}

export const newTask: Draft = {
  words: '',
  dueOn: null,
  priority: 'normal',
  assignedTo: null,
  steps: '',
  basedOn: 0,
  messageId: null,
};

/** Where the task that is being made from scratch or from a message is kept. */
export const newTaskKey = (mentorshipId: string): string => `tasks.new.${mentorshipId}`;

const draftOf = (task: Task): Draft => ({
  words: task.words,
  dueOn: task.dueOn,
  priority: task.priority,
  assignedTo: task.assignedTo,
  steps: task.checklist.map(({ words }) => words).join('\n'),
  basedOn: task.version,
  messageId: task.messageId,
});

/** @returns the steps of the lines, each with the id of the step that says the same */
export function stepsOf(lines: string, before: Task['checklist']): TaskContent['checklist'] {
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

/** A task that somebody is writing, kept in this tab until it has arrived or was given up. */
export function useTaskDraft(
  mentorshipId: string,
  task: Task | null,
): {
  readonly draft: Draft;
  readonly content: TaskContent;
  readonly isSound: boolean;
  readonly change: (part: Partial<Draft>) => void;
  readonly forget: () => void;
} {
  const key = task === null ? newTaskKey(mentorshipId) : `tasks.${task.id}`;
  const { draft, change, forget } = useDraft<Draft>(key, task === null ? newTask : draftOf(task));
  const { words, dueOn, priority, assignedTo, steps } = draft;
  const checklist = stepsOf(steps, task?.checklist ?? []);
  const fits = (text: string): boolean => text.trim() !== '' && text.trim().length <= taskMaximum;
  return {
    draft,
    content: { words, dueOn, priority, assignedTo, checklist },
    isSound: fits(words) && checklist.every((step) => fits(step.words)),
    change,
    forget,
  };
}
