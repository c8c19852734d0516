import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { getToday } from '../administration/index.ts';
import { getPerson } from '../people/index.ts';
import { isInAudience } from './audience.rules.ts';
import type { Programme } from './programme.ts';
import { isOpenOn } from './programmes.rules.ts';
import { listPublishedProgrammes } from './programmes.store.ts';

/** @returns the programmes that a person can take part in today, oldest first */
export async function listOpenProgrammes(
  work: Work,
  personId: string,
): Promise<readonly Programme[]> {
  const today = await getToday(work);
  const person = await getPerson(work, personId);
  return (await listPublishedProgrammes(work)).filter(
    (programme) => isOpenOn(programme, today) && isInAudience(programme.audience, person),
  );
}

/**
 * A programme that a person can take part in today: to register, look or ask in it.
 * @throws AppError `not-found` when there is none of this id for them
 */
export async function requireOpenProgramme(
  work: Work,
  id: string,
  personId: string,
): Promise<Programme> {
  const programme = (await listOpenProgrammes(work, personId)).find((each) => each.id === id);
  if (!programme) throw new AppError('not-found');
  return programme;
}
