import { PrivateAddressRefused } from '../../../kernel/guarded-fetch.ts';
import type { Fetch } from '../../../kernel/guarded-fetch.ts';
import { MetadataRefused } from './read-metadata.ts';

const maximumBytes = 1_000_000;

export interface FetchMetadataOptions {
  readonly fetch: Fetch;
  readonly timeoutSeconds: number;
  readonly mayUseHttp: boolean;
}

/**
 * Reads an identity provider's metadata from its address: once, no redirects, no more than a megabyte.
 * @throws MetadataRefused with what came in the way
 */
export async function fetchMetadata(url: string, options: FetchMetadataOptions): Promise<string> {
  if (!options.mayUseHttp && !url.startsWith('https:')) throw new MetadataRefused('not-https');
  const signal = AbortSignal.timeout(options.timeoutSeconds * 1000);
  try {
    const response = await options.fetch(url, { signal });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new MetadataRefused('status', String(response.status));
    }
    return await readAll(response);
  } catch (error) {
    if (error instanceof MetadataRefused) throw error;
    if (error instanceof PrivateAddressRefused) throw new MetadataRefused('private-address');
    if (signal.aborted) throw new MetadataRefused('slow');
    throw new MetadataRefused('unreachable', causeOf(error));
  }
}

async function readAll(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maximumBytes) throw new MetadataRefused('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The network's own word, which `fetch` keeps in its cause. */
function causeOf(error: unknown): string | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : null;
}
