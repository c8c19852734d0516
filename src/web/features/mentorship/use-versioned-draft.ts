import { useDraft } from '../../lib/use-draft.ts';
import { mergeChanges } from './merge-changes.ts';

interface Draft<Content> {
  /** The version that is being changed; 0: none is. */
  readonly basedOn: number;
  readonly base: Content;
  readonly content: Content;
}

/** Another version came while the person was writing: what both changed is for them to choose. */
interface Conflict<Content> {
  readonly content: Content;
  readonly contested: readonly (keyof Content)[];
}

/** A person's changes to something that others may change too. */
interface VersionedDraft<Content> {
  /** Null: the person is not changing anything. */
  readonly content: Content | null;
  readonly conflict: Conflict<Content> | null;
  /** Another version came, and its changes stand beside the person's own. */
  readonly isMerged: boolean;
  readonly basedOn: number;
  readonly begin: () => void;
  readonly change: (part: Partial<Content>) => void;
  /** Goes on with this content on top of the current version. */
  readonly rebase: (content: Content) => void;
  readonly giveUp: () => void;
}

/**
 * A person's changes, kept in this tab until they are saved or given up, and brought together with
 * those that another saves meanwhile.
 * @param key names what is changed
 * @param names of the fields that can be changed
 * @param current the newest version there is
 */
export function useVersionedDraft<Content extends object>(
  key: string,
  names: readonly (keyof Content)[],
  current: { readonly version: number; readonly content: Content },
): VersionedDraft<Content> {
  const nothing: Draft<Content> = { basedOn: 0, base: current.content, content: current.content };
  const { draft, change, forget } = useDraft<Draft<Content>>(key, nothing);
  const rebase = (content: Content): void =>
    change({ basedOn: current.version, base: current.content, content });
  const isStale = draft.basedOn > 0 && draft.basedOn !== current.version;
  const merged = isStale ? mergeChanges(names, draft.base, draft.content, current.content) : null;
  return {
    content: draft.basedOn === 0 ? null : (merged?.content ?? draft.content),
    conflict: merged !== null && merged.contested.length > 0 ? merged : null,
    isMerged: merged !== null,
    basedOn: current.version,
    begin: () => rebase(current.content),
    change: (part) => rebase({ ...(merged?.content ?? draft.content), ...part }),
    rebase,
    giveUp: () => {
      change(nothing);
      forget();
    },
  };
}
