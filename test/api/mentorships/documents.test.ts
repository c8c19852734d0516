import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import {
  addLink,
  documentDownloadPath,
  documentUploadPath,
  getDocuments,
  getLinks,
  getMyData,
  listNotices,
  readNotice,
  removeDocument,
  removeLink,
} from '../../../src/contract/index.ts';
import type { DocumentAbout, Notice } from '../../../src/contract/index.ts';
import { postFile, shareFile } from '../../support/documents.ts';
import type { Sent } from '../../support/documents.ts';
import { beginPair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

const megabyte = 1024 * 1024;

let product: TestProduct;
before(async () => {
  product = await startTestProduct({ DOCUMENT_MEGABYTES: '1', MENTORSHIP_MEGABYTES: '2' });
});
after(() => product.close());

const over = (id: string) =>
  product.inTransaction((work) =>
    work.db
      .updateTable('mentorships')
      .set({ state: 'ended_early', ended_at: work.now })
      .where('id', '=', id)
      .execute(),
  );

const link = { title: '<b>On saying no</b>', url: 'https://example.com/a?b=c#d' };

test('a link that one shares the other finds, and whoever shared it takes it away', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const params = { id };
  await mentor.call(addLink, { params, body: link });
  const { links } = await mentee.call(getLinks, { params });
  assert.deepEqual(
    links.map(({ title, url, addedBy }) => ({ title, url, addedBy })),
    [{ ...link, addedBy: mentor.personId }],
  );
  const at = { params: { id, linkId: links[0]?.id ?? '' } };
  assert.equal((await mentee.ask(removeLink, at)).problem?.code, 'not-allowed');
  assert.deepEqual((await mentor.call(removeLink, at)).links, []);
  assert.equal((await mentor.ask(removeLink, at)).problem?.code, 'not-found');
});

test('an address that is not of the web is refused', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://example.com',
    'example.com',
    '',
    `https://example.com/${'x'.repeat(2000)}`,
  ]) {
    const refused = await mentor.ask(addLink, { params: { id }, body: { ...link, url } });
    assert.equal(refused.problem?.code, 'invalid-input', url.slice(0, 60));
  }
});

test('nobody else finds links, and when all is over none is added', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  const params = { id };
  const { links } = await mentor.call(addLink, { params, body: link });
  const at = { params: { id, linkId: links[0]?.id ?? '' } };
  const stranger = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'programme_owner',
    'auditor',
  ]);
  for (const { problem } of [
    await stranger.ask(getLinks, { params }),
    await stranger.ask(addLink, { params, body: link }),
    await stranger.ask(removeLink, at),
  ]) {
    assert.equal(problem?.code, 'not-found');
  }
  await over(id);
  const late = await mentor.ask(addLink, { params, body: link });
  assert.equal(late.problem?.code, 'mentorship-ended');
  assert.equal((await mentor.call(getLinks, { params })).links.length, 1);
});

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 255, 13, 10, 128, 7])]);
const plain = Buffer.from('Eén ding: luisteren.\n');

const about = (part: Partial<DocumentAbout> = {}): DocumentAbout => ({
  id: randomUUID(),
  name: '<b>Plan “één”.pdf',
  description: 'Wat we willen.',
  basedOn: 0,
  ...part,
});

const addressOf = (path: string, params: Readonly<Record<string, string | number>>): string =>
  product.url + path.replaceAll(/:(\w+)/g, (_, name: string) => String(params[name]));

const post = ({ token }: Pick<Caller, 'token'>, id: string, init: RequestInit): Promise<Sent> =>
  postFile(product.url, token, id, init);

const share = (
  { token }: Pick<Caller, 'token'>,
  id: string,
  said: DocumentAbout = about(),
  bytes: Buffer = pdf,
): Promise<Sent> => shareFile(product.url, token, id, said, bytes);

function download(
  caller: Pick<Caller, 'token'>,
  at: { readonly id: string; readonly documentId: string; readonly version: number },
): Promise<Response> {
  const headers = { Authorization: `Bearer ${caller.token}` };
  return fetch(addressOf(documentDownloadPath, at), { headers });
}

test('what one shares the other has byte for byte, to be saved and never shown as a page', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const said = about();
  assert.equal((await share(mentor, id, said)).status, 201);
  const { documents, space } = await mentee.call(getDocuments, { params: { id } });
  assert.deepEqual(
    documents.map(({ versions }) =>
      versions.map(({ name, size, addedBy }) => [name, size, addedBy]),
    ),
    [[[said.name, pdf.length, mentor.personId]]],
  );
  assert.equal(space.left, 2 * megabyte - pdf.length);
  const file = await download(mentee, { id, documentId: said.id, version: 1 });
  assert.deepEqual(Buffer.from(await file.arrayBuffer()), pdf);
  const header = (name: string): string => file.headers.get(name) ?? '';
  assert.match(header('content-disposition'), /^attachment; filename=".*"; filename\*=UTF-8''/);
  assert.equal(header('content-type'), 'application/pdf');
  assert.equal(header('x-content-type-options'), 'nosniff');
  assert.match(header('content-security-policy'), /default-src 'none'.*sandbox/);
  assert.equal(header('cross-origin-resource-policy'), 'same-origin');
  assert.equal(header('cache-control'), 'no-store');
});

