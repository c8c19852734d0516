import type { Work } from '../../../jobs/work.ts';
import { deriveId, hashSecret, newSecret } from '../../../kernel/ids.ts';
import { getOrganisation, recordAudit } from '../../administration/index.ts';
import { mergePerson } from '../../people/index.ts';
import { issueTicket } from '../tickets.ts';

const linkMinutes = 15;

export interface BreakGlassLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/**
 * Makes a link that lets an L&D administrator in once, for a quarter of an hour, when single sign-on and
 * the learning platform do not. Who comes in by it is a person of their own, so that the audit log never
 * shows somebody else's name. That it was made and that it was used are both in the audit log.
 */
export async function makeBreakGlassLink(work: Work, publicUrl: string): Promise<BreakGlassLink> {
  const personId = await findOrMakePerson(work);
  const secret = newSecret();
  const expiresAt = new Date(work.now.getTime() + linkMinutes * 60 * 1000);
  await work.db
    .insertInto('break_glass_links')
    .values({
      tenant_id: work.tenantId,
      link_hash: hashSecret(secret),
      person_id: personId,
      expires_at: expiresAt,
    })
    .execute();
  await recordAudit(work, {
    action: 'break-glass.link-made',
    subject: { kind: 'person', id: personId },
    details: { minutes: linkMinutes },
  });
  const { key } = await getOrganisation(work);
  return { url: `${publicUrl}/break-glass/${key}?code=${secret}`, expiresAt };
}

/** Uses a link up. @returns the ticket that the web app exchanges; null where it is no good any more */
export async function takeBreakGlassLink(work: Work, secret: string): Promise<string | null> {
  const link = await work.db
    .deleteFrom('break_glass_links')
    .where('tenant_id', '=', work.tenantId)
    .where('link_hash', '=', hashSecret(secret))
    .returning(['person_id', 'expires_at'])
    .executeTakeFirst();
  if (!link || link.expires_at <= work.now) return null;
  const { person_id: personId } = link;
  const ticket = await issueTicket(work, { personId, roles: ['ld_administrator'], launch: null });
  await recordAudit(work.actingAs(personId), {
    action: 'break-glass.used',
    subject: { kind: 'person', id: personId },
  });
  return ticket;
}

async function findOrMakePerson(work: Work): Promise<string> {
  const id = deriveId('break-glass', work.tenantId);
  const made = await work.db
    .insertInto('people')
    .values({ tenant_id: work.tenantId, id, created_at: work.now, updated_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) {
    const names = { given: 'Break-glass', family: 'administrator' };
    await mergePerson(work, { kind: 'manual', provider: '' }, id, { names });
  }
  return id;
}
