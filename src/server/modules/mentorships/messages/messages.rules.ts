/** Hours in which a person is told once of new messages, however many come. */
export const quietHours = 4;
/** Hours in which a member may change what they wrote. */
export const editableHours = 24;

const hour = 60 * 60 * 1000;

/** When somebody was last told of a conversation. */
export interface Told {
  readonly personId: string;
  readonly toldAt: Date | null;
  readonly toldOfMentionAt: Date | null;
}

/** Who hears of a new message, and as what. */
export interface Hearing {
  readonly toldIds: readonly string[];
  readonly mentionedIds: readonly string[];
}

const isQuiet = (since: Date | null, now: Date): boolean =>
  since !== null && now.getTime() - since.getTime() < quietHours * hour;

/**
 * @param others everybody but the writer
 * @returns who is told now: once in a quiet period of messages, once of being mentioned, and never of
 *   both at once
 */
export function whoHears(
  others: readonly Told[],
  mentionIds: readonly string[],
  now: Date,
): Hearing {
  const mentioned = others.filter(
    (each) => mentionIds.includes(each.personId) && !isQuiet(each.toldOfMentionAt, now),
  );
  const told = others.filter((each) => !mentioned.includes(each) && !isQuiet(each.toldAt, now));
  return {
    toldIds: told.map(({ personId }) => personId),
    mentionedIds: mentioned.map(({ personId }) => personId),
  };
}

/** Whether words that were written then may still be changed. */
export function isEditable(writtenAt: Date, now: Date): boolean {
  return now.getTime() - writtenAt.getTime() < editableHours * hour;
}
