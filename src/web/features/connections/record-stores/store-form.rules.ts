import type { RecordStore, RecordStoreSettings } from '../../../../contract/index.ts';

export type StoreField = 'name' | 'endpoint' | 'username' | 'password';
type FieldProblem = 'missing' | 'tooLong' | 'notAnAddress';
export type FieldProblems = Readonly<Partial<Record<StoreField, FieldProblem>>>;

/** Most characters that the contract takes, by field. */
const longest: Readonly<Record<StoreField, number>> = {
  name: 100,
  endpoint: 500,
  username: 200,
  password: 500,
};

export const emptySettings: RecordStoreSettings = {
  name: '',
  endpoint: '',
  username: '',
  password: '',
  version: '2.0.0',
  isEnabled: true,
};

/** @returns the settings to change a store from: all but its password, which is never read back */
export const settingsOf = (store: RecordStore): RecordStoreSettings => ({
  name: store.name,
  endpoint: store.endpoint,
  username: store.username,
  password: '',
  version: store.version,
  isEnabled: store.isEnabled,
});

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
}

function problemOf(field: StoreField, text: string, isNew: boolean): FieldProblem | undefined {
  const given = field === 'name' ? text.trim() : text;
  if (given === '') return field === 'password' && !isNew ? undefined : 'missing';
  if (given.length > longest[field]) return 'tooLong';
  return field === 'endpoint' && !isWebAddress(given) ? 'notAnAddress' : undefined;
}

/** @returns what the API would refuse, by field: the contract's rules, whose schemas the browser has not */
export function problemsOf(settings: RecordStoreSettings, isNew: boolean): FieldProblems {
  const problems: Partial<Record<StoreField, FieldProblem>> = {};
  for (const field of ['name', 'endpoint', 'username', 'password'] as const) {
    const problem = problemOf(field, settings[field], isNew);
    if (problem !== undefined) problems[field] = problem;
  }
  return problems;
}
