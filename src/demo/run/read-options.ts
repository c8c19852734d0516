import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Port of the LMS; the product has the next one, the mail receiver the one after. */
  readonly port: number;
  readonly directory: string;
  readonly isReset: boolean;
}

export const helpText = `Mentorklik in a demonstration LMS, with an organisation to look around in.

  npm run demo -- [options]

  --port N     port of the LMS (default 4180); the product takes N+1, mail N+2
  --data DIR   where the demonstration keeps its data (default .data/demo)
  --reset      begin again with an empty demonstration
  --help       show this

Ctrl-C stops it. The next start goes on where it was left.
`;

/**
 * Reads the command line.
 * @returns null where help was asked for
 * @throws Error in words for the person at the keyboard
 */
export function readOptions(args: readonly string[]): DemoOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4180' },
      data: { type: 'string', default: '.data/demo' },
      reset: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1024 || port > 65533) {
    throw new Error(`--port must be a number from 1024 to 65533, not ${values.port}.`);
  }
  return { port, directory: resolve(values.data), isReset: values.reset };
}
