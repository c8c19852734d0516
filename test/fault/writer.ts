/** A client that writes one thing after another and remembers what the product acknowledged. */
export interface Writer {
  /** Writes that were answered with 2xx so far. */
  readonly acknowledged: number;
  /** One write. @throws Error when the product refuses, TypeError when the connection breaks */
  write(): Promise<void>;
  /**
   * Reads everything back, once nothing is being written. A write that was not acknowledged may have
   * happened or not; what is found is what the writer goes on from.
   * @returns what was acknowledged and is not there
   */
  findLost(): Promise<readonly string[]>;
}

/** Writes until the product is killed; before that, nothing may fail. */
export async function writeUntil(writer: Writer, killed: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await writer.write();
    } catch (error) {
      // fetch tells by a TypeError that the connection broke.
      if (!killed.aborted || !(error instanceof TypeError)) throw error;
    }
    if (killed.aborted) return;
  }
}
