import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findTopics, listTopics, saveMentorRegistration } from '../../../src/contract/index.ts';
import type { Language } from '../../../src/contract/index.ts';
import { importSkills } from '../../../src/server/modules/topics/index.ts';
import { completeOffer } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let person: Caller;
let folder: string;
before(async () => {
  product = await startTestProduct();
  person = await product.signIn(await product.addPerson());
  folder = await mkdtemp(join(tmpdir(), 'esco-'));
});
after(async () => {
  await product.close();
  await rm(folder, { recursive: true });
});

const header = 'conceptType,conceptUri,skillType,preferredLabel,altLabels,status';
const uri = (number: number): string => `http://data.europa.eu/esco/skill/${number}`;
const rowOf = (number: number, label: string, others: readonly string[] = []): string =>
  `KnowledgeSkillCompetence,${uri(number)},skill/competence,"${label}","${others.join('\n')}",released`;

async function load(
  language: Language,
  lines: readonly string[],
  encoding: 'utf8' | 'latin1' = 'utf8',
) {
  const path = join(folder, `skills_${language}.csv`);
  await writeFile(path, lines.join('\n'), encoding);
  const [report] = await product.inTransaction((work) =>
    importSkills(work, [{ path, language }], () => undefined),
  );
  return report;
}

const find = async (text: string, language: Language) =>
  (await person.call(findTopics, { query: { text, language } })).topics;

test('skills of two files are one topic with the words of both languages', async () => {
  await load('nl', [header, rowOf(1, 'honing oogsten', ['honing winnen']), rowOf(2, 'as, tin')]);
  await load('de', ['\uFEFF' + header, rowOf(1, 'Honig ernten')]);
  const [found] = await find('honing winnen', 'de');
  assert.equal(found?.label, 'Honig ernten');
  assert.equal(found.isExact, true);
  const [again] = await find('honig ernten', 'nl');
  assert.equal(again?.id, found.id);
  assert.equal(again.label, 'honing oogsten');
});

test('an imported skill can be offered, and is in the list of words from then on', async () => {
  const ids = async (): Promise<string[]> =>
    (await person.call(listTopics, { query: { language: 'nl' } })).topics.map(({ id }) => id);
  const [skill] = await find('honing oogsten', 'nl');
  assert.ok(skill && !(await ids()).includes(skill.id));
  await person.call(saveMentorRegistration, {
    params: { programmeId: product.programmeId },
    body: { ...completeOffer, topics: [skill.id] },
  });
  assert.ok((await ids()).includes(skill.id));
});

test('a second import brings the words up to date', async () => {
  await load('nl', [header, rowOf(1, 'honing slingeren')]);
  const [found] = await find('honing slingeren', 'nl');
  assert.equal(found?.label, 'honing slingeren');
  assert.equal(
    (await find('honing winnen', 'nl')).some(({ isExact }) => isExact),
    false,
  );
});

test('rows that cannot be read are reported by their line, and the others are kept', async () => {
  const report = await load('en', [
    header,
    rowOf(7, 'shear sheep'),
    rowOf(8, ''),
    'x,y,z,label,,q',
  ]);
  assert.equal(report?.skills, 1);
  assert.deepEqual(
    report.unreadable.map(({ line }) => line),
    [3, 4],
  );
});

test('another file, a broken one and one that is not in UTF-8 change nothing', async () => {
  await assert.rejects(load('fr', ['a,b', '1,2']), /no column conceptUri/);
  await assert.rejects(load('fr', [header, rowOf(9, 'tondre'), `x,"${uri(1)}`]), /Quote|quote/);
  await assert.rejects(load('fr', [header, rowOf(10, 'élevage')], 'latin1'), /UTF-8/);
  assert.equal(
    (await find('tondre', 'fr')).some(({ isExact }) => isExact),
    false,
  );
});
