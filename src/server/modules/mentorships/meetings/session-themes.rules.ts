/**
 * The themes of a row of meetings: the first has the one that was chosen, each that follows the next of
 * the programme's that no meeting has yet. Where none was chosen, or none is left, there is none.
 * @param used themes of the meetings that there are already
 */
export function themesInTurn(row: {
  readonly chosen: string;
  readonly themes: readonly string[];
  readonly used: readonly string[];
  readonly meetings: number;
}): string[] {
  const { chosen, themes, used, meetings } = row;
  const taken = new Set([...used, chosen]);
  // Those after the chosen one: what it skips was skipped on purpose.
  const left = themes.slice(themes.indexOf(chosen) + 1).filter((theme) => !taken.has(theme));
  return Array.from({ length: meetings }, (_, index) => {
    if (index === 0) return chosen;
    return chosen === '' ? '' : (left[index - 1] ?? '');
  });
}
