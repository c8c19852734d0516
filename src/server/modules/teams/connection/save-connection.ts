import type { TeamsConnectionSettings } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { endSessionsThrough } from '../../identity/index.ts';
import { findConnection } from './teams-connections.store.ts';
import type { StoredConnection } from './teams-connections.store.ts';

/**
 * Connects Teams, or changes the connection there is. Switched off, or led to another directory or app
 * registration, it ends the sessions that came in through it, but those of whoever does it.
 */
export async function saveConnection(
  work: Work,
  settings: TeamsConnectionSettings,
): Promise<StoredConnection> {
  const present = await findConnection(work);
  const values = {
    directory_id: settings.directoryId,
    client_id: settings.clientId,
    privacy_url: settings.privacyUrl,
    terms_url: settings.termsUrl,
    app_id: settings.appId,
    is_enabled: settings.isEnabled,
    revision: (present?.revision ?? 0) + 1,
    updated_at: work.now,
  };
  const saved = await work.db
    .insertInto('teams_connections')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      created_at: work.now,
      ...values,
    })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow();
  const isOther =
    present?.directory_id !== saved.directory_id || present.client_id !== saved.client_id;
  const endedSessions =
    isOther || !saved.is_enabled ? await endSessionsThrough(work, saved.id, work.actorId) : 0;
  await recordAudit(work, {
    action: present === null ? 'teams-connection.added' : 'teams-connection.changed',
    subject: { kind: 'teams-connection', id: saved.id },
    details: { ...settings, endedSessions },
  });
  return saved;
}

/**
 * Ends the connection: the tabs in Teams open no more, and who came in through them is signed out.
 * @throws AppError `not-found` where there is none
 */
export async function removeConnection(work: Work): Promise<void> {
  const removed = await work.db
    .deleteFrom('teams_connections')
    .where('tenant_id', '=', work.tenantId)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw new AppError('not-found');
  const endedSessions = await endSessionsThrough(work, removed.id, work.actorId);
  await recordAudit(work, {
    action: 'teams-connection.removed',
    subject: { kind: 'teams-connection', id: removed.id },
    details: { endedSessions },
  });
}
