const width = 30;

/**
 * Draws how far something is, on one line of a terminal that is written over; where the stream is no
 * terminal, one line for each thing that is begun.
 */
export class ProgressBar {
  readonly #stream: NodeJS.WriteStream;
  #shown = '';
  #doing = '';

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** @param share 0 to 1 */
  show(doing: string, share: number): void {
    if (!this.#stream.isTTY) {
      if (doing !== this.#doing) this.#stream.write(`${doing} …\n`);
      this.#doing = doing;
      return;
    }
    const filled = Math.round(share * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    const text = `${doing.padEnd(10)} ${bar} ${String(Math.floor(share * 100)).padStart(3)} %`;
    if (text === this.#shown) return;
    this.#stream.write(`\r${text}\u001B[K`);
    this.#shown = text;
  }

  /** Takes the line away again. */
  clear(): void {
    if (this.#shown !== '') this.#stream.write('\r\u001B[K');
    this.#shown = '';
  }
}
