import type { Clock } from '../../src/server/kernel/clock.ts';

/** A clock that the test moves. It stands still otherwise. */
export class TestClock implements Clock {
  #now: number;

  constructor(start = new Date('2026-03-02T09:00:00Z')) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const hours = (by.days ?? 0) * 24 + (by.hours ?? 0);
    this.#now += ((hours * 60 + (by.minutes ?? 0)) * 60 + (by.seconds ?? 0)) * 1000;
  }
}
