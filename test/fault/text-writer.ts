import type { Writer } from './writer.ts';

/** Where a text is kept: each save replaces the one before. */
export interface TextPlace {
  save(text: string): Promise<unknown>;
  read(): Promise<string | null | undefined>;
}

/** Saves ever newer texts in one place. */
export class TextWriter implements Writer {
  acknowledged = 0;
  readonly #name: string;
  readonly #place: TextPlace;
  #tried = 0;
  #saved = 0;

  constructor(name: string, place: TextPlace) {
    this.#name = name;
    this.#place = place;
  }

  async write(): Promise<void> {
    this.#tried += 1;
    const text = this.#textOf(this.#tried);
    await this.#place.save(text);
    this.#saved = this.#tried;
    this.acknowledged += 1;
  }

  async findLost(): Promise<readonly string[]> {
    if (this.#tried === 0) return [];
    const found = await this.#place.read();
    if (found === this.#textOf(this.#tried)) {
      this.#saved = this.#tried;
      return [];
    }
    if (this.#saved === 0 || found === this.#textOf(this.#saved)) return [];
    return [`${this.#textOf(this.#saved)}: found ${String(found)}`];
  }

  #textOf(number: number): string {
    return `What ${this.#name} wrote, in its version number ${number} of this text.`;
  }
}
