import type { ContentChoice, ContentSelection } from '../../../contract/index.ts';
import { toggled } from '../../lib/toggled.ts';

/** The column of the gradebook that a course would bring with it, as it is being filled in. */
export interface ColumnDraft {
  readonly isWanted: boolean;
  readonly label: string;
  readonly scoreMaximum: number;
}

/** What has been chosen so far. */
export interface SelectionDraft {
  /** Keys of `contentKeys`, in the order in which they were chosen. */
  readonly chosen: readonly string[];
  /** By the id of the course; a course that is left out has the column it begins with. */
  readonly columns: Readonly<Record<string, ColumnDraft>>;
}

export const emptySelection: SelectionDraft = { chosen: [], columns: {} };

export const usualMaximum = 100;
export const highestMaximum = 10_000;

/** Names of what can be chosen. */
export const contentKeys = {
  home: 'home',
  findMentor: 'find-mentor',
  programme: (id: string): string => `programme:${id}`,
  course: (id: string): string => `course:${id}`,
} as const;

/** The column of a course as it is now: at first called after the course, and wanted. */
export function columnOf(
  draft: SelectionDraft,
  course: Pick<ContentSelection['courses'][number], 'id' | 'title'>,
): ColumnDraft {
  return (
    draft.columns[course.id] ?? { isWanted: true, label: course.title, scoreMaximum: usualMaximum }
  );
}

/** What is sent: each thing chosen that is still there, in the order of the screen. */
export function choicesOf(draft: SelectionDraft, selection: ContentSelection): ContentChoice[] {
  const isChosen = (key: string): boolean => draft.chosen.includes(key);
  return [
    ...(isChosen(contentKeys.home) ? [{ kind: 'home' } as const] : []),
    ...(isChosen(contentKeys.findMentor) ? [{ kind: 'find-mentor' } as const] : []),
    ...selection.programmes
      .filter(({ id }) => isChosen(contentKeys.programme(id)))
      .map(({ id }) => ({ kind: 'programme', programmeId: id }) as const),
    ...selection.courses
      .filter(({ id }) => isChosen(contentKeys.course(id)))
      .map((course) => {
        const { isWanted, label, scoreMaximum } = columnOf(draft, course);
        const isGraded = selection.acceptsLineItem && isWanted;
        const lineItem = isGraded ? { label: label.trim(), scoreMaximum } : null;
        return { kind: 'course', courseId: course.id, lineItem } as const;
      }),
  ];
}

/** @returns ids of the chosen courses whose column has no name */
export function unnamedColumns(choices: readonly ContentChoice[]): string[] {
  return choices.flatMap((choice) =>
    choice.kind === 'course' && choice.lineItem?.label === '' ? [choice.courseId] : [],
  );
}

/** The draft after something was ticked, or the only thing was chosen. */
export function choose(
  draft: SelectionDraft,
  key: string,
  takesSeveral: boolean,
): Pick<SelectionDraft, 'chosen'> {
  return { chosen: takesSeveral ? toggled(draft.chosen, key) : [key] };
}
