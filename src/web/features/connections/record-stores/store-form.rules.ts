import {
  addRecordStore,
  changeRecordStore,
  type RecordStore,
  type RecordStoreSettings,
} from '../../../../contract/index.ts';

export type StoreField = 'name' | 'endpoint' | 'username' | 'password';
export type FieldProblem = 'missing' | 'tooLong' | 'notAnAddress';
export type FieldProblems = Readonly<Partial<Record<StoreField, FieldProblem>>>;

const fields: readonly StoreField[] = ['name', 'endpoint', 'username', 'password'];
const isField = (name: unknown): name is StoreField => fields.some((field) => field === name);

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

/** @returns what the API would refuse, by field; the first reason of each */
export function problemsOf(settings: RecordStoreSettings, isNew: boolean): FieldProblems {
  const schema = isNew ? addRecordStore.body : changeRecordStore.body;
  const problems: Partial<Record<StoreField, FieldProblem>> = {};
  for (const { path, code } of schema.safeParse(settings).error?.issues ?? []) {
    const [field] = path;
    if (!isField(field) || problems[field] !== undefined) continue;
    problems[field] =
      settings[field].trim() === '' ? 'missing' : code === 'too_big' ? 'tooLong' : 'notAnAddress';
  }
  return problems;
}
