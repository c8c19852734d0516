import type { RawBuilder } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import type { Programme } from '../../programmes/index.ts';

/** Somebody who does not get on, as the database tells it. */
export interface StuckRow {
  readonly person_id: string;
  readonly requests: number | null;
  readonly since: Date | null;
}

/** A select of `StuckRow`; null where the programme has nothing that somebody could be stuck at. */
export type StuckQuery = (work: Work, programme: Programme) => RawBuilder<StuckRow> | null;
