import { once } from 'node:events';
import { importParts, importPartSchema } from '../contract/index.ts';
import type { ImportMapping } from '../contract/index.ts';
import type { InTransaction } from './jobs/work.ts';
import { importFile } from './modules/people/index.ts';
import type { FileImport, FileImported } from './modules/people/index.ts';
import { ProgressBar } from './progress-bar.ts';

export type ImportOptions = Omit<FileImport, 'columns'> & {
  /** `NAME=PART` each. */
  readonly columns: readonly string[];
};

const refusals = {
  'many-leavers':
    'More than a tenth of the people would leave. Nothing was changed. If that is meant: --confirm-leavers.',
  'invalid-rows':
    'Some rows cannot be used; the report says why. Nothing was changed. To leave them out: --skip-invalid.',
} as const;

/**
 * The command `import-people`: the report goes to standard output, everything else to standard error.
 * @throws Error in words for whoever typed it
 */
export async function importPeopleFile(
  inTransaction: InTransaction,
  tenantId: string,
  options: ImportOptions,
): Promise<{ summary: string; isFailure: boolean }> {
  const bar = new ProgressBar(process.stderr);
  const imported = await importFile(
    inTransaction,
    tenantId,
    { ...options, columns: readColumns(options.columns) },
    {
      mapped(mapping) {
        const lines = Object.entries(mapping).map(([name, part]) => `  ${name} = ${part}`);
        process.stderr.write(`Columns:\n${lines.join('\n')}\n`);
      },
      progress: (doing, share) => bar.show(doing, share),
      async report(piece) {
        bar.clear();
        if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
      },
    },
  ).finally(() => bar.clear());
  return summarise(imported, options.isDryRun);
}

function readColumns(columns: readonly string[]): ImportMapping {
  const entries = columns.map((column) => {
    const [, name = '', word] = /^(.+)=(\w+)$/.exec(column) ?? [];
    const part = importPartSchema.safeParse(word);
    if (part.success) return [name.trim(), part.data] as const;
    throw new Error(`--column "${column}" is not NAME=PART; parts are ${importParts.join(', ')}.`);
  });
  return Object.fromEntries(entries);
}

function summarise(
  { shown, refusal }: FileImported,
  isDryRun: boolean,
): { summary: string; isFailure: boolean } {
  if (shown.state === 'failed') {
    return {
      summary: `The file cannot be read: ${shown.problem ?? 'unexpected'}.`,
      isFailure: true,
    };
  }
  const counts = Object.entries(shown.counts ?? {}).map(([what, count]) => `${what} ${count}`);
  const line = `${shown.fileName}: ${counts.join(', ')}`;
  if (refusal !== null) return { summary: `${line}\n${refusals[refusal]}`, isFailure: !isDryRun };
  const ending = isDryRun ? 'A dry run: nothing was changed.' : 'All of it is applied.';
  return { summary: `${line}\n${ending}`, isFailure: !isDryRun && shown.state !== 'done' };
}
