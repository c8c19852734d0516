import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { endAllSamlSessions } from './end-saml-sessions.ts';
import { fetchMetadata } from './fetch-metadata.ts';
import type { FetchMetadataOptions } from './fetch-metadata.ts';
import { MetadataRefused, readMetadata } from './read-metadata.ts';
import type { ProviderMetadata } from './read-metadata.ts';
import { lockRow, updateRow } from './saml-connections.store.ts';

/** Notes of the refresh begin with this; the rest is why it failed. */
const refreshProblem = 'metadata-';

/** Metadata as it is given: as a file, or where it can be read again. */
export type GivenMetadata = { readonly xml: string } | { readonly url: string };

export interface FoundMetadata {
  readonly provider: ProviderMetadata;
  readonly url: string | null;
}

/**
 * Reads metadata, from the network where it is an address; outside of any transaction.
 * @throws AppError `metadata-refused`, with the reason as its issue and what was said as its detail
 */
export async function findMetadata(
  given: GivenMetadata,
  options: FetchMetadataOptions & { readonly now: Date },
): Promise<FoundMetadata> {
  try {
    const url = 'url' in given ? given.url : null;
    const xml = 'url' in given ? await fetchMetadata(given.url, options) : given.xml;
    return { provider: readMetadata(xml, options), url };
  } catch (error) {
    if (!(error instanceof MetadataRefused)) throw error;
    throw new AppError('metadata-refused', {
      ...(error.said === null ? {} : { detail: error.said }),
      issues: [{ path: 'metadata', message: error.reason }],
    });
  }
}

/**
 * Takes metadata in place of what was known: the next sign-in goes by it. Where it is another identity
 * provider's, who came in by the one before is signed out, but whoever does it.
 * @returns whether it says something else than before
 * @throws AppError `not-found` where nothing has been set up
 */
export async function takeMetadata(work: Work, found: FoundMetadata): Promise<boolean> {
  const row = await lockRow(work);
  const { provider, url } = found;
  const told = {
    entity_id: provider.entityId,
    sign_in_address: provider.signInAddress,
    sign_in_binding: provider.signInBinding,
    logout_address: provider.logoutAddress,
    certificates: [...provider.certificates],
  };
  const before = Object.fromEntries(
    Object.keys(told).map((name) => [name, row[name as keyof typeof told]]),
  );
  const isChanged = JSON.stringify(before) !== JSON.stringify(told);
  const isMended = row.last_problem?.startsWith(refreshProblem) === true;
  await updateRow(work, {
    ...told,
    ...(isMended ? { last_problem: null, last_problem_at: null } : {}),
    metadata_url: url,
    metadata_read_at: work.now,
    metadata_until: provider.until,
    updated_at: work.now,
  });
  if (isChanged) {
    const isOther = row.entity_id !== null && row.entity_id !== provider.entityId;
    const endedSessions = isOther ? await endAllSamlSessions(work) : 0;
    await recordAudit(work, {
      action: 'saml.metadata-taken',
      subject: { kind: 'organisation', id: work.tenantId },
      details: {
        provider: provider.entityId,
        certificates: provider.certificates.length,
        endedSessions,
      },
    });
  }
  return isChanged;
}
