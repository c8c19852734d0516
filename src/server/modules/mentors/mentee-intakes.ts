import { z } from 'zod';
import {
  languageSchema,
  meetingModeSchema,
  mentoringStyleSchema,
} from '../../../contract/index.ts';
import type { MenteeIntake } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { recordAudit } from '../administration/index.ts';
import { requireOpenProgramme } from '../programmes/index.ts';
import { requireTopics } from '../topics/index.ts';

/** @returns what the person answered, or null before they have */
export async function findMenteeIntake(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<(MenteeIntake & { updatedAt: string }) | null> {
  return (await listIntakes(work, programmeId, [personId])).get(personId) ?? null;
}

/** @returns the answers of those of the people who have given them, by the person */
export async function listIntakes(
  work: Work,
  programmeId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, MenteeIntake & { updatedAt: string }>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('mentee_intakes')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', programmeId)
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        topics: row.topics,
        wantsToLearn: row.wants_to_learn,
        styles: z.array(mentoringStyleSchema).parse(row.styles),
        whatMatters: row.what_matters,
        meetingModes: z.array(meetingModeSchema).parse(row.meeting_modes),
        languages: z.array(languageSchema).parse(row.languages),
        updatedAt: row.updated_at.toISOString(),
      },
    ]),
  );
}

/** Saves the answers to the three questions, over earlier ones. */
export async function saveMenteeIntake(
  work: Work,
  programmeId: string,
  personId: string,
  intake: MenteeIntake,
): Promise<void> {
  await requireOpenProgramme(work, programmeId, personId);
  await requireTopics(work, intake.topics);
  const columns = {
    topics: intake.topics,
    wants_to_learn: intake.wantsToLearn,
    styles: intake.styles,
    what_matters: intake.whatMatters,
    meeting_modes: intake.meetingModes,
    languages: intake.languages,
    updated_at: work.now,
  };
  await work.db
    .insertInto('mentee_intakes')
    .values({
      tenant_id: work.tenantId,
      programme_id: programmeId,
      person_id: personId,
      ...columns,
      created_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'programme_id', 'person_id']).doUpdateSet(columns),
    )
    .execute();
  await recordAudit(work, {
    action: 'mentee-intake.saved',
    subject: { kind: 'person', id: personId },
  });
}
