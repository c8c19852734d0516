import { z } from 'zod';
import { noticeKinds } from '../../../../contract/index.ts';
import { handleJob } from '../../../jobs/job.ts';
import type { QueueWorker } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { findConversationInvitation, findInvitation } from '../../mentorships/index.ts';
import { getPeople } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { findTrainingInvitation } from '../../programmes/index.ts';
import { composeNoticeMail } from './compose-notice-mail.ts';
import { readMailbox } from './mailbox.ts';
import { renderMailHtml } from './mail-html.ts';
import { renderMailText } from './mail-text.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';
import { openLink } from './open-link.ts';
import { SendNoticeMail } from './send-notice-mail.job.ts';

const noticeSchema = z.object({
  kind: z.enum(noticeKinds),
  values: z.record(z.string(), z.string()),
  link: z.string(),
});

interface ProductAddress {
  /** Where links open the product; `{path}` is replaced. */
  readonly openUrl: string;
  /** Address that mails come from, with a name or without. */
  readonly mailFrom: string;
}

/**
 * Sends the e-mails of notices. The mail server is spoken to outside any transaction; a mail that was
 * sent and not yet marked as such when the process stopped goes out again under the same Message-ID.
 * @param mailer null: this organisation has no mail server, and notices stay in the product
 */
export function sendNoticeMail(mailer: Mailer | null, product: ProductAddress): QueueWorker {
  return handleJob(SendNoticeMail, async (context, { tenantId, noticeId }) => {
    if (!mailer) return;
    const scope = { tenantId, actorId: null };
    const mail = await context.inTransaction(scope, (work) => prepareMail(work, noticeId, product));
    if (!mail) return;
    await mailer.send(mail);
    await context.inTransaction(scope, (work) => markSent(work, noticeId));
  });
}

/** @returns null when there is nothing to send, or nobody to send it to */
async function prepareMail(
  work: Work,
  noticeId: string,
  { openUrl, mailFrom }: ProductAddress,
): Promise<OutgoingMail | null> {
  const row = await work.db
    .selectFrom('notices')
    .select(['person_id', 'kind', 'values', 'link'])
    .select(['meeting_series_id', 'conversation_of', 'training_event_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', noticeId)
    .where('mail_sent_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const person = (await getPeople(work, [row.person_id])).get(row.person_id);
  if (!person?.isActive || person.email === null) return null;
  const organisation = await getOrganisation(work);
  const mail = composeNoticeMail(noticeSchema.parse(row), person, organisation, openUrl);
  return {
    id: noticeId,
    to: { name: person.name, address: person.email },
    date: work.now,
    language: mail.language,
    subject: mail.subject,
    text: renderMailText(mail),
    html: renderMailHtml(mail),
    invitation: await invitationOf(work, row, person, { openUrl, mailFrom }),
  };
}

/** As the meetings are when it is sent: of two changes in a row, both mails bring the last. */
async function invitationOf(
  work: Work,
  row: {
    readonly meeting_series_id: string | null;
    readonly conversation_of: string | null;
    readonly training_event_id: string | null;
  },
  person: Person,
  { openUrl, mailFrom }: ProductAddress,
): Promise<OutgoingMail['invitation']> {
  const to = {
    organiser: readMailbox(mailFrom),
    linkTo: (path: string) => openLink(openUrl, path),
  };
  if (row.meeting_series_id !== null) {
    return findInvitation(work, row.meeting_series_id, person, to);
  }
  if (row.conversation_of !== null) {
    return findConversationInvitation(work, row.conversation_of, person, to);
  }
  if (row.training_event_id !== null) {
    return findTrainingInvitation(work, row.training_event_id, person, to);
  }
  return null;
}

async function markSent(work: Work, noticeId: string): Promise<void> {
  await work.db
    .updateTable('notices')
    .set({ mail_sent_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', noticeId)
    .execute();
}
