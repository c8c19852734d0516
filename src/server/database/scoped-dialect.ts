import { CompiledQuery, PostgresDialect, PostgresDriver } from 'kysely';
import type { DatabaseConnection, Driver, PostgresDialectConfig } from 'kysely';
import { scopeOfTransaction } from './open-transaction.ts';
import type { SqlStore } from './sql-store.ts';

/** Begins transactions under the role and the organisation that `withTransaction` names. */
class ScopedDriver extends PostgresDriver {
  readonly #kind: SqlStore['kind'];

  constructor(config: PostgresDialectConfig, kind: SqlStore['kind']) {
    super(config);
    this.#kind = kind;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const { role, tenantId } = scopeOfTransaction();
    const scope = [`set local role ${role}`, `set local app.tenant_id = '${tenantId}'`];
    const run = (text: string): Promise<unknown> =>
      connection.executeQuery(CompiledQuery.raw(text));
    // In one round trip; the embedded store has none, and takes one statement at a time.
    if (this.#kind === 'postgresql') await run(['begin', ...scope].join('; '));
    else for (const text of ['begin', ...scope]) await run(text);
  }
}

/** PostgreSQL's dialect, on either kind of store. */
export class ScopedDialect extends PostgresDialect {
  readonly #store: SqlStore;

  constructor(store: SqlStore) {
    super({ pool: store.pool });
    this.#store = store;
  }

  override createDriver(): Driver {
    return new ScopedDriver({ pool: this.#store.pool }, this.#store.kind);
  }
}
