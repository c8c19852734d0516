import { z } from 'zod';
import { moveSchema } from './move-rows.store.ts';
import type { Move } from './move-rows.store.ts';

const nowSchema = z.object({
  hasNumber: z.boolean(),
  /** In the order in which they were made; undone from the last to the first. */
  moves: z.array(moveSchema),
  /** Whose the weaker of two rows was while they changed places; null: none did. */
  standInId: z.string().nullable(),
  /** Offers that were joined to the other's of the same programme, and what they were before. */
  joinedOffers: z.array(z.object({ fromId: z.string(), toId: z.string(), state: z.string() })),
  /** Training events that both had signed up for. */
  doubleSignups: z.array(z.string()),
});

/** What a merge brought over, so that it can be brought back. */
export type Moved = z.infer<typeof nowSchema>;

/** As it was kept while people with ways in alone were merged; such merges can still be undone. */
const waysInSchema = z.object({
  hasNumber: z.boolean(),
  accounts: z.array(z.string()),
  sources: z.array(z.object({ source: z.string(), provider: z.string() })),
  notices: z.array(z.string()),
  learners: z.array(z.string()),
  rosterMembers: z.array(z.object({ roster: z.string(), subject: z.string() })),
});

/** @param kept as the database has it */
export function readMoved(
  kept: unknown,
  { keptId: to, mergedId: from }: { readonly keptId: string; readonly mergedId: string },
): Moved {
  const moved = nowSchema.safeParse(kept);
  if (moved.success) return moved.data;
  const { hasNumber, accounts, sources, notices, learners, rosterMembers } =
    waysInSchema.parse(kept);
  const move = (table: string, keys: Move['keys']): Move => ({
    table,
    column: 'person_id',
    from,
    to,
    keys,
  });
  return {
    hasNumber,
    moves: [
      move('person_accounts', byId(accounts)),
      move('person_sources', sources),
      move('notices', byId(notices)),
      move(
        'lms_learners',
        learners.map((id) => ({ resource_link_id: id })),
      ),
      move(
        'lms_roster_members',
        rosterMembers.map(({ roster, subject }) => ({ roster_id: roster, subject })),
      ),
    ],
    standInId: null,
    joinedOffers: [],
    doubleSignups: [],
  };
}

const byId = (ids: readonly string[]): Move['keys'] => ids.map((id) => ({ id }));
