import type { EnteredPlatform, Platform, PlatformFamily } from '../../../../contract/index.ts';

/** The form as it is typed; empty stands for what is not there. */
export interface EnteredForm {
  readonly family: PlatformFamily;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly tokenAudience: string;
  readonly jwksUri: string;
  /** One on each line. */
  readonly deploymentIds: string;
}

export type EnteredField = Exclude<keyof EnteredForm, 'family'>;
type FieldProblem = 'missing' | 'tooLong' | 'notAnAddress';
export type FieldProblems = Readonly<Partial<Record<EnteredField, FieldProblem>>>;

export const emptyForm: EnteredForm = {
  family: 'moodle',
  name: '',
  issuer: '',
  clientId: '',
  authorizationEndpoint: '',
  tokenEndpoint: '',
  tokenAudience: '',
  jwksUri: '',
  deploymentIds: '',
};

/** @returns the form that changes a platform's addresses; its deployments are changed elsewhere */
export const formOf = (platform: Platform): EnteredForm => ({
  family: platform.family,
  name: platform.name,
  issuer: platform.issuer,
  clientId: platform.clientId,
  ...platform.addresses,
  tokenAudience: platform.addresses.tokenAudience ?? '',
  deploymentIds: '',
});

/** Most characters that the contract takes, by field. */
const longest: Readonly<Record<Exclude<EnteredField, 'deploymentIds'>, number>> = {
  name: 100,
  issuer: 1000,
  clientId: 255,
  authorizationEndpoint: 1000,
  tokenEndpoint: 1000,
  tokenAudience: 1000,
  jwksUri: 1000,
};

const addresses = ['issuer', 'authorizationEndpoint', 'tokenEndpoint', 'jwksUri'] as const;
const required = ['name', 'clientId', ...addresses] as const;

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);

const deploymentsOf = (form: EnteredForm): string[] =>
  form.deploymentIds
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** @returns what the API would refuse, by field: the contract's rules, whose schemas the browser has not */
export function problemsOf(form: EnteredForm): FieldProblems {
  const problems: Partial<Record<EnteredField, FieldProblem>> = {};
  for (const field of addresses) {
    if (!isWebAddress(form[field].trim())) problems[field] = 'notAnAddress';
  }
  for (const [field, most] of Object.entries(longest)) {
    const name = field as keyof typeof longest;
    if (form[name].trim().length > most) problems[name] = 'tooLong';
  }
  for (const field of required) if (form[field].trim() === '') problems[field] = 'missing';
  const deployments = deploymentsOf(form);
  if (deployments.length > 20 || deployments.some(({ length }) => length > 255)) {
    problems.deploymentIds = 'tooLong';
  }
  return problems;
}

/** @returns what is checked: the platform without the name and deployments that it has here */
export function platformOf(form: EnteredForm): EnteredPlatform {
  const tokenAudience = form.tokenAudience.trim();
  return {
    family: form.family,
    issuer: form.issuer.trim(),
    clientId: form.clientId.trim(),
    authorizationEndpoint: form.authorizationEndpoint.trim(),
    tokenEndpoint: form.tokenEndpoint.trim(),
    tokenAudience: tokenAudience === '' ? null : tokenAudience,
    jwksUri: form.jwksUri.trim(),
  };
}

/** @returns what is entered */
export function bodyOf(
  form: EnteredForm,
): EnteredPlatform & { name: string; deploymentIds: string[] } {
  return { ...platformOf(form), name: form.name.trim(), deploymentIds: deploymentsOf(form) };
}
