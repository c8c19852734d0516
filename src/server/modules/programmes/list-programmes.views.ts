import type { z } from 'zod';
import type { listProgrammes } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getToday } from '../administration/index.ts';
import { describeProgrammes } from './describe-programme.ts';
import { listVisibleProgrammes } from './open-programmes.ts';
import { isOpenOn } from './programmes.rules.ts';

/** The programmes of a person: those open today, and those that are published and open later. */
export async function listProgrammesFor(
  work: Work,
  personId: string,
): Promise<z.input<typeof listProgrammes.response>> {
  const today = await getToday(work);
  const visible = await listVisibleProgrammes(work, personId);
  const isUpcoming = ({ state, opensOn }: (typeof visible)[number]): boolean =>
    state !== 'closed' && opensOn !== null && opensOn > today;
  return {
    programmes: await describeProgrammes(
      work,
      visible.filter((programme) => isOpenOn(programme, today)),
    ),
    upcoming: await describeProgrammes(work, visible.filter(isUpcoming)),
  };
}
