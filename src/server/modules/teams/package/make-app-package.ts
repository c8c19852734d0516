import { strToU8, zipSync } from 'fflate';
import { AppError } from '../../../kernel/app-error.ts';
import { isHttps } from '../connection/authorised-clients.ts';
import { makeManifest, makeTexts, packageFileName, packageLanguages } from './make-manifest.ts';
import type { PackagedConnection } from './make-manifest.ts';
import { readDeclaredFile, teamsDeclaration } from './teams-declaration.ts';

/** The same connection gives the same bytes, whenever it is packed. */
const packedAt = new Date('2026-01-01T00:00:00Z');

const toFile = (content: object): Uint8Array => strToU8(`${JSON.stringify(content, null, 2)}\n`);

/**
 * Packs the organisation's Teams app, to be uploaded in its Teams admin centre.
 * @throws AppError `conflict` where people reach the product without https, or the addresses that
 *   Microsoft asks for are missing: Teams would refuse it
 */
export function makeAppPackage(
  connection: PackagedConnection,
  publicUrl: string,
): { readonly fileName: string; readonly base64: string } {
  if (!isHttps(publicUrl) || connection.privacy_url === null || connection.terms_url === null) {
    throw new AppError('conflict', { detail: 'Teams takes an app by https, with its addresses.' });
  }
  const texts = packageLanguages.map((language) => [
    `${language}.json`,
    toFile(makeTexts(teamsDeclaration, language)),
  ]);
  const { color, outline } = teamsDeclaration.teams.icons;
  const zip = zipSync(
    {
      'manifest.json': toFile(makeManifest(teamsDeclaration, connection, publicUrl)),
      ...(Object.fromEntries(texts) as Record<string, Uint8Array>),
      'color.png': readDeclaredFile(color),
      'outline.png': readDeclaredFile(outline),
    },
    { mtime: packedAt },
  );
  return { fileName: packageFileName(publicUrl), base64: Buffer.from(zip).toString('base64') };
}
