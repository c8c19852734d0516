import type { ColumnType } from 'kysely';

/** A jsonb column: read as a value, written as text, so that both drivers store the same. */
export type Json = ColumnType<unknown, string | null, string | null>;
