/** A meeting that was held, with who was there. */
export interface HeldMeeting {
  readonly isFormal: boolean;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly attendeeIds: readonly string[];
}

/** How much one member was there. */
export interface Attendance {
  readonly attended: number;
  readonly possible: number;
  readonly minutes: number;
  /** They could have been at the last two meetings, and were at neither. */
  readonly isMissed: boolean;
}

const lately = 2;

/**
 * Counts for each only what was held since they came, so that nobody is late by having come late.
 * @param held in the order of time
 */
export function attendanceOf(
  member: { readonly personId: string; readonly joinedAt: Date },
  held: readonly HeldMeeting[],
): Attendance {
  const wasThere = ({ attendeeIds }: HeldMeeting): boolean => attendeeIds.includes(member.personId);
  const all = held.filter((meeting) => meeting.startsAt >= member.joinedAt || wasThere(meeting));
  const formal = all.filter(({ isFormal }) => isFormal);
  const last = formal.slice(-lately);
  return {
    attended: formal.filter(wasThere).length,
    possible: formal.length,
    minutes: all.filter(wasThere).reduce((sum, { minutes }) => sum + minutes, 0),
    isMissed: last.length === lately && !last.some(wasThere),
  };
}
