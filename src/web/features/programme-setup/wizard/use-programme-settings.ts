import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import {
  getProgramme,
  getProgrammeSettings,
  listOwnedProgrammes,
  listProgrammes,
  saveProgrammeSettings,
  type OwnedProgramme,
  type PairRules,
  type PersonCard,
  type ProgrammeRules,
  type ProgrammeSettings,
} from '../../../../contract/index.ts';
import { ApiProblem } from '../../../lib/api-problem.ts';
import { callEndpoint } from '../../../lib/api-client.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { findProblems } from './find-problems.ts';
import { endpointKey } from '../../../lib/use-endpoint.ts';
import { useSavedDraft, type SaveState } from '../../../lib/use-saved-draft.ts';

/** What is kept in the tab: the settings, and when those had been saved that they go on from. */
interface Draft {
  readonly settings: ProgrammeSettings;
  readonly basedOn: string;
  readonly owners: readonly PersonCard[];
}

export interface SettingsForm {
  readonly settings: ProgrammeSettings;
  readonly owners: readonly PersonCard[];
  readonly isDraft: boolean;
  /** Paths of what cannot be saved as it stands (`rules.mentorLevel.to`). */
  readonly problems: readonly string[];
  readonly hasUnsaved: boolean;
  readonly saving: SaveState;
  readonly isConflict: boolean;
  readonly change: (change: Partial<ProgrammeSettings>) => void;
  readonly changeRules: (change: Partial<ProgrammeRules>) => void;
  readonly changePair: (change: Partial<PairRules>) => void;
  readonly changeOwners: (owners: readonly PersonCard[]) => void;
  readonly saveNow: () => Promise<boolean>;
  /** After a conflict: go on with what the other saved, or save this over it. */
  readonly takeTheirs: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}

/** The settings of a programme: a draft saves itself, a published one when its owner says so. */
export function useProgrammeSettings(owned: OwnedProgramme): SettingsForm {
  const cache = useQueryClient();
  const [first] = useState<Draft>(() => ({
    settings: owned.settings,
    basedOn: owned.updatedAt,
    owners: owned.owners,
  }));
  const { draft, change, forget } = useDraft<Draft>(`programme.${owned.id}`, first);
  const { settings, owners } = draft;
  // The save after a save goes on from it, whatever has been drawn in between.
  const basedOn = useRef(draft.basedOn);
  const params = { programmeId: owned.id };
  const isDraft = owned.state === 'draft';
  const problems = findProblems(settings);
  const isSound = problems.length === 0;

  const accept = useCallback(
    (saved: OwnedProgramme): void => {
      cache.setQueryData(
        endpointKey(getProgrammeSettings, { params: { programmeId: saved.id } }),
        saved,
      );
      for (const stale of [listOwnedProgrammes, listProgrammes, getProgramme]) {
        void cache.invalidateQueries({ queryKey: endpointKey(stale) });
      }
      basedOn.current = saved.updatedAt;
      change({ basedOn: saved.updatedAt });
      forget();
    },
    [cache, change, forget],
  );
  const send = useCallback(
    async (written: ProgrammeSettings): Promise<string> => {
      const saved = await callEndpoint(saveProgrammeSettings, {
        params: { programmeId: owned.id },
        body: { settings: written, basedOn: basedOn.current },
      });
      accept(saved);
      return saved.updatedAt;
    },
    [accept, owned.id],
  );
  const { saving, hasUnsaved, saveNow, settle } = useSavedDraft(
    settings,
    owned.settings,
    isDraft && isSound,
    send,
  );
  const isConflict = saving.error instanceof ApiProblem && saving.error.code === 'conflict';

  const changeSettings = (part: Partial<ProgrammeSettings>): void =>
    change({ settings: { ...settings, ...part } });
  const changeRules = (part: Partial<ProgrammeRules>): void =>
    changeSettings({ rules: { ...settings.rules, ...part } });
  return {
    settings,
    owners,
    isDraft,
    problems,
    hasUnsaved,
    saving,
    isConflict,
    change: changeSettings,
    changeRules,
    changePair: (part) => changeRules({ pair: { ...settings.rules.pair, ...part } }),
    changeOwners: (chosen) =>
      change({ owners: chosen, settings: { ...settings, ownerIds: chosen.map(({ id }) => id) } }),
    saveNow: async () => isSound && saveNow(),
    takeTheirs: async () => {
      const theirs = await callEndpoint(getProgrammeSettings, { params });
      change({ settings: theirs.settings, owners: theirs.owners });
      settle(theirs.settings);
      accept(theirs);
    },
    keepMine: async () => {
      const theirs = await callEndpoint(getProgrammeSettings, { params });
      const saved = await callEndpoint(saveProgrammeSettings, {
        params,
        body: { settings, basedOn: theirs.updatedAt },
      });
      settle(settings);
      accept(saved);
    },
  };
}
