import { unzipSync } from 'fflate';
import { documentEndings } from '../../../../contract/index.ts';
import type { DocumentKind } from '../../../../contract/index.ts';

/** As what a file of each kind is given out: none of them a page or a script. */
export const mediaTypes: Readonly<Record<DocumentKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  text: 'text/plain; charset=utf-8',
};

const beginsWith = (bytes: Uint8Array, begin: readonly number[], from = 0): boolean =>
  begin.every((byte, index) => bytes[from + index] === byte);

const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];

/** The part that says what an Office file is. */
const officeParts = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
} as const;

/** Parts of Office and OpenDocument files that hold programs. */
const holdsPrograms = /(^|\/)(vbaProject|vbaData|activeX|Basic|Scripts)([./]|$)/i;

/** More than any document has: a directory that claims millions would be read for minutes. */
const mostEntries = 5000;

/** Of the names of its entries alone, so that a small file that unpacks to a large one does no harm. */
function kindOfZip(bytes: Uint8Array): DocumentKind | null {
  const names = new Set<string>();
  let entries = 0;
  let openDocument = '';
  try {
    const { mimetype } = unzipSync(bytes, {
      filter: ({ name, size, compression }) => {
        entries += 1;
        if (entries > mostEntries) throw new Error('This is no document.');
        names.add(name);
        // As OpenDocument 1.3 part 2 §3.3 has it: not compressed, so that nothing is unpacked.
        return name === 'mimetype' && compression === 0 && size < 200;
      },
    });
    openDocument = new TextDecoder().decode(mimetype);
  } catch {
    // Begins as a zip does, and is none, or a broken one.
    return null;
  }
  if ([...names].some((name) => holdsPrograms.test(name))) return null;
  for (const kind of ['docx', 'xlsx', 'pptx'] as const) {
    if (names.has('[Content_Types].xml') && names.has(officeParts[kind])) return kind;
  }
  return (['odt', 'ods', 'odp'] as const).find((kind) => mediaTypes[kind] === openDocument) ?? null;
}

/** Text and nothing else: UTF-8 without characters that only programs write, and no markup. */
function isPlainText(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return !/[^\P{Cc}\t\n\r\f]/u.test(text) && !/^\s*</.test(text) && text.trim() !== '';
}

/**
 * Decides by what is in it, never by its name, what a file is.
 * @returns null for a kind that is not taken: pages, pictures that hold scripts, programs, macros,
 *   what is locked with a password, and what is empty
 */
export function kindOfFile(bytes: Uint8Array): DocumentKind | null {
  if (beginsWith(bytes, ascii('%PDF-'))) return 'pdf';
  if (beginsWith(bytes, [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (beginsWith(bytes, ascii('RIFF')) && beginsWith(bytes, ascii('WEBP'), 8)) return 'webp';
  if (beginsWith(bytes, [...ascii('PK'), 3, 4])) return kindOfZip(bytes);
  return isPlainText(bytes) ? 'text' : null;
}

/** Control characters, and those that turn the direction of text round: a name is shown as it reads. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name that a file is kept under: on one line, without what would make a path of it, and with an
 * ending that says what it is.
 */
export function nameOfFile(name: string, kind: DocumentKind): string {
  const cleaned = name.normalize('NFC').replaceAll(unseen, '').replaceAll(/[/\\]/g, '_').trim();
  const endings: readonly string[] = documentEndings[kind];
  const [ending = ''] = endings;
  return endings.some((each) => cleaned.toLowerCase().endsWith(each)) ? cleaned : cleaned + ending;
}
