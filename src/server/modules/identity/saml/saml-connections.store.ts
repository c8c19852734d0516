import type { Selectable, Updateable } from 'kysely';
import { samlAttributesSchema } from '../../../../contract/index.ts';
import type { SamlAttributes } from '../../../../contract/index.ts';
import type { SamlConnectionsTable } from '../../../database/tables/saml-connections.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import type { ProviderMetadata } from './read-metadata.ts';

export type ConnectionRow = Selectable<SamlConnectionsTable>;

/** An identity provider as its metadata tells of it. */
export type Provider = ProviderMetadata;

/** A connection with its keys opened, for signing in. */
export interface KnownConnection {
  readonly provider: Provider | null;
  readonly isEnabled: boolean;
  readonly mayStartAtProvider: boolean;
  readonly wantsResponseSigned: boolean;
  readonly mayAddPeople: boolean;
  readonly attributes: SamlAttributes;
  /** PEM. */
  readonly signingKey: string;
  readonly signingCertificate: string;
  readonly decryptionKey: string;
  readonly decryptionCertificate: string;
}

export function findRow(work: Work): Promise<ConnectionRow | undefined> {
  return work.db
    .selectFrom('saml_connections')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
}

/** Whether people of the organisation can sign in by it. */
export async function isSamlOn({ db, tenantId }: Pick<Work, 'db' | 'tenantId'>): Promise<boolean> {
  const row = await db
    .selectFrom('saml_connections')
    .select('tenant_id')
    .where('tenant_id', '=', tenantId)
    .where('is_enabled', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws AppError `not-found` where nothing has been set up */
export async function lockRow(work: Work): Promise<ConnectionRow> {
  const row = await work.db
    .selectFrom('saml_connections')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row;
}

export async function updateRow(
  work: Work,
  change: Omit<Updateable<SamlConnectionsTable>, 'tenant_id'>,
): Promise<void> {
  await work.db
    .updateTable('saml_connections')
    .set(change)
    .where('tenant_id', '=', work.tenantId)
    .execute();
}

/**
 * Notes that somebody comes in. Whoever switches single sign-on off waits for it, and it for them, so
 * that no sign-in slips past.
 * @returns whether that identity provider still may let people in
 */
export async function noteSignIn(work: Work, providerEntityId: string): Promise<boolean> {
  const noted = await work.db
    .updateTable('saml_connections')
    .set({ last_sign_in_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('is_enabled', '=', true)
    .where('entity_id', '=', providerEntityId)
    .returning('tenant_id')
    .executeTakeFirst();
  return noted !== undefined;
}

export function providerOf(row: ConnectionRow): Provider | null {
  if (row.entity_id === null || row.sign_in_address === null) return null;
  return {
    entityId: row.entity_id,
    signInAddress: row.sign_in_address,
    signInBinding: row.sign_in_binding === 'post' ? 'post' : 'redirect',
    logoutAddress: row.logout_address,
    certificates: row.certificates,
    until: row.metadata_until,
  };
}

export async function findConnection(
  work: Work,
  encryption: Encryption,
): Promise<KnownConnection | null> {
  const row = await findRow(work);
  if (!row) return null;
  return {
    provider: providerOf(row),
    isEnabled: row.is_enabled,
    mayStartAtProvider: row.may_start_at_provider,
    wantsResponseSigned: row.wants_response_signed,
    mayAddPeople: row.may_add_people,
    attributes: samlAttributesSchema.parse(row.attributes),
    signingKey: encryption.open(row.signing_key_sealed),
    signingCertificate: row.signing_certificate,
    decryptionKey: encryption.open(row.decryption_key_sealed),
    decryptionCertificate: row.decryption_certificate,
  };
}
