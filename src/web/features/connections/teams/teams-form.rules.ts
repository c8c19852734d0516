import type { TeamsConnection, TeamsConnectionSettings } from '../../../../contract/index.ts';

/** What is typed of a connection with Teams. */
export type TeamsForm = Omit<TeamsConnectionSettings, 'isEnabled'>;
export type TeamsField = keyof TeamsForm;
type FieldProblem = 'missing' | 'notAnId' | 'notAnAddress' | 'tooLong';

export const emptyForm: TeamsForm = { directoryId: '', clientId: '', privacyUrl: '', termsUrl: '' };

export const formOf = (connection: TeamsConnection): TeamsForm => ({
  directoryId: connection.directoryId,
  clientId: connection.clientId,
  privacyUrl: connection.privacyUrl ?? '',
  termsUrl: connection.termsUrl ?? '',
});

/** @returns the form without what was pasted around its values */
export const trimmed = (form: TeamsForm): TeamsForm => ({
  directoryId: form.directoryId.trim(),
  clientId: form.clientId.trim(),
  privacyUrl: form.privacyUrl.trim(),
  termsUrl: form.termsUrl.trim(),
});

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isHttps = (text: string): boolean =>
  URL.canParse(text) && new URL(text).protocol === 'https:';
const longestAddress = 500;

function problemOf(field: TeamsField, value: string): FieldProblem | null {
  if (value === '') return 'missing';
  if (field === 'directoryId' || field === 'clientId') {
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
