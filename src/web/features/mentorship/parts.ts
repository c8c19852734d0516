import { lazy, type JSX, type LazyExoticComponent } from 'react';
import type { Mentorship } from '../../../contract/index.ts';

/** What the parts are gathered under, so that there are few things to choose from at once. */
export const areas = ['overview', 'beginning', 'meeting', 'learning', 'contact', 'going'] as const;
export type Area = (typeof areas)[number];

/** A part of a mentorship's space: an address of its own and a chunk of its own. */
export interface Part {
  /** Below the mentorship's address, and the key of its name; empty: the overview. */
  readonly path: string;
  readonly area: Area;
  readonly Screen: LazyExoticComponent<() => JSX.Element>;
  readonly isShown: (mentorship: Mentorship) => boolean;
  /** How many things in it the person has not read yet. */
  readonly unread?: (mentorship: Mentorship) => number;
  /** On paper it stands without the space's header, which names the others. */
  readonly printsAlone?: true;
}

const hasBegun = ({ state, activeSince }: Mentorship): boolean =>
  state === 'agreement' || activeSince !== null;

/** What one sees first, and where a part that there is not leads to. */
export const overview: Part = {
  path: '',
  area: 'overview',
  Screen: lazy(async () => ({ default: (await import('./overview/overview.tsx')).Overview })),
  isShown: () => true,
};

/** The parts, within their areas in the order of their tabs. One that comes later joins here. */
export const parts: readonly Part[] = [
  overview,
  {
    path: 'preparation',
    area: 'beginning',
    Screen: lazy(async () => ({
      default: (await import('./preparation/preparation-part.tsx')).PreparationPart,
    })),
    isShown: ({ endedAt }) => endedAt === null,
  },
  {
    path: 'introduction',
    area: 'beginning',
    Screen: lazy(async () => ({
      default: (await import('./introduction/introduction-part.tsx')).IntroductionPart,
    })),
    isShown: ({ state }) => state === 'introduction',
  },
  {
    path: 'agreement',
    area: 'beginning',
    Screen: lazy(async () => ({
      default: (await import('./agreement/agreement-part.tsx')).AgreementPart,
    })),
    isShown: hasBegun,
  },
  {
    path: 'goals',
    area: 'learning',
    Screen: lazy(async () => ({ default: (await import('./goals/goals-part.tsx')).GoalsPart })),
    isShown: hasBegun,
  },
  {
    path: 'meetings',
    area: 'meeting',
    Screen: lazy(async () => ({
      default: (await import('./meetings/meetings-part.tsx')).MeetingsPart,
    })),
    isShown: hasBegun,
  },
  {
    path: 'learning-log',
    area: 'learning',
    Screen: lazy(async () => ({
      default: (await import('./learning-log/learning-log-part.tsx')).LearningLogPart,
    })),
    isShown: hasBegun,
  },
  {
    path: 'group',
    area: 'meeting',
    Screen: lazy(async () => ({ default: (await import('./group/group-part.tsx')).GroupPart })),
    isShown: ({ groupTitle, state }) => groupTitle !== null && state !== 'gathering',
  },
  {
    path: 'messages',
    area: 'contact',
    Screen: lazy(async () => ({
      default: (await import('./messages/messages-part.tsx')).MessagesPart,
    })),
    isShown: () => true,
    unread: ({ unreadMessages }) => unreadMessages,
  },
  {
    path: 'tasks',
    area: 'contact',
    Screen: lazy(async () => ({ default: (await import('./tasks/tasks-part.tsx')).TasksPart })),
    isShown: () => true,
  },
  {
    path: 'notes',
    area: 'contact',
    Screen: lazy(async () => ({ default: (await import('./notes/notes-part.tsx')).NotesPart })),
    isShown: () => true,
  },
  {
    path: 'check-ins',
    area: 'going',
    Screen: lazy(async () => ({
      default: (await import('./check-ins/check-ins-part.tsx')).CheckInsPart,
    })),
    isShown: ({ activeSince }) => activeSince !== null,
  },
  {
    path: 'help',
    area: 'going',
    Screen: lazy(async () => ({
      default: (await import('./help/help-part.tsx')).HelpPart,
    })),
    isShown: ({ endedAt }) => endedAt === null,
  },
  {
    path: 'closing',
    area: 'going',
    Screen: lazy(async () => ({
      default: (await import('./closing/closing-part.tsx')).ClosingPart,
    })),
    isShown: ({ state }) => state === 'closing' || state === 'closed',
  },
  {
    path: 'certificate',
    area: 'going',
    Screen: lazy(async () => ({
      default: (await import('./recognition/certificate-part.tsx')).CertificatePart,
    })),
    isShown: ({ state }) => state === 'closed',
    printsAlone: true,
  },
];

/** @returns where a part is */
export function addressOf({ id }: Pick<Mentorship, 'id'>, { path }: Pick<Part, 'path'>): string {
  return `/mentorships/${id}${path === '' ? '' : `/${path}`}`;
}

/** The key of a part's name in the catalogue. */
export const nameKeyOf = ({ path }: Pick<Part, 'path'>): string =>
  `parts.${path === '' ? 'overview' : path}`;
