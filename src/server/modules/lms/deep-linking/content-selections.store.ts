import { z } from 'zod';
import { contentChoiceSchema, languageSchema } from '../../../../contract/index.ts';
import type { ContentChoice, Language } from '../../../../contract/index.ts';
import type { LtiDeepLinkingSettings, LtiLaunch } from '../../../../../lti/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { hashSecret, newId, newSecret } from '../../../kernel/ids.ts';

/** As long as a session. */
const selectionHours = 10;
/** Seconds in which the browser has the answer given back; a page loaded again may do so again. */
const returnSeconds = 300;

/** What somebody was sent here to choose, and where it goes back to. */
export interface OpenSelection {
  readonly id: string;
  readonly registrationId: string;
  readonly deploymentId: string;
  readonly settings: LtiDeepLinkingSettings;
}

export interface SelectionAnswer {
  readonly language: Language;
  readonly choices: readonly ContentChoice[];
}

const settingsSchema = z.object({
  returnUrl: z.string(),
  acceptTypes: z.array(z.string()),
  acceptPresentationDocumentTargets: z.array(z.string()),
  acceptMultiple: z.boolean(),
  acceptLineItem: z.boolean().nullable(),
  autoCreate: z.boolean(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  data: z.string().nullable(),
});
const answerSchema = z.object({ language: languageSchema, choices: z.array(contentChoiceSchema) });

/** Keeps what a deep linking launch asks for, for the person who came with it. @returns its id */
export async function openContentSelection(
  work: Work,
  launch: Pick<LtiLaunch, 'registration' | 'deploymentId'>,
  settings: LtiDeepLinkingSettings,
  personId: string,
): Promise<string> {
  const id = newId(work.now);
  await work.db
    .insertInto('lms_content_selections')
    .values({
      tenant_id: work.tenantId,
      id,
      person_id: personId,
      registration_id: launch.registration.id,
      deployment_id: launch.deploymentId,
      settings: JSON.stringify(settings),
      created_at: work.now,
      expires_at: new Date(work.now.getTime() + selectionHours * 60 * 60 * 1000),
    })
    .execute();
  return id;
}

/** @throws AppError `not-found` for everybody but the person who was sent to choose, and once too old */
export async function findOwnSelection(
  work: Work,
  id: string,
  personId: string,
): Promise<OpenSelection> {
  const row = await work.db
    .selectFrom('lms_content_selections')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('expires_at', '>', work.now)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return {
    id: row.id,
    registrationId: row.registration_id,
    deploymentId: row.deployment_id,
    settings: settingsSchema.parse(row.settings),
  };
}

/** @returns the ticket with which the browser has the answer given back */
export async function keepAnswer(
  work: Work,
  selectionId: string,
  answer: SelectionAnswer,
): Promise<string> {
  const ticket = `${work.tenantId}.${newSecret()}`;
  await work.db
    .updateTable('lms_content_selections')
    .set({
      answer: JSON.stringify(answer),
      return_ticket_hash: hashSecret(ticket),
      return_ticket_expires_at: new Date(work.now.getTime() + returnSeconds * 1000),
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', selectionId)
    .execute();
  return ticket;
}

/** @returns what a ticket gives back; null where it is unknown or too old */
export async function findAnswered(
  work: Work,
  ticket: string,
): Promise<(OpenSelection & { readonly answer: SelectionAnswer }) | null> {
  const row = await work.db
    .selectFrom('lms_content_selections')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('return_ticket_hash', '=', hashSecret(ticket))
    .where('return_ticket_expires_at', '>', work.now)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    registrationId: row.registration_id,
    deploymentId: row.deployment_id,
    settings: settingsSchema.parse(row.settings),
    answer: answerSchema.parse(row.answer),
  };
}
