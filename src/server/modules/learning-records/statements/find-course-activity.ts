import type { Activity } from '@xapi/xapi';
import type { Language } from '../../../../contract/index.ts';
import { courseTitle, unitTitle } from '../../courses/index.ts';
import { courseActivity, unitActivity } from '../xapi-profile.ts';

const inEachLanguage = (titleIn: (language: Language) => string): Record<Language, string> => ({
  nl: titleIn('nl'),
  en: titleIn('en'),
  fr: titleIn('fr'),
  de: titleIn('de'),
});

/** @returns the course as an activity, with its title in each language */
export function findCourseActivity(courseId: string): Activity {
  return courseActivity(
    courseId,
    inEachLanguage((language) => courseTitle(courseId, language)),
  );
}

/** @returns the unit as an activity, with its title in each language */
export function findUnitActivity(courseId: string, unitId: string): Activity {
  return unitActivity(
    courseId,
    unitId,
    inEachLanguage((language) => unitTitle(courseId, unitId, language)),
  );
}
