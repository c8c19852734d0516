import { z } from 'zod';
import { roles, samlParts } from '../../../../contract/index.ts';
import type { SamlPreview } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import type { ConnectionRow } from './saml-connections.store.ts';
import { updateRow } from './saml-connections.store.ts';

const keptDays = 1;
const shownValues = 20;
const shownCharacters = 300;

const sealedSchema = z.object({
  isTest: z.boolean(),
  nameId: z.string().nullable(),
  nameIdFormat: z.string().nullable(),
  attributes: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  read: z.partialRecord(z.enum(samlParts), z.array(z.string())),
  roles: z.array(z.enum(roles)),
});
export type SentPreview = z.infer<typeof sealedSchema>;

const shorten = (values: readonly string[]): string[] =>
  values.slice(0, shownValues).map((value) => value.slice(0, shownCharacters));

/** Keeps what a sign-in sent, encrypted, in place of the one before. */
export async function keepPreview(
  work: Work,
  sent: SentPreview,
  encryption: Encryption,
): Promise<void> {
  const attributes = sent.attributes.map(({ name, values }) => ({ name, values: shorten(values) }));
  const kept = JSON.stringify({ ...sent, attributes });
  await updateRow(work, { preview_sealed: encryption.seal(kept), preview_at: work.now });
}

/** @returns what administrators may see of the last sign-in; null where it is more than a day ago */
export function readPreview(
  row: Pick<ConnectionRow, 'preview_sealed' | 'preview_at'>,
  now: Date,
  encryption: Encryption,
): SamlPreview | null {
  const { preview_sealed: sealed, preview_at: at } = row;
  if (sealed === null || at === null || addDays(at, keptDays) <= now) return null;
  const sent = sealedSchema.parse(JSON.parse(encryption.open(sealed)));
  return { at: at.toISOString(), ...sent };
}

/** The instant before which what was kept is to be forgotten. */
export const forgetPreviewsBefore = (now: Date): Date => addDays(now, -keptDays);
