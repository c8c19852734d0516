/** A clock that only a test moves. */
export interface TestClock {
  readonly now: () => Date;
  /** Seconds since 1970. */
  readonly seconds: () => number;
  readonly advance: (seconds: number) => void;
}

export function createTestClock(start = '2026-03-02T09:00:00.000Z'): TestClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    seconds: () => time / 1000,
    advance: (seconds) => {
      time += seconds * 1000;
    },
  };
}
