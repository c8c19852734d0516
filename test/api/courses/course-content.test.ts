import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { getCourse, getUnit, languages } from '../../../src/contract/index.ts';
import {
  courseTitle,
  listCourseIds,
  passMarkOf,
} from '../../../src/server/modules/courses/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { courseId, readUnits } from './mentor-course.ts';

let product: TestProduct;
let caller: Caller;
before(async () => {
  product = await startTestProduct();
  caller = await product.signIn(await product.addPerson());
});
after(() => product.close());

const images = join(import.meta.dirname, '../../../src/content/courses/mentor-course/images');
const pictureOf = (file: string): Promise<Response> =>
  fetch(`${product.url}/content/courses/${courseId}/images/${file}`);

/** As a browser asks again; `fetch` would add that it wants no cached answer. */
const statusOfRevalidation = (file: string, etag: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(
      `${product.url}/content/courses/${courseId}/images/${file}`,
      { headers: { 'If-None-Match': etag } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    ).on('error', reject);
  });

test('the mentor course exists in four languages, each with its own words and the same places', async () => {
  const titles = new Set<string>();
  for (const language of languages) {
    const course = await caller.call(getCourse, { params: { courseId }, query: { language } });
    assert.equal(course.language, language);
    assert.equal(course.title, courseTitle(courseId, language));
    titles.add(`${course.title}/${course.description}`);
    const written = readUnits(language);
    assert.deepEqual(
      course.units.map(({ id, pages }) => ({ id, pages })),
      written.map(({ id, pages }) => ({ id, pages })),
    );
    for (const { id, questions } of written) {
      const unit = await caller.call(getUnit, {
        params: { courseId, unitId: id },
        query: { language },
      });
      assert.equal(unit.language, language);
      const asked = unit.pages
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'question' ? [block.question.id] : []));
      assert.deepEqual(
        asked,
        questions.map((question) => question.id),
      );
    }
  }
  assert.equal(titles.size, languages.length);
  assert.ok(listCourseIds().includes(courseId));
  assert.equal(passMarkOf(courseId), 70);
});

test('a language that the product does not speak is refused at the edge', async () => {
  const answer = await caller.ask(getCourse, { params: { courseId }, query: { language: 'es' } });
  assert.equal(answer.problem?.code, 'invalid-input');
});

test('every picture of every unit is served, without a session', async () => {
  const addresses = new Set<string>();
  for (const { id } of readUnits('en')) {
    const unit = await caller.call(getUnit, {
      params: { courseId, unitId: id },
      query: { language: 'en' },
    });
    for (const [, address] of JSON.stringify(unit).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) {
      if (address !== undefined) addresses.add(address);
    }
  }
  assert.equal(addresses.size, readdirSync(images).length);
  for (const address of addresses) {
    const response = await fetch(`${product.url}${address}`);
    assert.equal(response.status, 200);
    const file = address.split('/').at(-1) ?? '';
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), readFileSync(join(images, file)));
  }
});

test('a picture can neither run nor load anything, and is kept by the browser', async () => {
  const response = await pictureOf('four-roles.svg');
  assert.match(response.headers.get('content-type') ?? '', /^image\/svg\+xml(;|$)/);
  assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; sandbox");
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=\d+$/);
  const etag = response.headers.get('etag');
  assert.ok(etag);
  assert.equal(await statusOfRevalidation('four-roles.svg', etag), 304);
  assert.equal(await statusOfRevalidation('four-roles.svg', '"another"'), 200);
});

test('no other file is served as a picture', async () => {
  const paths = [
    'none.svg',
    '..%2fcourse.yaml',
    '%2e%2e%2fcourse.yaml',
    '..%2fnl%2f01-the-role-of-the-mentor.md',
    '..%5ccourse.yaml',
    'four-roles.svg%00',
    '__proto__',
  ];
  for (const path of paths) {
    const response = await pictureOf(path);
    assert.equal(response.status, 404, path);
    assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  }
  const other = await fetch(`${product.url}/content/courses/none/images/four-roles.svg`);
  assert.equal(other.status, 404);
});
