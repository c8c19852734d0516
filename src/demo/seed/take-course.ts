import { z } from 'zod';
import type { ProductSession } from './product-session.ts';

const courseSchema = z.object({
  state: z.string(),
  units: z.array(
    z.object({ id: z.string(), pages: z.number(), completedAt: z.string().nullable() }),
  ),
});
const optionIds = z.array(z.object({ id: z.string() }));
const unitSchema = z.object({
  pages: z.array(
    z.object({
      blocks: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('text') }),
          z.object({
            kind: z.literal('question'),
            question: z.object({
              id: z.string(),
              kind: z.string(),
              options: optionIds,
              answered: z.unknown().nullable(),
            }),
          }),
        ]),
      ),
    }),
  ),
});
const answeredSchema = z.object({
  feedback: z.array(z.object({ optionId: z.string(), quality: z.string() })),
});

/** What has been learned from the feedback so far, per question. */
export type Learned = Map<string, { readonly best: string[]; readonly acceptable: string[] }>;

/** How somebody takes a course. */
interface Student {
  readonly learned: Learned;
  /** Every so many questions the answer is acceptable only: nobody is perfect. */
  readonly slipEvery: number;
}

/**
 * Takes a course as a person does: page by page, answering every question, again if it was failed.
 * @param student.learned answers known from earlier attempts; grows with each
 * @param stopAfter units to complete; all of them where it is left out
 */
export async function takeCourse(
  session: ProductSession,
  course: { readonly id: string; readonly language: string },
  student: Student,
  stopAfter = Infinity,
): Promise<void> {
  const path = `/api/courses/${course.id}`;
  const query = `?language=${course.language}`;
  const mostAttempts = 3;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { units } = await session.call('GET', `${path}${query}`, courseSchema);
    for (const unit of units.slice(0, stopAfter)) {
      if (unit.completedAt !== null) continue;
      await takeUnit(session, `${path}/units/${unit.id}`, query, unit.pages, student);
    }
    const { state } = await session.call('GET', `${path}${query}`, courseSchema);
    if (state !== 'failed') return;
    if (attempt < mostAttempts) await session.send('POST', `${path}/retry${query}`);
  }
  throw new Error(`The course ${course.id} was failed ${String(mostAttempts)} times`);
}

async function takeUnit(
  session: ProductSession,
  path: string,
  query: string,
  pages: number,
  { learned, slipEvery }: Student,
): Promise<void> {
  const unit = await session.call('GET', `${path}${query}`, unitSchema);
  let questions = 0;
  for (const page of unit.pages) {
    for (const block of page.blocks) {
      if (block.kind !== 'question' || block.question.answered !== null) continue;
      const { id, kind, options } = block.question;
      // Some questions are there to think about: there is nothing to choose.
      if (options.length === 0) continue;
      questions += 1;
      const known = learned.get(id);
      const slips = questions % slipEvery === 0 && (known?.acceptable.length ?? 0) > 0;
      const chosen = slips ? known?.acceptable : known?.best;
      const answered = await session.call('POST', `${path}/answers${query}`, answeredSchema, {
        questionId: id,
        optionIds: chosen ?? options.slice(0, 1).map((option) => option.id),
      });
      const having = (quality: string): string[] =>
        answered.feedback.filter((one) => one.quality === quality).map((one) => one.optionId);
      const best = having('best');
      learned.set(id, {
        best: kind === 'choices' ? best : best.slice(0, 1),
        acceptable: having('acceptable').slice(0, 1),
      });
    }
  }
  await session.send('PUT', `${path}/position`, { page: pages - 1 });
  await session.send('POST', `${path}/complete${query}`);
}
