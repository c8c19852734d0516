import pg from 'pg';

/** @param text one statement or several, the last of which gives one row with `count` */
export async function readCount(databaseUrl: string, text: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const results: pg.QueryResult<{ count: number }> | pg.QueryResult<{ count: number }>[] =
      await client.query(text);
    return [results].flat().at(-1)?.rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
