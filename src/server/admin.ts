// `npm run admin -- COMMAND`: what an operator does on the machine itself.
import { parseArgs } from 'node:util';
import { languageSchema } from '../contract/index.ts';
import type { Language } from '../contract/index.ts';
import { createProduct } from './app.ts';
import type { Product } from './app.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/database.ts';
import { systemClock } from './kernel/clock.ts';
import { createLogger } from './kernel/logger.ts';
import { createOrganisation, organisationId } from './modules/administration/index.ts';
import { createRecordStoreKey } from './modules/learning-records/index.ts';
import { makeRegistrationLink } from './modules/lms/index.ts';
import { createDefaultProgramme } from './modules/programmes/index.ts';
import { importSkills } from './modules/topics/index.ts';

const usage = `Usage: npm run admin -- COMMAND

  create-organisation --key KEY --name NAME [--language nl|en|fr|de] [--job-levels "Junior,Medior,…"]
  registration-link --organisation KEY     prints a one-time LTI registration link on the last line
  record-store-key --organisation KEY --name NAME
                                           prints a user name and password for the embedded record store
  import-skills FILE… --organisation KEY   makes topics of ESCO's skills_<language>.csv, in nl, en, fr or de

The configuration is that of the product (docs/operations.md). With the embedded database the product
must not be running at the same time.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: 'string' },
    name: { type: 'string' },
    language: { type: 'string', default: 'en' },
    'job-levels': { type: 'string', default: 'Junior,Medior,Senior,Lead,Manager,Director' },
    organisation: { type: 'string' },
  },
});

function required(name: 'key' | 'name' | 'organisation'): string {
  const value = values[name];
  if (value === undefined || value === '') throw new Error(`--${name} is missing.\n\n${usage}`);
  return value;
}

/** ESCO names its files by language: `skills_nl.csv`. */
function languageOf(path: string): Language {
  const language = languageSchema.safeParse(/_([a-z]{2})\.csv$/i.exec(path)?.[1]?.toLowerCase());
  if (language.success) return language.data;
  throw new Error(`${path} does not end in _nl.csv, _en.csv, _fr.csv or _de.csv.`);
}

type Command = (product: Product, config: Config) => Promise<string>;

const commands: Readonly<Record<string, Command>> = {
  async 'create-organisation'({ inTransaction }) {
    const tenantId = await createOrganisation(inTransaction, {
      key: required('key'),
      name: required('name'),
      language: languageSchema.parse(values.language),
      jobLevels: values['job-levels'].split(',').map((level) => level.trim()),
    });
    await inTransaction({ tenantId, actorId: null }, createDefaultProgramme);
    return tenantId;
  },
  async 'registration-link'({ inTransaction }, config) {
    const tenantId = organisationId(required('organisation'));
    const { url } = await inTransaction({ tenantId, actorId: null }, (work) =>
      makeRegistrationLink(work, config.publicUrl),
    );
    return url;
  },
  async 'import-skills'({ inTransaction }) {
    const files = positionals.slice(1).map((path) => ({ path, language: languageOf(path) }));
    if (files.length === 0) throw new Error(`No file is named.\n\n${usage}`);
    const tenantId = organisationId(required('organisation'));
    const reports = await inTransaction({ tenantId, actorId: null }, (work) =>
      importSkills(work, files, (path, skills) => {
        process.stderr.write(`${path}: ${skills} skills\n`);
      }),
    );
    return reports
      .flatMap(({ path, skills, unreadable }) => [
        `${path}: ${skills} skills, ${unreadable.length} rows left out`,
        ...unreadable.map(({ line, reason }) => `  line ${line}: ${reason}`),
      ])
      .join('\n');
  },
  async 'record-store-key'({ inTransaction }) {
    const tenantId = organisationId(required('organisation'));
    const { username, password } = await inTransaction({ tenantId, actorId: null }, (work) =>
      createRecordStoreKey(work, required('name')),
    );
    return `${username}\n${password}`;
  },
};

async function run(command: Command): Promise<string> {
  const config = readConfig(process.env);
  const logger = createLogger('error');
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDirectory: config.dataDirectory,
    maximumConnections: 2,
    logger,
  });
  try {
    const product = await createProduct({ config, database, clock: systemClock, logger });
    try {
      return await command(product, config);
    } finally {
      await product.stop();
    }
  } finally {
    await database.close();
  }
}

const command = commands[positionals[0] ?? ''];
if (command) {
  process.stdout.write(`${await run(command)}\n`);
} else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}
