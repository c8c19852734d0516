// Stands in for node:test where titles are wanted and nothing is to run.

/** Titles from the outermost group to the test. */
export type TitlePath = readonly string[];

const groups: string[] = [];
const recorded: TitlePath[] = [];

/** Takes what was recorded since the last call. */
export function takeTitles(): TitlePath[] {
  return recorded.splice(0);
}

export function describe(title: string, define: () => void): void {
  groups.push(title);
  define();
  groups.pop();
}

export function test(title: string): void {
  recorded.push([...groups, title]);
}

const nothing = (): void => undefined;
export const before = nothing;
export const after = nothing;
export const beforeEach = nothing;
export const afterEach = nothing;
