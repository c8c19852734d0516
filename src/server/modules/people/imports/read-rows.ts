import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { ImportProblem } from '../../../../contract/index.ts';
import { readDelimiter, readEncoding } from './read-format.ts';
import type { Delimiter, Encoding } from './read-format.ts';

/** Why a file cannot be read. */
export class UnreadableFile extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem, options?: { cause: unknown }) {
    super(`The file cannot be read: ${problem}.`, options);
    this.name = 'UnreadableFile';
    this.problem = problem;
  }
}

export interface FileFormat {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** A row as it stands in the file. */
export interface FileRow {
  /** Line that it begins in. */
  readonly line: number;
  readonly cells: readonly string[];
}

const headBytes = 65_536;
/** Characters of one row: a quote that nobody closes does not swallow the file. */
const longestRow = 100_000;

/** @throws UnreadableFile `empty` */
export function formatOf(head: Buffer): FileFormat {
  const encoding = readEncoding(head);
  const text = new TextDecoder(encoding).decode(head);
  const [firstLine = ''] = text.split(/\r\n|\r|\n/);
  if (text.trim() === '') throw new UnreadableFile('empty');
  return { encoding, delimiter: readDelimiter(firstLine) };
}

/**
 * Reads a file of people row by row, the header first; nothing of it is held but the row at hand.
 * @param progress told how many bytes have been read
 * @throws UnreadableFile
 */
export async function* readRows(
  bytes: AsyncIterable<Buffer>,
  progress: (readBytes: number) => void = () => undefined,
): AsyncGenerator<FileRow> {
  const { head, rest } = await takeHead(bytes);
  const { encoding, delimiter } = formatOf(head);
  const parser = parse({
    delimiter,
    bom: false,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestRow,
  });
  // A failure of the text is the parser's too, and is met where its rows are read.
  const feeding = pipeline(Readable.from(decode(rest, encoding, progress)), parser).catch(
    (error: unknown) => error,
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    throw toUnreadable(error);
  } finally {
    parser.destroy();
    await feeding;
  }
}

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

async function* decode(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
  progress: (readBytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  try {
    for await (const piece of bytes) {
      read += piece.length;
      progress(read);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableFile('encoding', { cause: error });
    throw error;
  }
}

/** Takes the first bytes to look at, and gives all of them back. */
async function takeHead(
  bytes: AsyncIterable<Buffer>,
): Promise<{ head: Buffer; rest: AsyncIterable<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    size += next.value.length;
  }
  const rest = async function* (): AsyncGenerator<Buffer> {
    yield* taken;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      yield next.value;
    }
  };
  return { head: Buffer.concat(taken), rest: rest() };
}

function toUnreadable(error: unknown): Error {
  if (error instanceof UnreadableFile) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'CSV_MAX_RECORD_SIZE') return new UnreadableFile('row-too-long', { cause: error });
  if (code.startsWith('CSV_')) return new UnreadableFile('quotes', { cause: error });
  return error instanceof Error ? error : new UnreadableFile('unexpected', { cause: error });
}
