import { gzipSync } from 'node:zlib';

export interface UnsoundBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: string | Buffer;
}

const json = { 'Content-Type': 'application/json' };

/** Bodies that no endpoint asks for; with the status where there is but one that is right. */
export const unsoundBodies: readonly (UnsoundBody & {
  readonly what: string;
  readonly status?: number;
})[] = [
  { what: 'JSON cut short', headers: json, bytes: '{"a":', status: 400 },
  { what: 'no JSON at all', headers: json, bytes: 'a=1&b=2', status: 400 },
  { what: 'single quotes', headers: json, bytes: "{'a':1}", status: 400 },
  { what: 'a text', headers: json, bytes: '"text"', status: 400 },
  { what: 'a number', headers: json, bytes: '12', status: 400 },
  { what: 'null', headers: json, bytes: 'null', status: 400 },
  { what: 'an array', headers: json, bytes: '[]', status: 400 },
  { what: 'an array of objects', headers: json, bytes: '[{}]', status: 400 },
  {
    what: 'deep arrays',
    headers: json,
    bytes: '['.repeat(50_000) + ']'.repeat(50_000),
    status: 400,
  },
  {
    what: 'deep objects',
    headers: json,
    bytes: '{"people":'.repeat(20_000) + '1' + '}'.repeat(20_000),
    status: 400,
  },
  { what: 'a prototype', headers: json, bytes: '{"__proto__":{"isAdmin":true}}', status: 400 },
  {
    what: 'a constructor',
    headers: json,
    bytes: '{"constructor":{"prototype":{"a":1}},"toString":1}',
    status: 400,
  },
  {
    what: 'bytes that are no UTF-8',
    headers: json,
    bytes: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    status: 400,
  },
  { what: 'a NUL', headers: json, bytes: '{"a":\u0000}', status: 400 },
  {
    what: 'three megabytes',
    headers: json,
    bytes: `{"a":"${'x'.repeat(3_000_000)}"}`,
    status: 413,
  },
  {
    what: 'three megabytes, packed',
    headers: { ...json, 'Content-Encoding': 'gzip' },
    bytes: gzipSync(`{"a":"${'x'.repeat(3_000_000)}"}`),
    status: 413,
  },
  {
    what: 'a packing that it does not have',
    headers: { ...json, 'Content-Encoding': 'gzip' },
    bytes: '{"a":1}',
    status: 400,
  },
  {
    what: 'a packing that nobody knows',
    headers: { ...json, 'Content-Encoding': 'x-none' },
    bytes: '{"a":1}',
    status: 400,
  },
  {
    what: 'a character set that nobody knows',
    headers: { 'Content-Type': 'application/json; charset=x-none' },
    bytes: '{"a":1}',
    status: 400,
  },
  {
    what: 'JSON that says it is text',
    headers: { 'Content-Type': 'text/plain' },
    bytes: '{"a":1}',
  },
  {
    what: 'JSON that says it is a form',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    bytes: '{"a":1}',
  },
  { what: 'JSON that does not say what it is', headers: {}, bytes: '{"a":1}' },
];

const deep = JSON.parse('{"a":'.repeat(2000) + '1' + '}'.repeat(2000)) as unknown;

/** Values for a place where another stands. */
export const unsoundValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  'x'.repeat(100_000),
  'x'.repeat(60),
  'a\u0000b',
  '\ud800',
  'a\udfffb and some more letters to be long enough',
  'more than twenty characters with a NUL \u0000 in them',
  '\u202e\u{1f600}\u0301',
  "'; drop table people; --",
  '%s %n $1 ${a} {{a}}',
  '0000-01-01',
  '9999-12-31',
  'nul\u0000@example.com',
  '__proto__',
  [],
  {},
  [[]],
  ['giving-feedback', 'giving-feedback'],
  ['\u0000'],
  Array.from({ length: 3000 }, () => 'x'),
  deep,
];

/** Texts in a query, encoded as they stand. */
export const unsoundTexts: readonly string[] = [
  '',
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%FF%FE',
  '%zz',
  '%',
  '1e309',
  '-1',
  '99999999999999999999',
  '0000-01-01',
  '9999-12-31',
  "'%20or%201=1--",
  '%25%5F%5C',
  '__proto__',
  '%F0%9F%98%80',
  'x'.repeat(6000),
];

/** Segments of a path, encoded as they stand. */
export const unsoundSegments: readonly string[] = [
  '%00',
  'a%00b',
  '%zz',
  '%',
  '%ED%A0%80',
  '%FF',
  '..%2f..%2fetc',
  '%2e%2e',
  "'--",
  '__proto__',
  'constructor',
  'null',
  '-'.repeat(36),
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(6000),
];
