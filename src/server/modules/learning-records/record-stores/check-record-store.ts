import { z } from 'zod';
import { findingOfStatus } from './delivery.rules.ts';
import type { Finding } from './finding.ts';
import { RecordStoreUnreachable, requestRecordStore } from './request-record-store.ts';
import type { RecordStoreAccess, RecordStoreAnswer } from './request-record-store.ts';

const aboutSchema = z.object({ version: z.array(z.string()).min(1) });

function readAbout(answer: RecordStoreAnswer): z.infer<typeof aboutSchema> | null {
  try {
    return aboutSchema.safeParse(JSON.parse(answer.body)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** 1.0.3 is spoken with any 1.0, 2.0.0 with any 2.0 (part three §3.3: patches do not differ). */
function speaks(versions: readonly string[], version: string): boolean {
  const family = version.split('.').slice(0, 2).join('.');
  return versions.some((each) => each === family || each.startsWith(`${family}.`));
}

async function check(
  access: RecordStoreAccess,
  mayReachPrivateNetworks: boolean,
): Promise<Finding> {
  const answer = await requestRecordStore(access, '/about', null, mayReachPrivateNetworks);
  if (answer.status !== 200) return findingOfStatus(answer);
  const about = readAbout(answer);
  if (!about) return { kind: 'not-a-record-store' };
  if (!speaks(about.version, access.version)) {
    return { kind: 'version', detail: about.version.join(', ') };
  }
  // `about` is open to everybody: whether the credentials are right, only another resource tells.
  const read = await requestRecordStore(
    access,
    '/statements?limit=1',
    null,
    mayReachPrivateNetworks,
  );
  if (read.status === 200) return { kind: 'works' };
  return read.status === 403 ? { kind: 'works-write-only' } : findingOfStatus(read);
}

/**
 * Asks a record store what it is (part three §2.7) and whether it lets this user in.
 * @returns what was found; never throws for what the store or the network does
 */
export async function checkRecordStore(
  access: RecordStoreAccess,
  mayReachPrivateNetworks: boolean,
): Promise<Finding> {
  try {
    return await check(access, mayReachPrivateNetworks);
  } catch (error) {
    if (error instanceof RecordStoreUnreachable) return error.finding;
    throw error;
  }
}
