import type { SamlSettings } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { endAllSamlSessions } from './end-saml-sessions.ts';
import { lockRow, providerOf, updateRow } from './saml-connections.store.ts';

/**
 * Changes who comes in and how. Switched off, it ends the sessions that came in by it, but those of
 * whoever does it.
 * @throws AppError `not-found` where nothing has been set up; `conflict` where it is to be switched on
 *   and there is no identity provider yet
 */
export async function changeSamlSettings(work: Work, wish: SamlSettings): Promise<void> {
  const row = await lockRow(work);
  if (wish.isEnabled && providerOf(row) === null) throw new AppError('conflict');
  await updateRow(work, {
    is_enabled: wish.isEnabled,
    may_start_at_provider: wish.mayStartAtProvider,
    wants_response_signed: wish.wantsResponseSigned,
    may_add_people: wish.mayAddPeople,
    attributes: JSON.stringify(wish.attributes),
    updated_at: work.now,
  });
  await work.db.deleteFrom('saml_group_roles').where('tenant_id', '=', work.tenantId).execute();
  if (wish.groupRoles.length > 0) {
    await work.db
      .insertInto('saml_group_roles')
      .values(
        wish.groupRoles.map(({ group, role }) => ({
          tenant_id: work.tenantId,
          group_name: group,
          role,
        })),
      )
      .execute();
  }
  const endedSessions = wish.isEnabled ? 0 : await endAllSamlSessions(work);
  await recordAudit(work, {
    action: 'saml.settings-changed',
    subject: { kind: 'organisation', id: work.tenantId },
    details: {
      isEnabled: wish.isEnabled,
      mayStartAtProvider: wish.mayStartAtProvider,
      wantsResponseSigned: wish.wantsResponseSigned,
      mayAddPeople: wish.mayAddPeople,
      groupRoles: wish.groupRoles.length,
      endedSessions,
    },
  });
}

/**
 * Ends single sign-on: the connection and its keys are gone, and who came in by it is signed out, but
 * whoever does it.
 * @throws AppError `not-found`
 */
export async function removeSaml(work: Work): Promise<void> {
  await lockRow(work);
  await work.db.deleteFrom('saml_connections').where('tenant_id', '=', work.tenantId).execute();
  const endedSessions = await endAllSamlSessions(work);
  await recordAudit(work, {
    action: 'saml.removed',
    subject: { kind: 'organisation', id: work.tenantId },
    details: { endedSessions },
  });
}
