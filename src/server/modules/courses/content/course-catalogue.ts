import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../../contract/index.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { CourseContent, LocalisedText, UnitContent } from './course-content.ts';
import { loadCourse } from './load-course.ts';
import { nearestLanguage } from './nearest-language.ts';

const directory = join(import.meta.dirname, '../../../../content/courses');

let loaded: ReadonlyMap<string, CourseContent> | null = null;

/** Every course there is, by id. Read when it is first asked for; the files do not change after. */
function catalogue(): ReadonlyMap<string, CourseContent> {
  loaded ??= new Map(
    readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => [entry.name, loadCourse(join(directory, entry.name))]),
  );
  return loaded;
}

/** @returns ids in the order of the alphabet */
export function listCourseIds(): string[] {
  return [...catalogue().keys()].sort();
}

/** @returns null where there is no such course (any more) */
export function findCourse(courseId: string): CourseContent | null {
  return catalogue().get(courseId) ?? null;
}

/** @throws AppError `not-found` */
export function requireCourse(courseId: string): CourseContent {
  const course = findCourse(courseId);
  if (!course) throw new AppError('not-found');
  return course;
}

/** @throws AppError `not-found` */
export function requireUnit(course: CourseContent, unitId: string): UnitContent {
  const unit = course.units.find(({ id }) => id === unitId);
  if (!unit) throw new AppError('not-found');
  return unit;
}

/** A text of a course in a language that the course is offered in. */
export function localise(texts: LocalisedText, language: Language): string {
  return texts[language] ?? '';
}

/** @returns the unit's title, as `courseTitle` the course's */
export function unitTitle(courseId: string, unitId: string, language: Language): string {
  const course = findCourse(courseId);
  const unit = course?.units.find(({ id }) => id === unitId);
  if (!course || !unit) return unitId;
  return localise(unit.title, nearestLanguage(language, course.languages));
}

/** @returns the title in the language or the nearest that exists; the id of a course that is no more */
export function courseTitle(courseId: string, language: Language): string {
  const course = findCourse(courseId);
  if (!course) return courseId;
  return localise(course.title, nearestLanguage(language, course.languages));
}

/**
 * @returns share of the points needed to pass, whole percent
 * @throws AppError `not-found`
 */
export function passMarkOf(courseId: string): number {
  return requireCourse(courseId).passMark;
}
