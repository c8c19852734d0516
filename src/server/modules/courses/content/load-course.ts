import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { languages } from '../../../../contract/index.ts';
import type { Language } from '../../../../contract/index.ts';
import { CourseContentError, parseContent } from './course-content-error.ts';
import type { CourseContent, PageContent, QuestionKey, UnitContent } from './course-content.ts';
import { courseFileSchema } from './course-file.schema.ts';
import type { CourseFile } from './course-file.schema.ts';
import { parseUnit } from './parse-unit.ts';

/**
 * Reads a course's folder. A language counts once course.yaml has every text in it and every unit its
 * file; until then the course is not offered in it.
 * @param directory the folder, whose name is the course's id
 * @throws CourseContentError naming the file, and the question where it is one
 */
export function loadCourse(directory: string): CourseContent {
  const id = basename(directory);
  const file = parseContent(courseFileSchema, readYaml(directory, id), `${id}/course.yaml`);
  if (file.id !== id) throw new CourseContentError(`${id}/course.yaml`, `the id is not ${id}`);
  const [first, ...others] = languages.filter((language) => isWhole(directory, file, language));
  if (first === undefined) throw new CourseContentError(id, 'no language is whole');
  const offered: [Language, ...Language[]] = [first, ...others];
  const images = readImages(join(directory, 'images'));
  const units = file.units.map((unit, index): UnitContent => {
    const pages = new Map(
      offered.map((language) => [
        language,
        parseUnit(readFileSync(unitPath(directory, file, index, language), 'utf8'), {
          file: unitPath(id, file, index, language),
          courseId: id,
          imageNames: new Set(images.keys()),
        }),
      ]),
    );
    const model = pages.get(first) ?? [];
    for (const [language, translated] of pages) {
      requireSameQuestions(model, translated, unitPath(id, file, index, language));
    }
    return {
      id: unit.id,
      minutes: unit.minutes,
      title: unit.title,
      pageCount: model.length,
      questions: keysOf(model).flat(),
      pages,
    };
  });
  requireUniqueQuestions(id, units);
  return { ...file, languages: offered, units, images };
}

function readYaml(directory: string, id: string): unknown {
  const source = readFileSync(join(directory, 'course.yaml'), 'utf8');
  try {
    return parse(source);
  } catch (error) {
    throw new CourseContentError(`${id}/course.yaml`, 'the YAML cannot be read', { cause: error });
  }
}

function unitPath(directory: string, file: CourseFile, index: number, language: Language): string {
  const number = String(index + 1).padStart(2, '0');
  return join(directory, language, `${number}-${file.units[index]?.id ?? ''}.md`);
}

function isWhole(directory: string, file: CourseFile, language: Language): boolean {
  return (
    [file, ...file.units].every(
      ({ title, description }) => title[language] && description[language],
    ) && file.units.every((_, index) => existsSync(unitPath(directory, file, index, language)))
  );
}

function readImages(directory: string): Map<string, Buffer> {
  if (!existsSync(directory)) return new Map();
  const names = readdirSync(directory).filter((name) => /^[a-z0-9-]+\.svg$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(directory, name))]));
}

/** @returns the questions of each page without their words */
function keysOf(pages: readonly PageContent[]): QuestionKey[][] {
  return pages.map(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'text') return [];
      const { id, kind, isScored, options } = block.question;
      return { id, kind, isScored, options: options.map(({ id, quality }) => ({ id, quality })) };
    }),
  );
}

/** An answer and a place mean the same in every language only where the questions are the same. */
function requireSameQuestions(
  model: readonly PageContent[],
  translated: readonly PageContent[],
  file: string,
): void {
  if (model.length !== translated.length) {
    throw new CourseContentError(
      file,
      `${translated.length} pages, where another language has ${model.length}`,
    );
  }
  const expected = keysOf(model);
  for (const [page, questions] of keysOf(translated).entries()) {
    if (JSON.stringify(questions) === JSON.stringify(expected[page])) continue;
    const ids = questions.map((question) => question.id).join(', ');
    throw new CourseContentError(
      file,
      `page ${page + 1}: its questions (${ids}) are not those of another language`,
    );
  }
}

function requireUniqueQuestions(courseId: string, units: readonly UnitContent[]): void {
  const seen = new Set<string>();
  for (const { id } of units.flatMap((unit) => unit.questions)) {
    if (seen.has(id)) throw new CourseContentError(courseId, `two questions are called ${id}`);
    seen.add(id);
  }
}
