import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { IntroductionNearedOutcome, KlikAsked } from '../events.ts';
import { lockMentorship, mentorshipFacts } from '../mentorships.store.ts';
import { reminderHorizon } from './introductions.rules.ts';
import { readAnswers } from './introductions.store.ts';

function openIntroductions(work: Work) {
  return work.db
    .selectFrom('introductions')
    .innerJoin('mentorships', (join) =>
      join
        .onRef('mentorships.tenant_id', '=', 'introductions.tenant_id')
        .onRef('mentorships.id', '=', 'introductions.mentorship_id'),
    )
    .select(['introductions.mentorship_id', 'introductions.tells_at'])
    .where('introductions.tenant_id', '=', work.tenantId)
    .where('introductions.tells_at', '>', work.now)
    .where('mentorships.state', '=', 'introduction');
}

/** Asks those who have not answered, each for themselves: nobody is told that another was asked. */
async function askMissing(
  work: Work,
  row: { mentorship_id: string; tells_at: Date },
  kind: 'asked_at' | 'reminded_at',
): Promise<void> {
  const mentorship = await lockMentorship(work, row.mentorship_id);
  await work.db
    .updateTable('introductions')
    .set({ [kind]: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorship.id)
    .execute();
  const answers = await readAnswers(work, mentorship.id);
  const askedIds = mentorship.members
    .map(({ personId }) => personId)
    .filter((personId) => !answers.has(personId));
  if (askedIds.length === 0) return;
  await work.publish(kind === 'asked_at' ? KlikAsked : IntroductionNearedOutcome, {
    ...mentorshipFacts(mentorship),
    askedIds,
    tellsAt: row.tells_at.toISOString(),
  });
}

/** After the conversation, and the day before the outcome is told, asks whoever has not answered. */
export const askForKlik = everySoOften('ask-for-klik', '25 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    await context.inTransaction({ tenantId, actorId: null }, async (work) => {
      const nearing = await openIntroductions(work)
        .where('introductions.reminded_at', 'is', null)
        .where('introductions.tells_at', '<=', reminderHorizon(work.now))
        .execute();
      for (const row of nearing) await askMissing(work, row, 'reminded_at');
      const spoken = await openIntroductions(work)
        .where('introductions.asked_at', 'is', null)
        .where('introductions.conversation_at', '<=', work.now)
        .where('introductions.tells_at', '>', reminderHorizon(work.now))
        .execute();
      for (const row of spoken) await askMissing(work, row, 'asked_at');
    });
  }
});
