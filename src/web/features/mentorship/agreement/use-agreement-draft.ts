import type { Agreement, AgreementTerms } from '../../../../contract/index.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { mergeTerms, type TermName } from './agreement-merge.ts';

interface Draft {
  /** The version that is being changed; 0: none is. */
  readonly basedOn: number;
  readonly base: AgreementTerms;
  readonly terms: AgreementTerms;
}

/** Another version came while the person was writing: what both changed is for them to choose. */
interface Conflict {
  readonly terms: AgreementTerms;
  readonly contested: readonly TermName[];
}

/** The person's changes to the agreement, kept in this tab until they are saved or given up. */
export function useAgreementDraft(
  mentorshipId: string,
  { current }: Agreement,
): {
  /** Null: the person is not changing anything. */
  readonly terms: AgreementTerms | null;
  readonly conflict: Conflict | null;
  /** Another version came, and its changes stand beside the person's own. */
  readonly isMerged: boolean;
  readonly basedOn: number;
  readonly begin: () => void;
  readonly change: (part: Partial<AgreementTerms>) => void;
  /** Goes on with these terms on top of the current version. */
  readonly rebase: (terms: AgreementTerms) => void;
  readonly giveUp: () => void;
} {
  const nothing: Draft = { basedOn: 0, base: current.terms, terms: current.terms };
  const { draft, change, forget } = useDraft<Draft>(`agreement.${mentorshipId}`, nothing);
  const rebase = (terms: AgreementTerms): void =>
    change({ basedOn: current.version, base: current.terms, terms });
  const isStale = draft.basedOn > 0 && draft.basedOn !== current.version;
  const merged = isStale ? mergeTerms(draft.base, draft.terms, current.terms) : null;
  return {
    terms: draft.basedOn === 0 ? null : (merged?.terms ?? draft.terms),
    conflict: merged !== null && merged.contested.length > 0 ? merged : null,
    isMerged: merged !== null,
    basedOn: current.version,
    begin: () => rebase(current.terms),
    change: (part) => rebase({ ...(merged?.terms ?? draft.terms), ...part }),
    rebase,
    giveUp: () => {
      change(nothing);
      forget();
    },
  };
}
