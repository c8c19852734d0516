import type { LmsPerson } from './lms-person.ts';
import { toUserId } from './lms-person.ts';
import type { AccessTokens } from './platform/access-tokens.ts';
import { createAccessTokens } from './platform/access-tokens.ts';
import type { PendingLaunch } from './platform/pending-launch.ts';
import type { PlatformBehaviour } from './platform-behaviour.ts';
import { RequestFailure } from './request-failure.ts';
import type { Activity, LineItem, LmsState, Tool } from './state/lms-state.ts';
import type { StateFile } from './state/state-file.ts';
import { createSingleUseStore } from './state/single-use-store.ts';
import type { SingleUseStore } from './state/single-use-store.ts';

/** The one course of this LMS. */
export const course = {
  id: '1',
  label: 'GROW',
  title: 'Growing at work',
} as const;

/** The right to register a tool, or to renew the registration of one. */
interface RegistrationRight {
  readonly clientId: string | null;
}

/** A choice of content that an instructor has been sent away to make. */
export interface ContentSelection {
  readonly clientId: string;
  /** What the tool has to give back; null where nothing was sent. */
  readonly data: string | null;
}

/** What every part of the LMS works with. */
export interface LmsContext {
  /** Origin, without a slash at the end. */
  readonly baseUrl: string;
  /** What this platform calls itself in `iss`. */
  readonly issuer: string;
  readonly behaviour: PlatformBehaviour;
  readonly people: readonly LmsPerson[];
  readonly file: StateFile;
  readonly state: LmsState;
  readonly launches: SingleUseStore<PendingLaunch>;
  readonly registrationRights: SingleUseStore<RegistrationRight>;
  readonly selections: SingleUseStore<ContentSelection>;
  readonly accessTokens: AccessTokens;
}

const launchSeconds = 300;
const registrationSeconds = 3600;
const selectionSeconds = 3600;

export function createLmsContext(
  parts: Pick<LmsContext, 'baseUrl' | 'behaviour' | 'people' | 'file'>,
): LmsContext {
  return {
    ...parts,
    issuer: parts.behaviour.issuer ?? parts.baseUrl,
    state: parts.file.state,
    launches: createSingleUseStore(launchSeconds),
    registrationRights: createSingleUseStore(registrationSeconds),
    selections: createSingleUseStore(selectionSeconds),
    accessTokens: createAccessTokens(parts.behaviour.accessTokenSeconds),
  };
}

/** A key for something new: short, and never used again. */
export function takeNextId(context: LmsContext): string {
  const id = String(context.state.nextId);
  context.state.nextId += 1;
  return id;
}

export const findPerson = (context: LmsContext, employeeNumber: string): LmsPerson | undefined =>
  context.people.find((person) => person.employeeNumber === employeeNumber);

export const findPersonByUserId = (context: LmsContext, userId: string): LmsPerson | undefined =>
  context.people.find((person) => toUserId(person.employeeNumber) === userId);

/** @throws RequestFailure 404 */
export function getTool(context: LmsContext, clientId: string): Tool {
  const tool = context.state.tools.find((one) => one.clientId === clientId);
  if (!tool) throw new RequestFailure(404, 'This tool is not known here.');
  return tool;
}

/** Whether a deployment is one of a tool's: its own, or that of another organisation here. */
export function hasDeployment(context: LmsContext, tool: Tool, deploymentId: unknown): boolean {
  const known: readonly unknown[] = [tool.deploymentId, ...context.behaviour.otherDeployments];
  return known.includes(deploymentId);
}

/** @throws RequestFailure 404 */
export function getActivity(context: LmsContext, id: string): Activity {
  const activity = context.state.activities.find((one) => one.id === id);
  if (!activity) throw new RequestFailure(404, 'This activity does not exist.');
  return activity;
}

/** @throws RequestFailure 404 */
export function getLineItem(context: LmsContext, id: string): LineItem {
  const lineItem = context.state.lineItems.find((one) => one.id === id);
  if (!lineItem) throw new RequestFailure(404, 'This line item does not exist.');
  return lineItem;
}
