import { createReadStream } from 'node:fs';
import type { Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { deriveId } from '../../kernel/ids.ts';
import { recordAudit } from '../administration/index.ts';
import { ensureProductTopics } from './ensure-product-topics.ts';
import { readEscoSkills } from './read-esco-skills.ts';
import type { EscoSkill, UnreadableRow } from './read-esco-skills.ts';
import {
  addLabels,
  dropLabelsOf,
  lockTopicList,
  rebuildIndex,
  saveTopics,
} from './topics.store.ts';

export interface SkillsFile {
  readonly path: string;
  readonly language: Language;
}

export interface SkillsReport {
  readonly path: string;
  readonly skills: number;
  readonly unreadable: readonly UnreadableRow[];
}

/** Skills that are written to the database at once. */
const batchSize = 1000;

const topicIdOf = (skill: EscoSkill): string => `esco-${deriveId('esco-skill', skill.uri)}`;

/**
 * Makes topics of the skills in ESCO's files, or brings their words in the files' languages up to
 * date: all of it or, where a file cannot be read, nothing. Skills that a file lacks stay.
 * @param progress told how many skills of a file have been read
 * @throws NotAnEscoFile, CsvError
 */
export async function importSkills(
  work: Work,
  files: readonly SkillsFile[],
  progress: (path: string, skills: number) => void,
): Promise<SkillsReport[]> {
  await ensureProductTopics(work);
  await lockTopicList(work);
  const reports: SkillsReport[] = [];
  for (const file of files) reports.push(await importFile(work, file, progress));
  await rebuildIndex(work);
  await recordAudit(work, {
    action: 'topics.imported',
    subject: { kind: 'organisation', id: work.tenantId },
    details: {
      files: files.length,
      skills: Math.max(0, ...reports.map(({ skills }) => skills)),
    },
  });
  return reports;
}

async function importFile(
  work: Work,
  { path, language }: SkillsFile,
  progress: (path: string, skills: number) => void,
): Promise<SkillsReport> {
  const unreadable: UnreadableRow[] = [];
  let batch: EscoSkill[] = [];
  let skills = 0;
  const write = async (): Promise<void> => {
    await saveSkills(work, batch, language);
    skills += batch.length;
    batch = [];
    progress(path, skills);
  };
  const rows = readEscoSkills(createReadStream(path, 'utf8'), (row) => unreadable.push(row));
  for await (const skill of rows) {
    batch.push(skill);
    if (batch.length === batchSize) await write();
  }
  if (batch.length > 0) await write();
  return { path, skills, unreadable };
}

async function saveSkills(
  work: Work,
  skills: readonly EscoSkill[],
  language: Language,
): Promise<void> {
  await saveTopics(
    work,
    'imported',
    skills.map((skill) => ({ id: topicIdOf(skill), parentId: null, escoUri: skill.uri })),
  );
  await dropLabelsOf(work, skills.map(topicIdOf), language);
  await addLabels(
    work,
    skills.flatMap((skill) => [
      { topicId: topicIdOf(skill), language, label: skill.label, isPreferred: true },
      ...skill.otherLabels.map((label) => ({
        topicId: topicIdOf(skill),
        language,
        label,
        isPreferred: false,
      })),
    ]),
    false,
  );
}
