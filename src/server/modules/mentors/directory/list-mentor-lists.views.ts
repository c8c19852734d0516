import { z } from 'zod';
import {
  matchingWeightsSchema,
  mentorListSchema,
  mentorQuery,
} from '../../../../contract/index.ts';
import type { MentorList } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople } from '../../people/index.ts';
import { findRegistrations } from '../mentor-registrations.store.ts';

const shownLists = 20;

/** As `keepList` writes it. */
const inputsSchema = z.object({
  weights: matchingWeightsSchema,
  meanImpressions: z.number(),
  filters: mentorQuery.omit({ page: true, pageSize: true }),
  first: z.number().int(),
});
const entriesSchema = z.array(mentorListSchema.shape.entries.element.omit({ name: true }));

/** The lists that a person saw in a programme, newest first. */
export async function listListsOf(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<MentorList[]> {
  const rows = await work.db
    .selectFrom('mentor_lists')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('programme_id', '=', programmeId)
    .orderBy('shown_at', 'desc')
    .orderBy('id', 'desc')
    .limit(shownLists)
    .execute();
  const lists = rows.map((row) => ({
    row,
    inputs: inputsSchema.parse(row.inputs),
    entries: entriesSchema.parse(row.entries),
  }));
  const names = await namesOf(
    work,
    lists.flatMap(({ entries }) => entries.map(({ registrationId }) => registrationId)),
  );
  return lists.map(({ row, inputs, entries }) => ({
    id: row.id,
    shownAt: row.shown_at.toISOString(),
    policyVersion: row.policy_version,
    rulesVersion: row.rules_version,
    seed: row.seed,
    weights: inputs.weights,
    meanImpressions: inputs.meanImpressions,
    filters: inputs.filters,
    firstPlace: inputs.first + 1,
    entries: entries.map((entry) => ({ ...entry, name: names.get(entry.registrationId) ?? null })),
  }));
}

/** Names of the mentors who are still with the organisation, by their registration. */
async function namesOf(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const registrations = await findRegistrations(work, [...new Set(ids)]);
  const people = await getPeople(
    work,
    [...registrations.values()].map(({ personId }) => personId),
  );
  const names = new Map<string, string>();
  for (const [id, { personId }] of registrations) {
    const person = people.get(personId);
    if (person?.isActive) names.set(id, person.name);
  }
  return names;
}
