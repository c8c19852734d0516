import type { TeamsConnection, TeamsConnectionSettings } from '../../../../contract/index.ts';

type Settings = Omit<TeamsConnectionSettings, 'isEnabled'>;
export type TeamsField = keyof Settings;
/** What is typed of a connection with Teams. */
export type TeamsForm = Readonly<Record<TeamsField, string>>;
type FieldProblem = 'missing' | 'notAnId' | 'notAnAddress' | 'tooLong';

export const emptyForm: TeamsForm = {
  directoryId: '',
  clientId: '',
  privacyUrl: '',
  termsUrl: '',
  appId: '',
};

export const formOf = (connection: TeamsConnection): TeamsForm => ({
  directoryId: connection.directoryId,
  clientId: connection.clientId,
  privacyUrl: connection.privacyUrl ?? '',
  termsUrl: connection.termsUrl ?? '',
  appId: connection.appId ?? '',
});

/** The form without what was pasted around its values. */
const trimmed = (form: TeamsForm): TeamsForm => ({
  directoryId: form.directoryId.trim(),
  clientId: form.clientId.trim(),
  privacyUrl: form.privacyUrl.trim(),
  termsUrl: form.termsUrl.trim(),
  appId: form.appId.trim(),
});

/** @returns what is sent of the form */
export function settingsOf(form: TeamsForm): Settings {
  const settings = trimmed(form);
  return { ...settings, appId: settings.appId === '' ? null : settings.appId };
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isHttps = (text: string): boolean =>
  URL.canParse(text) && new URL(text).protocol === 'https:';
const longestAddress = 500;

function problemOf(field: TeamsField, value: string): FieldProblem | null {
  if (value === '') return field === 'appId' ? null : 'missing';
  if (field === 'directoryId' || field === 'clientId' || field === 'appId') {
    return idPattern.test(value) ? null : 'notAnId';
  }
  if (!isHttps(value)) return 'notAnAddress';
  return value.length > longestAddress ? 'tooLong' : null;
}

/** @returns what the API would refuse, by field: the contract's rules, whose schemas the browser has not */
export function problemsOf(form: TeamsForm): Partial<Record<TeamsField, FieldProblem>> {
  const problems: Partial<Record<TeamsField, FieldProblem>> = {};
  for (const [name, value] of Object.entries(trimmed(form))) {
    const field = name as TeamsField;
    const problem = problemOf(field, value);
    if (problem !== null) problems[field] = problem;
  }
  return problems;
}
