import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { documentEndings } from '../../../../contract/index.ts';
import type { DocumentKind } from '../../../../contract/index.ts';
import { kindOfFile, mediaTypes, nameOfFile } from './file-kind.rules.ts';

const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`in ${name}`)])));
const office = (...names: string[]): Uint8Array => zip('[Content_Types].xml', ...names);
const openDocument = (kind: DocumentKind, ...names: string[]): Uint8Array =>
  zipSync({
    mimetype: [strToU8(mediaTypes[kind]), { level: 0 }],
    ...Object.fromEntries(names.map((name) => [name, strToU8('x')])),
  });

/** A directory in the form for large ones (zip64) that says it has four thousand million entries. */
function claimingMany(): Uint8Array {
  const bytes = Buffer.alloc(200);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt32LE(0x06064b50, 40);
  bytes.writeUInt32LE(0xffffffff, 40 + 32);
  const end = bytes.length - 22;
  bytes.writeUInt32LE(0x07064b50, end - 20);
  bytes.writeUInt32LE(40, end - 12);
  bytes.writeUInt32LE(0x06054b50, end);
  bytes.writeUInt16LE(0xffff, end + 8);
  bytes.writeUInt32LE(0xffffffff, end + 16);
  return bytes;
}

test('a file is what is in it, whatever it is called', () => {
  const files: readonly (readonly [Uint8Array, DocumentKind])[] = [
    [strToU8('%PDF-1.7\n…'), 'pdf'],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'png'],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
    [strToU8('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), 'webp'],
    [office('word/document.xml'), 'docx'],
    [office('xl/workbook.xml'), 'xlsx'],
    [office('ppt/presentation.xml'), 'pptx'],
    [openDocument('odt', 'content.xml'), 'odt'],
    [openDocument('ods', 'content.xml'), 'ods'],
    [openDocument('odp', 'content.xml'), 'odp'],
    [strToU8('Één ding:\r\n\t* luisteren — écouter 👋\n'), 'text'],
    [strToU8('naam;dag\nNoor;maandag\n'), 'text'],
  ];
  for (const [bytes, kind] of files) assert.equal(kindOfFile(bytes), kind);
});

test('pages, scripts, programs, macros, what is locked and what is broken are not taken', () => {
  const refused: Readonly<Record<string, Uint8Array>> = {
    empty: new Uint8Array(),
    blank: strToU8(' \n '),
    html: strToU8('<!doctype html><script>alert(1)</script>'),
    'html after space': strToU8('\ufeff \n<b>x</b>'),
    svg: strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    xml: strToU8('<?xml version="1.0"?><x/>'),
    'windows program': Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0),
    'linux program': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1),
    'old or locked office': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    gif: strToU8('GIF89a\u0001\u0000'),
    'word with macros': office('word/document.xml', 'word/vbaProject.bin'),
    'word with ActiveX': office('word/document.xml', 'word/activeX/activeX1.xml'),
    'writer with macros': openDocument('odt', 'content.xml', 'Basic/Standard/Module1.xml'),
    'java program': zip('META-INF/MANIFEST.MF', 'A.class'),
    'any zip': zip('notes.txt'),
    'broken zip': office('word/document.xml').subarray(0, 60),
    'more entries than there are': claimingMany(),
    'not UTF-8': Uint8Array.of(0x48, 0xe9, 0x21),
    'with NUL': strToU8('a\u0000b'),
    'with escape': strToU8('a\u001b[2Jb'),
  };
  for (const [what, bytes] of Object.entries(refused)) assert.equal(kindOfFile(bytes), null, what);
});

test('any bytes are decided on, and what begins as markup is never taken', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      kindOfFile(bytes);
      assert.equal(kindOfFile(Uint8Array.of(0x3c, ...bytes)), null);
      kindOfFile(Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes));
    }),
  );
});

test('a name says what the file is, stays on one line and is no path', () => {
  assert.equal(nameOfFile('Verslag.PDF', 'pdf'), 'Verslag.PDF');
  assert.equal(nameOfFile('verslag', 'pdf'), 'verslag.pdf');
  assert.equal(nameOfFile('page.html', 'text'), 'page.html.txt');
  assert.equal(nameOfFile('../../etc/passwd', 'text'), '.._.._etc_passwd.txt');
  assert.equal(nameOfFile('fdp\u202eexe.docx', 'docx'), 'fdpexe.docx');
  assert.equal(nameOfFile('a\r\nb: c.png', 'png'), 'ab: c.png');
});

test('whatever a file is called, its kept name ends as its kind does and holds nothing unseen', () => {
  const kinds = Object.keys(documentEndings) as DocumentKind[];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...kinds), (name, kind) => {
      const kept = nameOfFile(name, kind);
      assert.ok(documentEndings[kind].some((ending) => kept.toLowerCase().endsWith(ending)));
      assert.doesNotMatch(kept, /[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/u);
    }),
  );
});
