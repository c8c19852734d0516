import { drawLot } from '../../mentors/index.ts';

/**
 * A place in the draw for everybody, each once: the same ids and seed give the same places, and nobody
 * comes first always.
 */
export function drawLots(seed: string, ids: readonly string[]): Int32Array {
  const order = ids
    .map((id, place) => ({ id, place, lot: drawLot(seed, id) }))
    .sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1));
  const lots = new Int32Array(ids.length);
  order.forEach(({ place }, lot) => (lots[place] = lot));
  return lots;
}
