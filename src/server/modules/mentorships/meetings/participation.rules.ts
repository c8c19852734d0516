/** How much of what was held one member was at. */
export interface Participation {
  readonly personId: string;
  readonly meetings: number;
  readonly minutes: number;
  /** Meetings held since they came. */
  readonly outOf: number;
}

/**
 * The balance of a mentorship's members over what was held, as its facilitator and members see it.
 * @param held with who was there
 */
export function balanceOf(
  members: readonly { readonly personId: string; readonly joinedAt: Date }[],
  held: readonly {
    readonly startsAt: Date;
    readonly minutes: number;
    readonly attendeeIds: readonly string[];
  }[],
): Participation[] {
  return members.map(({ personId, joinedAt }) => {
    const attended = held.filter(({ attendeeIds }) => attendeeIds.includes(personId));
    const missed = held.filter(
      ({ attendeeIds, startsAt }) => !attendeeIds.includes(personId) && startsAt >= joinedAt,
    );
    return {
      personId,
      meetings: attended.length,
      minutes: attended.reduce((sum, { minutes }) => sum + minutes, 0),
      outOf: attended.length + missed.length,
    };
  });
}
