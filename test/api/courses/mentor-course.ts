import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../../../src/contract/index.ts';

export const courseId = 'mentor-course';
const directory = join(import.meta.dirname, '../../../src/content/courses', courseId);

const questionSchema = z.object({
  id: z.string(),
  kind: z.enum(['choice', 'choices', 'scenario', 'reflection']),
  scored: z.boolean(),
  options: z
    .array(
      z.object({
        id: z.string(),
        correct: z.boolean().optional(),
        quality: z.enum(['best', 'acceptable', 'poor']).optional(),
        feedback: z.string(),
      }),
    )
    .default([]),
});
export type WrittenQuestion = z.output<typeof questionSchema>;

export interface WrittenUnit {
  readonly id: string;
  readonly pages: number;
  readonly questions: readonly WrittenQuestion[];
}

/** The units as their files have them, read apart from how the product reads them. */
export function readUnits(language: Language): WrittenUnit[] {
  return readdirSync(join(directory, language))
    .sort()
    .map((name) => {
      const markdown = readFileSync(join(directory, language, name), 'utf8');
      return {
        id: name.slice(3, -3),
        pages: markdown.split(/^---$/m).length,
        questions: [...markdown.matchAll(/^```question\n([\s\S]*?)^```$/gm)].map(([, yaml]) =>
          questionSchema.parse(parse(yaml ?? '')),
        ),
      };
    });
}

/** The options that earn every point. */
export function rightOptions(question: WrittenQuestion): string[] {
  return question.options
    .filter((option) => option.correct === true || option.quality === 'best')
    .map(({ id }) => id);
}

/** An option that earns none. */
export function wrongOptions(question: WrittenQuestion): string[] {
  return question.options
    .filter((option) => option.correct === false || option.quality === 'poor')
    .map(({ id }) => id)
    .slice(0, 1);
}
