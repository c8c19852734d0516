import { sql } from 'kysely';
import { funnelStages } from '../../../contract/index.ts';
import type { FunnelStage, ProgrammeDesk } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { formatRules, selectPeopleOf } from '../programmes/index.ts';
import type { Programme } from '../programmes/index.ts';
import { protectCount } from './protected-count.rules.ts';

/** The stages that a programme of this format has. */
function stagesOf({ format }: Programme): FunnelStage[] {
  const { asks, stages } = formatRules[format];
  return funnelStages.filter((stage) => {
    if (stage === 'asked') return asks !== null;
    if (stage === 'introduced') return stages.includes('introduction');
    return true;
  });
}

/** How many people came how far; somebody in several mentorships counts by the one that went furthest. */
export async function readFunnel(
  work: Work,
  programme: Programme,
): Promise<ProgrammeDesk['funnel']> {
  const furthest = await countByFurthest(work, programme.id);
  const { invited } = await selectPeopleOf(work, programme)
    .select(sql<number>`count(*)`.as('invited'))
    .executeTakeFirstOrThrow();
  const countFrom = (stage: FunnelStage): number =>
    funnelStages
      .slice(funnelStages.indexOf(stage))
      .reduce((sum, each) => sum + (furthest.get(each) ?? 0), 0);
  return stagesOf(programme).map((stage) => ({
    stage,
    people: protectCount(stage === 'invited' ? invited : countFrom(stage)),
  }));
}

async function countByFurthest(
  work: Work,
  programmeId: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ stage: number; people: number }>`
    with reached as (
      select person_id, 1 as stage from mentee_intakes
        where tenant_id = ${work.tenantId} and programme_id = ${programmeId}
      union all
      select mentee_id, 2 from mentor_requests
        where tenant_id = ${work.tenantId} and programme_id = ${programmeId}
      union all
      select member.person_id, case
          when mentorship.state = 'closed' then 6
          when mentorship.active_since is not null then 5
          when exists (select 1 from mentorship_transitions passed
            where passed.tenant_id = mentorship.tenant_id and passed.mentorship_id = mentorship.id
              and passed.to_state = 'agreement') then 4
          else 3 end
        from mentorships mentorship
        join mentorship_members member on member.tenant_id = mentorship.tenant_id
          and member.mentorship_id = mentorship.id
        where mentorship.tenant_id = ${work.tenantId} and mentorship.programme_id = ${programmeId}
          and member.role in ('mentee', 'peer')
    ), furthest as (
      select person_id, max(stage) as stage from reached group by person_id
    )
    select stage, count(*) as people from furthest group by stage`.execute(work.db);
  return new Map(rows.map(({ stage, people }) => [funnelStages[stage] ?? '', people]));
}
