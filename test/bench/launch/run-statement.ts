import pg from 'pg';

/** @returns the rows of the last statement in the text */
export async function runStatement(
  databaseUrl: string,
  text: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const results: pg.QueryResult | pg.QueryResult[] = await client.query(text);
    return ([results].flat().at(-1)?.rows ?? []) as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
