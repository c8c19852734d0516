import pg from 'pg';
import type { Organisation } from '../find-mentor/fill-organisation.ts';

/** Frees every seat, and makes whoever is signed in an administrator. */
export async function prepareCohort({ url, tenantId }: Organisation): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('role', 'mentorklik_app', true), set_config('app.tenant_id', $1, true)`,
      [tenantId],
    );
    await client.query('update mentor_registrations set taken_seats = 0');
    await client.query(`update sessions set roles = '{ld_administrator}'`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
