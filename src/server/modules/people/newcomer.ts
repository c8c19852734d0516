import { personSources } from '../../../contract/index.ts';
import { newId } from '../../kernel/ids.ts';
import { auditTextOf } from '../administration/index.ts';
import { accountKeyText } from './account-lock.ts';
import { tellingOf } from './find-or-create-person.ts';
import { changedAttributes } from './merge/changed-attributes.ts';
import { mergeSayings } from './merge/merge.rules.ts';
import { toMergedColumns } from './merge/merged-columns.ts';
import { keep } from './merge/said.ts';
import { understand } from './merge/understand.ts';
import type { Visitor } from './ways-in/visitor.ts';

/** What `first_launch` of the database writes of somebody whom nobody has told of. */
export interface Newcomer {
  readonly accountKey: string;
  readonly accountId: string;
  readonly personId: string;
  readonly employeeNumber: string | null;
  /** JSON, as `person_sources` keeps it. */
  readonly said: string;
  /** JSON: the columns of `people`. */
  readonly columns: string;
  /** Null where the launch tells nothing of the person: then nothing of them has changed. */
  readonly audit: { readonly details: string; readonly text: string } | null;
}

const nobody = toMergedColumns({ known: {} }, { levelRules: [] });

/**
 * Works out what is known of a visitor whose launch is all there is: what `findOrCreatePerson` would
 * write, without asking the database. No order of sources and no rule of levels plays a part, because
 * one source speaks alone and tells neither level nor title.
 */
export function newcomerOf(tenantId: string, visitor: Visitor, now: Date): Newcomer {
  const said = keep(tellingOf(visitor));
  const saying = {
    source: 'launch',
    provider: visitor.provider,
    known: understand(said),
    saidAt: now,
  } as const;
  const merged = mergeSayings([saying], { sources: personSources, byPart: {} });
  const columns = toMergedColumns(merged, { levelRules: [] });
  const changed = changedAttributes(nobody, columns);
  const personId = newId(now);
  const details = { source: saying.source, attributes: changed.join(' ') };
  const row = {
    occurred_at: now,
    actor_id: null,
    action: 'person.changed',
    subject_kind: 'person',
    subject_id: personId,
    details,
  };
  return {
    accountKey: accountKeyText(tenantId, visitor),
    accountId: newId(now),
    personId,
    employeeNumber: visitor.employeeNumber === '' ? null : visitor.employeeNumber,
    said: JSON.stringify(said),
    columns: JSON.stringify({ ...columns, said_by: merged.saidBy }),
    audit:
      changed.length === 0 ? null : { details: JSON.stringify(details), text: auditTextOf(row) },
  };
}
