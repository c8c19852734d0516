import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const execute = promisify(execFile);
const installations = '/usr/lib/postgresql';
/** No superuser, as in production. */
const owner = 'mentorklik';

/** A PostgreSQL server that belongs to one run of a benchmark. */
export interface PostgresqlCluster {
  /** Of the role that owns what it creates, connected to no database of the benchmark's. */
  readonly url: string;
  /** The postmaster; its backends are its children. */
  readonly pid: number;
  readonly version: string;
  /** Creates an empty database. @returns its connection string */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in a directory, on a free port of the loopback interface. Its settings are
 * PostgreSQL's own, commits that wait for the disk included; only the number of connections is raised.
 * @param directory an existing one, in which the cluster is made
 * @throws Error when PostgreSQL is not installed or does not start
 */
export async function startPostgresql(directory: string): Promise<PostgresqlCluster> {
  const binaries = await findBinaries();
  const data = join(directory, 'postgresql');
  await mkdir(data);
  await letPostgresIn(directory, data);
  await asPostgres(join(binaries, 'initdb'), '-D', data, '-A', 'trust', '-U', 'postgres');
  const port = await findFreePort();
  const server = `-h 127.0.0.1 -p ${port} -k ${data} -c max_connections=200`;
  const control = join(binaries, 'pg_ctl');
  await asPostgres(control, '-D', data, '-w', '-l', join(data, 'log'), '-o', server, 'start');
  const stop = async (): Promise<void> => {
    await asPostgres(control, '-D', data, '-m', 'fast', '-w', 'stop');
  };
  try {
    const rootUrl = `postgres://postgres@127.0.0.1:${port}/postgres`;
    const version = await query(rootUrl, `create role ${owner} login createdb createrole`);
    const url = `postgres://${owner}@127.0.0.1:${port}/postgres`;
    return {
      url,
      pid: Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n', 1)[0]),
      version,
      async createDatabase(name) {
        await query(url, `create database ${name}`);
        return `postgres://${owner}@127.0.0.1:${port}/${name}`;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The newest PostgreSQL on this machine. */
async function findBinaries(): Promise<string> {
  const versions = await readdir(installations).catch(() => []);
  const newest = versions
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => b - a)[0];
  if (newest === undefined) throw new Error(`There is no PostgreSQL in ${installations}.`);
  return join(installations, String(newest), 'bin');
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root: there its own user runs it. */
async function letPostgresIn(directory: string, data: string): Promise<void> {
  if (!isRoot()) return;
  const { stdout } = await execute('id', ['-u', 'postgres']);
  await chmod(directory, 0o711);
  await chown(data, Number(stdout), -1);
}

async function asPostgres(command: string, ...parameters: readonly string[]): Promise<void> {
  // The server that pg_ctl leaves behind would hold on to a pipe: its output goes nowhere.
  const [file, list] = isRoot()
    ? ['runuser', ['-u', 'postgres', '--', command, ...parameters]]
    : [command, [...parameters]];
  await execute('sh', ['-c', 'exec "$@" > /dev/null', 'sh', file, ...list], { cwd: '/' });
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** @returns the server's version */
async function query(url: string, statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}
