import { lazy, type JSX, type LazyExoticComponent } from 'react';
import type { Mentorship } from '../../../contract/index.ts';

/** A part of a mentorship's space: a tab, an address of its own and a chunk of its own. */
interface Part {
  /** Below the mentorship's address, and the key of its name; empty: the overview. */
  readonly path: string;
  readonly Screen: LazyExoticComponent<() => JSX.Element>;
  readonly isShown: (mentorship: Mentorship) => boolean;
  /** How many things in it the person has not read yet. */
  readonly unread?: (mentorship: Mentorship) => number;
  /** On paper it stands without the space's header, which names the others. */
  readonly printsAlone?: true;
}

const hasBegun = ({ state, activeSince }: Mentorship): boolean =>
  state === 'agreement' || activeSince !== null;

/** The parts in the order of their tabs. One that comes later joins here. */
export const parts: readonly Part[] = [
  {
    path: '',
    Screen: lazy(async () => ({ default: (await import('./overview/overview.tsx')).Overview })),
    isShown: () => true,
  },
  {
    path: 'preparation',
    Screen: lazy(async () => ({
      default: (await import('./preparation/preparation-part.tsx')).PreparationPart,
    })),
    isShown: ({ endedAt }) => endedAt === null,
  },
  {
    path: 'introduction',
    Screen: lazy(async () => ({
      default: (await import('./introduction/introduction-part.tsx')).IntroductionPart,
    })),
    isShown: ({ state }) => state === 'introduction',
  },
  {
    path: 'agreement',
    Screen: lazy(async () => ({
      default: (await import('./agreement/agreement-part.tsx')).AgreementPart,
    })),
    isShown: hasBegun,
  },
  {
    path: 'goals',
    Screen: lazy(async () => ({ default: (await import('./goals/goals-part.tsx')).GoalsPart })),
    isShown: hasBegun,
  },
  {
    path: 'meetings',
    Screen: lazy(async () => ({
      default: (await import('./meetings/meetings-part.tsx')).MeetingsPart,
    })),
    isShown: hasBegun,
  },
  {
    path: 'learning-log',
    Screen: lazy(async () => ({
      default: (await import('./learning-log/learning-log-part.tsx')).LearningLogPart,
    })),
    isShown: hasBegun,
  },
  {
    path: 'group',
    Screen: lazy(async () => ({ default: (await import('./group/group-part.tsx')).GroupPart })),
    isShown: ({ groupTitle, state }) => groupTitle !== null && state !== 'gathering',
  },
  {
    path: 'messages',
    Screen: lazy(async () => ({
      default: (await import('./messages/messages-part.tsx')).MessagesPart,
    })),
    isShown: () => true,
    unread: ({ unreadMessages }) => unreadMessages,
  },
  {
    path: 'tasks',
    Screen: lazy(async () => ({ default: (await import('./tasks/tasks-part.tsx')).TasksPart })),
    isShown: () => true,
  },
  {
    path: 'notes',
    Screen: lazy(async () => ({ default: (await import('./notes/notes-part.tsx')).NotesPart })),
    isShown: () => true,
  },
  {
    path: 'check-ins',
    Screen: lazy(async () => ({
      default: (await import('./check-ins/check-ins-part.tsx')).CheckInsPart,
    })),
    isShown: ({ activeSince }) => activeSince !== null,
  },
  {
    path: 'help',
    Screen: lazy(async () => ({
      default: (await import('./help/help-part.tsx')).HelpPart,
    })),
    isShown: ({ endedAt }) => endedAt === null,
  },
  {
    path: 'closing',
    Screen: lazy(async () => ({
      default: (await import('./closing/closing-part.tsx')).ClosingPart,
    })),
    isShown: ({ state }) => state === 'closing' || state === 'closed',
  },
  {
    path: 'certificate',
    Screen: lazy(async () => ({
      default: (await import('./recognition/certificate-part.tsx')).CertificatePart,
    })),
    isShown: ({ state }) => state === 'closed',
    printsAlone: true,
  },
];
