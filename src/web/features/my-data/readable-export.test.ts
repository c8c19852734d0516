import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MyDataExport } from '../../../contract/index.ts';
import { makeReadableExport, type ReadableWords } from './readable-export.ts';

const words: ReadableWords = {
  language: 'en',
  title: 'My data',
  lead: 'All of it.',
  nothing: 'Nothing.',
  category: (category) => `Category ${category}`,
  column: (column) => (column === 'state' ? 'State' : null),
  instant: () => 'a moment',
  day: () => 'a day',
  yes: 'Yes',
  no: 'No',
};

const write = (row: Record<string, unknown>): string => {
  const data: MyDataExport = {
    personId: '019a0000-0000-7000-8000-000000000001',
    exportedAt: '2026-01-01T00:00:00.000Z',
    categories: [
      { category: 'requests', tables: ['mentor_requests'] },
      { category: 'meetings', tables: ['meetings'] },
    ],
    tables: { mentor_requests: [row], meetings: [] },
  };
  return makeReadableExport(data, words);
};

test('shows what has a name and whatever was written, and leaves out ids', () => {
  const id = '019a0000-0000-7000-8000-000000000002';
  const html = write({ id, state: 'open', decline_words: 'Not in my field', lot: 12 });
  assert.match(html, /<dt>State<\/dt><dd>open<\/dd>/);
  assert.match(html, /<dt>Decline words<\/dt><dd>Not in my field<\/dd>/);
  assert.ok(!html.includes(id) && !html.includes('12'));
  assert.match(html, /<h2>Category meetings<\/h2>\n<p>Nothing\.<\/p>/);
});

test('what somebody wrote never becomes HTML', () => {
  const html = write({ motivation: '<img src=x onerror="alert(1)"> & more' });
  assert.ok(html.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more'));
  assert.ok(!html.includes('<img'));
});

test('reads into what is kept as a structure', () => {
  const html = write({ state: { boundaries: 'Work only', items: ['one', 'two'] } });
  assert.match(html, /Boundaries: Work only/);
  assert.match(html, /<li>one<\/li><li>two<\/li>/);
});
