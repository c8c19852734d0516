import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../../src/contract/index.ts';

const directory = join(import.meta.dirname, '../../src/content/courses/mentor-course');

const questionSchema = z.object({
  kind: z.enum(['choice', 'choices', 'scenario', 'reflection']),
  options: z
    .array(
      z.object({
        text: z.string(),
        correct: z.boolean().optional(),
        quality: z.string().optional(),
      }),
    )
    .default([]),
});

/** The words of every option of the mentor course that gives all its points. */
export function bestOptions(language: Language): ReadonlySet<string> {
  const best = new Set<string>();
  for (const file of readdirSync(join(directory, language))) {
    const text = readFileSync(join(directory, language, file), 'utf8');
    for (const [, yaml = ''] of text.matchAll(/^```question\n([\s\S]*?)^```/gm)) {
      for (const option of questionSchema.parse(parse(yaml)).options) {
        if (option.correct === true || option.quality === 'best') best.add(oneLine(option.text));
      }
    }
  }
  return best;
}

/** Text as it is read: white space folded. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
