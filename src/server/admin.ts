// `npm run admin -- COMMAND`: what an operator does on the machine itself.
import { parseArgs } from 'node:util';
import { languageSchema } from '../contract/index.ts';
import type { Language } from '../contract/index.ts';
import { createProduct } from './app.ts';
import type { Product } from './app.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/database.ts';
import type { Database } from './database/database.ts';
import { resealSecrets } from './database/reseal-secrets.ts';
import { importPeopleFile } from './import-people-file.ts';
import type { Work } from './jobs/work.ts';
import { systemClock } from './kernel/clock.ts';
import { createEncryption } from './kernel/encryption.ts';
import { createLogger } from './kernel/logger.ts';
import {
  createOrganisation,
  findOrganisation,
  verifyAuditLog,
} from './modules/administration/index.ts';
import { makeBreakGlassLink } from './modules/identity/index.ts';
import { createRecordStoreKey } from './modules/learning-records/index.ts';
import { changePlatform, listPlatformsOf, makeRegistrationLink } from './modules/lms/index.ts';
import { createDefaultProgramme } from './modules/programmes/index.ts';
import { importSkills } from './modules/topics/index.ts';

const usage = `Usage: npm run admin -- COMMAND

  create-organisation --key KEY --name NAME [--language nl|en|fr|de] [--job-levels "Junior,Medior,…"]
  registration-link --organisation KEY     prints a one-time LTI registration link on the last line
  list-platforms --organisation KEY        prints the learning platforms that are connected
  enable-platform --organisation KEY --platform ID
                                           lets people in again from one that was switched off
  break-glass --organisation KEY           prints a one-time link that lets an administrator in for a quarter
                                           of an hour, when every other way in is shut; audited
  record-store-key --organisation KEY --name NAME
                                           prints a user name and password for the embedded record store
  import-people FILE --organisation KEY [--column "NAME=PART"]… [--partial] [--dry-run]
                [--confirm-leavers] [--skip-invalid]
                                           brings in a CSV file of people and prints a report on its rows,
                                           as CSV; column: what one tells, remembered for the next file;
                                           partial: who is not in the file has not left; dry-run: reports
                                           and changes nobody; confirm-leavers: more than a tenth may
                                           leave; skip-invalid: without the rows that cannot be used
  import-skills FILE… --organisation KEY   makes topics of ESCO's skills_<language>.csv, in nl, en, fr or de
  rotate-keys [--compromised]              puts a new key in line that signs for the product at learning
                                           platforms; compromised: at once, and the old one is withdrawn
  verify-audit-log --organisation KEY      walks the chain of the audit log and tells of the first row that
                                           does not fit
  reseal-secrets                           seals under ENCRYPTION_KEY what ENCRYPTION_KEY_PREVIOUS sealed

KEY is an organisation's key, or its name.

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
    platform: { type: 'string' },
    compromised: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    column: { type: 'string', multiple: true, default: [] },
    partial: { type: 'boolean', default: false },
    'confirm-leavers': { type: 'boolean', default: false },
    'skip-invalid': { type: 'boolean', default: false },
  },
});

function required(name: 'key' | 'name' | 'organisation' | 'platform'): string {
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

/** What a command works with. @returns what it prints at the end */
type Command = (product: Product, config: Config, database: Database) => Promise<string>;

/** Does work of the organisation that the command line names. */
async function inOrganisation<Result>(
  { inTransaction }: Product,
  database: Database,
  work: (work: Work) => Promise<Result>,
): Promise<Result> {
  const tenantId = await findOrganisation(database, required('organisation'));
  return inTransaction({ tenantId, actorId: null }, work);
}

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
  async 'registration-link'(product, config, database) {
    const { url } = await inOrganisation(product, database, (work) =>
      makeRegistrationLink(work, config.publicUrl),
    );
    return url;
  },
  async 'import-people'({ inTransaction }, _config, database) {
    const [, path] = positionals;
    if (path === undefined) throw new Error(`No file is named.\n\n${usage}`);
    const tenantId = await findOrganisation(database, required('organisation'));
    const { summary, isFailure } = await importPeopleFile(inTransaction, tenantId, {
      path,
      columns: values.column,
      isComplete: !values.partial,
      isDryRun: values['dry-run'],
      mayManyLeave: values['confirm-leavers'],
      maySkipInvalid: values['skip-invalid'],
    });
    process.stderr.write(`${summary}\n`);
    if (isFailure) process.exitCode = 1;
    return '';
  },
  async 'import-skills'(product, _config, database) {
    const files = positionals.slice(1).map((path) => ({ path, language: languageOf(path) }));
    if (files.length === 0) throw new Error(`No file is named.\n\n${usage}`);
    const reports = await inOrganisation(product, database, (work) =>
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
  async 'list-platforms'(product, _config, database) {
    const platforms = await inOrganisation(product, database, (work) =>
      listPlatformsOf(work, null),
    );
    const lines = platforms.map(
      ({ id, name, issuer, isEnabled }) =>
        `${id}  ${isEnabled ? 'on ' : 'off'}  ${name} (${issuer})`,
    );
    return lines.join('\n') || 'No learning platform is connected.';
  },
  async 'enable-platform'(product, _config, database) {
    const id = required('platform');
    const name = await inOrganisation(product, database, async (work) => {
      const platform = (await listPlatformsOf(work, null)).find((one) => one.id === id);
      if (!platform) throw new Error(`There is no platform ${id}; list-platforms names them.`);
      await changePlatform(work, id, { name: platform.name, isEnabled: true });
      return platform.name;
    });
    return `${name} lets people in again, within fifteen seconds.`;
  },
  async 'break-glass'(product, config, database) {
    const { url, expiresAt } = await inOrganisation(product, database, (work) =>
      makeBreakGlassLink(work, config.publicUrl),
    );
    process.stderr.write(`Good once, until ${expiresAt.toISOString()}:\n`);
    return url;
  },
  async 'record-store-key'(product, _config, database) {
    const { username, password } = await inOrganisation(product, database, (work) =>
      createRecordStoreKey(work, required('name')),
    );
    return `${username}\n${password}`;
  },
  async 'rotate-keys'({ signingKeys }) {
    const rotation = values.compromised ? 'at-once' : 'in-turn';
    const { key, isNew } = await signingKeys.rotate(rotation);
    const told = isNew ? 'is published and signs' : 'was in line already and signs';
    return `Key ${key.kid} ${told} from ${key.signsFrom.toISOString()}.`;
  },
  async 'verify-audit-log'(product, _config, database) {
    const { rows, firstBroken } = await inOrganisation(product, database, verifyAuditLog);
    if (firstBroken === null) return `${rows} rows, and each fits the one before.`;
    process.exitCode = 1;
    return `Row ${firstBroken} of ${rows} does not fit: the log was altered there.`;
  },
  async 'reseal-secrets'(_product, config, database) {
    const encryption = createEncryption(config.encryptionKey, config.previousEncryptionKeys);
    const { resealed, current } = await resealSecrets(database, encryption);
    return `${resealed} sealed anew, ${current} were current. ENCRYPTION_KEY_PREVIOUS can go.`;
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
      return await command(product, config, database);
    } finally {
      await product.stop();
    }
  } finally {
    await database.close();
  }
}

const command = commands[positionals[0] ?? ''];
if (command) {
  try {
    const printed = await run(command);
    if (printed !== '') process.stdout.write(`${printed}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}
