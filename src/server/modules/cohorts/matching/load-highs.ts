import highsModule from 'highs';
import type { Highs } from 'highs';

/** Loads the solver anew: its memory is gone with whoever holds it. */
export function loadHighs(): Promise<Highs> {
  // The package's types are CommonJS's; its module exports the loader itself by default.
  const load = highsModule as unknown as typeof highsModule.default;
  return load();
}