test('a file larger than one piece comes back whole', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  const bytes = Buffer.alloc(megabyte, 'abcdefghij\n');
  const said = about({ name: 'long.md' });
  assert.equal((await share(mentor, id, said, bytes)).status, 201);
  const file = await download(mentor, { id, documentId: said.id, version: 1 });
  assert.ok(Buffer.from(await file.arrayBuffer()).equals(bytes));
  assert.equal(file.headers.get('content-type'), 'text/plain; charset=utf-8');
});

test('sent again under its id a document stays one', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const said = about();
  await share(mentor, id, said);
  const { documents } = await share(mentor, id, said);
  assert.equal(documents?.documents[0]?.versions.length, 1);
  assert.equal((await share(mentee, id, said)).code, 'conflict');
  const other = await beginPair(product);
  assert.equal((await share(other.mentor, other.mentorshipId, said)).code, 'conflict');
});

test('a newer version comes after the one before, and nobody writes over another’s', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const said = about();
  await share(mentor, id, said);
  await share(mentee, id, { ...said, basedOn: 1, description: 'Van de mentee' }, plain);
  assert.equal((await share(mentor, id, { ...said, basedOn: 1 })).code, 'conflict');
  const { documents } = await share(mentor, id, { ...said, basedOn: 2 });
  assert.deepEqual(
    documents?.documents[0]?.versions.map(({ version, name, addedBy }) => [version, name, addedBy]),
    [
      [3, said.name, mentor.personId],
      [2, `${said.name}.txt`, mentee.personId],
      [1, said.name, mentor.personId],
    ],
  );
  const earlier = await download(mentor, { id, documentId: said.id, version: 2 });
  assert.deepEqual(Buffer.from(await earlier.arrayBuffer()), plain);
});

test('whoever shared it first takes it away, with what they have seen of it', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const said = about();
  await share(mentor, id, said);
  await share(mentee, id, { ...said, basedOn: 1 });
  const remove = (caller: Caller, basedOn: number) =>
    caller.ask(removeDocument, { params: { id, documentId: said.id }, query: { basedOn } });
  assert.equal((await remove(mentee, 2)).problem?.code, 'not-allowed');
  assert.equal((await remove(mentor, 1)).problem?.code, 'conflict');
  assert.deepEqual((await remove(mentor, 2)).body.documents, []);
  assert.equal((await remove(mentor, 2)).problem?.code, 'not-found');
  assert.equal((await download(mentor, { id, documentId: said.id, version: 1 })).status, 404);
  const left = await product.inTransaction(({ db }) =>
    db.selectFrom('document_pieces').select('number').where('document_id', '=', said.id).execute(),
  );
  assert.deepEqual(left, []);
});

test('what is too large, too much, empty or of another kind is refused, and nothing is kept', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  const refusals: readonly (readonly [Buffer, number, string])[] = [
    [Buffer.alloc(0), 415, 'file-refused'],
    [Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'file-refused'],
    [Buffer.from('<svg onload="alert(1)"/>'), 415, 'file-refused'],
    [Buffer.from('MZ\u0000\u0001'), 415, 'file-refused'],
    [Buffer.alloc(megabyte + 1, 'a'), 413, 'too-large'],
    [Buffer.alloc(3 * megabyte, 'a'), 413, 'too-large'],
  ];
  for (const [bytes, status, code] of refusals) {
    const refused = await share(mentor, id, about(), bytes);
    assert.deepEqual([refused.status, refused.code], [status, code]);
  }
  const whole = Buffer.alloc(megabyte, 'a');
  for (const code of [null, null, 'documents-full']) {
    assert.equal((await share(mentor, id, about({ name: 'a.txt' }), whole)).code, code);
  }
  const { documents, space } = await mentor.call(getDocuments, { params: { id } });
  assert.deepEqual([documents.length, space.left], [2, 0]);
});

