import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { samlAttributesSchema, samlGroupRoleSchema } from '../../../../contract/index.ts';
import type { SamlConnection } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { getOrganisation } from '../../administration/index.ts';
import { findRow } from './saml-connections.store.ts';
import type { ConnectionRow } from './saml-connections.store.ts';
import { samlPathsOf } from './saml-paths.ts';
import { readPreview } from './saml-preview.ts';

/** What administrators see of their single sign-on; null where nothing has been set up. */
export async function getSamlConnectionView(
  work: Work,
  publicUrl: string,
  encryption: Encryption,
): Promise<SamlConnection | null> {
  const row = await findRow(work);
  if (!row) return null;
  const { key } = await getOrganisation(work);
  const { entityId, acsUrl, logoutUrl, metadataUrl, signInUrl } = samlPathsOf(publicUrl, key);
  return {
    own: { entityId, acsUrl, logoutUrl, metadataUrl, signInUrl },
    provider: describeProvider(row),
    settings: {
      isEnabled: row.is_enabled,
      mayStartAtProvider: row.may_start_at_provider,
      wantsResponseSigned: row.wants_response_signed,
      mayAddPeople: row.may_add_people,
      attributes: samlAttributesSchema.parse(row.attributes),
      groupRoles: await listGroupRoles(work),
    },
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    lastProblem:
      row.last_problem === null || row.last_problem_at === null
        ? null
        : {
            reason: row.last_problem,
            at: row.last_problem_at.toISOString(),
            correlationId: row.last_problem_correlation_id ?? '',
          },
    preview: readPreview(row, work.now, encryption),
  };
}

async function listGroupRoles(work: Work): Promise<SamlConnection['settings']['groupRoles']> {
  const rows = await work.db
    .selectFrom('saml_group_roles')
    .select(['group_name as group', 'role'])
    .where('tenant_id', '=', work.tenantId)
    .orderBy('group_name')
    .execute();
  return z.array(samlGroupRoleSchema).parse(rows);
}

function describeProvider(row: ConnectionRow): SamlConnection['provider'] {
  if (row.entity_id === null || row.sign_in_address === null) return null;
  return {
    entityId: row.entity_id,
    signInAddress: row.sign_in_address,
    logoutAddress: row.logout_address,
    certificates: row.certificates.map(describeCertificate),
    metadataUrl: row.metadata_url,
    metadataReadAt: row.metadata_read_at?.toISOString() ?? null,
    metadataUntil: row.metadata_until?.toISOString() ?? null,
  };
}

function describeCertificate(pem: string) {
  const certificate = new X509Certificate(pem);
  return {
    subject: certificate.subject.replaceAll('\n', ', '),
    fingerprint: certificate.fingerprint256,
    validFrom: new Date(certificate.validFrom).toISOString(),
    validUntil: new Date(certificate.validTo).toISOString(),
  };
}
