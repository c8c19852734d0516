import { z } from 'zod';
import type { QuestionContent } from './course-content.ts';

const idSchema = z.string().regex(/^[a-z0-9-]{2,60}$/);
const wordsSchema = z.string().trim().min(1);
const optionParts = {
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  text: wordsSchema,
  feedback: wordsSchema,
};

/** An option that is right or not reads as one that is best or poor. */
const markedOptionSchema = z
  .strictObject({ ...optionParts, correct: z.boolean() })
  .transform(({ correct, ...option }) => ({
    ...option,
    quality: correct ? ('best' as const) : ('poor' as const),
  }));
const weighedOptionSchema = z.strictObject({
  ...optionParts,
  quality: z.enum(['best', 'acceptable', 'poor']),
});

interface Option {
  readonly id: string;
  readonly quality: string;
}
const countBest = (options: readonly Option[]): number =>
  options.filter((option) => option.quality === 'best').length;

const optionsOf = <Item extends z.ZodType<Option>>(
  item: Item,
  isRightNumber: (best: number) => boolean,
  message: string,
) =>
  z
    .array(item)
    .min(2)
    .max(10)
    .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, {
      message: 'two options have the same id',
    })
    .refine((options) => isRightNumber(countBest(options)), { message });

const questionParts = { id: idSchema, prompt: wordsSchema };
const scored = z.boolean();

/** The YAML of a question block, as src/content/courses/README.md describes it. */
export const questionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...questionParts,
      kind: z.literal('choice'),
      scored,
      options: optionsOf(markedOptionSchema, (best) => best === 1, 'exactly one is correct'),
    }),
    z.strictObject({
      ...questionParts,
      kind: z.literal('choices'),
      scored,
      options: optionsOf(markedOptionSchema, (best) => best >= 2, 'two or more are correct'),
    }),
    z.strictObject({
      ...questionParts,
      kind: z.literal('scenario'),
      scored,
      options: optionsOf(weighedOptionSchema, (best) => best === 1, 'exactly one is best'),
    }),
    z.strictObject({
      ...questionParts,
      kind: z.literal('reflection'),
      scored: z.literal(false),
    }),
  ])
  .transform((question): QuestionContent => ({
    id: question.id,
    kind: question.kind,
    isScored: question.scored,
    prompt: question.prompt,
    options: question.kind === 'reflection' ? [] : question.options,
  }));
