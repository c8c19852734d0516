import { courseIdSchema, idSchema } from '../../../../contract/index.ts';

/** A part of the product that a platform's activity can open. */
export type Content =
  | { readonly kind: 'home' }
  | { readonly kind: 'find-mentor' }
  | { readonly kind: 'programme'; readonly programmeId: string }
  | { readonly kind: 'course'; readonly courseId: string };

/**
 * The custom parameter that says what an activity opens. Every activity has the same target link URI,
 * a registered one, for some platforms launch no other.
 */
const parameter = 'content';

/** The custom parameters of an activity that opens this (Deep Linking 2.0 §3.1). */
export function writeContent(content: Content): Readonly<Record<string, string>> {
  switch (content.kind) {
    case 'home':
    case 'find-mentor':
      return { [parameter]: content.kind };
    case 'programme':
      return { [parameter]: `programme:${content.programmeId}` };
    case 'course':
      return { [parameter]: `course:${content.courseId}` };
  }
}

/** @returns what an activity's custom parameters name; null where they name nothing that is known */
export function readContent(custom: Readonly<Record<string, string>>): Content | null {
  const value = custom[parameter] ?? '';
  if (value === 'home' || value === 'find-mentor') return { kind: value };
  const [, kind, id] = /^(programme|course):(.*)$/.exec(value) ?? [];
  const programmeId = idSchema.safeParse(id);
  if (kind === 'programme' && programmeId.success) return { kind, programmeId: programmeId.data };
  const courseId = courseIdSchema.safeParse(id);
  return kind === 'course' && courseId.success ? { kind, courseId: courseId.data } : null;
}

/** @returns the web app's page for it */
export function pageOfContent(content: Content): string {
  switch (content.kind) {
    case 'home':
      return '/';
    case 'find-mentor':
      return '/find-mentor';
    case 'programme':
      return `/find-mentor?programme=${content.programmeId}`;
    case 'course':
      return `/courses/${content.courseId}`;
  }
}