test('what is no form with a file and sound words is told as bad input', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  const form = (parts: Readonly<Record<string, string | Blob>>): RequestInit => {
    const body = new FormData();
    for (const [name, value] of Object.entries(parts)) body.set(name, value);
    return { body };
  };
  const file = new Blob([new Uint8Array(pdf)]);
  const cutOff = 'multipart/form-data; boundary=x';
  const bad: readonly RequestInit[] = [
    { body: pdf.toString('latin1'), headers: { 'Content-Type': 'application/pdf' } },
    { body: '{}', headers: { 'Content-Type': 'application/json' } },
    { body: '', headers: { 'Content-Type': cutOff } },
    { body: '--x\r\nContent-Disposition: form-data; na', headers: { 'Content-Type': cutOff } },
    { body: 'x', headers: { 'Content-Type': cutOff, 'Content-Encoding': 'gzip' } },
    form({ file }),
    form({ about: '{', file }),
    form({ about: JSON.stringify(about()) }),
    form({ about: JSON.stringify(about()), file: 'text' }),
    form({ about: JSON.stringify(about({ id: 'none' })), file }),
    form({ about: JSON.stringify(about({ name: ' ' })), file }),
    form({ about: JSON.stringify(about({ name: 'x'.repeat(151) })), file }),
    form({ about: JSON.stringify(about({ description: 'x'.repeat(501) })), file }),
    form({ about: JSON.stringify(about({ basedOn: -1 })), file }),
  ];
  for (const init of bad) {
    const { status, code } = await post(mentor, id, init);
    assert.deepEqual([status, code], [400, 'invalid-input'], JSON.stringify(init.body));
  }
  assert.deepEqual((await mentor.call(getDocuments, { params: { id } })).documents, []);
});

test('a file that is cut off on its way leaves nothing, and can be sent again', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  const said = about();
  const { hostname, port } = new URL(product.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = [
    `POST ${new URL(addressOf(documentUploadPath, { id })).pathname} HTTP/1.1`,
    `Host: ${hostname}`,
    `Authorization: Bearer ${mentor.token}`,
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 100000',
  ].join('\r\n');
  await new Promise<void>((resolve) => socket.write(`${head}\r\n\r\n--x\r\n`, () => resolve()));
  socket.destroy();
  assert.equal((await share(mentor, id, said)).status, 201);
  assert.equal((await mentor.call(getDocuments, { params: { id } })).documents.length, 1);
});

test('nobody else has a document, whatever their role; what is over is read and takes no more', async () => {
  const { mentor, mentorshipId: id } = await beginPair(product);
  const said = about();
  await share(mentor, id, said);
  const at = { id, documentId: said.id, version: 1 };
  const roles = ['ld_administrator', 'programme_owner', 'auditor'] as const;
  const stranger = await product.signIn(await product.addPerson(), roles);
  assert.equal((await share(stranger, id)).code, 'not-found');
  assert.equal((await download(stranger, at)).status, 404);
  assert.equal((await stranger.ask(getDocuments, { params: { id } })).problem?.code, 'not-found');
  const other = await beginPair(product);
  const elsewhere = { ...at, id: other.mentorshipId };
  assert.equal((await download(other.mentor, elsewhere)).status, 404);
  for (const token of ['', `${product.tenantId}.${'A'.repeat(43)}`]) {
    assert.equal((await share({ token }, id)).code, 'not-signed-in');
    assert.equal((await download({ token }, at)).status, 401);
  }
  await over(id);
  assert.equal((await share(mentor, id)).code, 'mentorship-ended');
  assert.equal((await download(mentor, at)).status, 200);
  assert.equal((await mentor.call(getDocuments, { params: { id } })).isOpen, false);
});

test('one’s own files stand with one’s own data, and stay one’s own to have after leaving', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const said = about();
  await share(mentee, id, said);
  await share(mentor, id, { ...said, basedOn: 1 });
  const { documents } = await mentee.call(getMyData);
  assert.deepEqual(
    documents.map(({ documentId, version, name }) => [documentId, version, name]),
    [[said.id, 1, said.name]],
  );
  await product.inTransaction(({ db, now }) =>
    db
      .updateTable('mentorship_members')
      .set({ left_at: now })
      .where('mentorship_id', '=', id)
      .where('person_id', '=', mentee.personId)
      .execute(),
  );
  const statuses = [1, 2].map(async (version) => {
    const { status } = await download(mentee, { id, documentId: said.id, version });
    return status;
  });
  assert.deepEqual(await Promise.all(statuses), [200, 404]);
});

test('the other hears that there is a document, in the product alone and once until it is read', async () => {
  const { mentor, mentee, mentorshipId: id } = await beginPair(product);
  const told = async (caller: Caller): Promise<Notice[]> => {
    await product.drainJobs();
    const { notices } = await caller.call(listNotices);
    return notices.filter(({ kind }) => kind === 'document-shared');
  };
  const said = about();
  await share(mentor, id, said);
  await share(mentor, id, about());
  const [notice, ...more] = await told(mentee);
  assert.deepEqual(more, []);
  assert.equal(notice?.link, `/mentorships/${id}/notes`);
  assert.ok(!JSON.stringify(notice).includes('Plan'));
  assert.deepEqual(await told(mentor), []);
  await mentee.call(readNotice, { params: { id: notice.id } });
  await share(mentor, id, { ...said, basedOn: 1 });
  assert.equal((await told(mentee)).length, 2);
});
