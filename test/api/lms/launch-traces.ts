import type { TestProduct } from '../../support/start-test-product.ts';

/** What launches leave of a subject, ids and secrets apart. */
export function readTraces(
  product: TestProduct,
  subject: string,
): Promise<Readonly<Record<string, unknown>>> {
  return product.inTransaction(async ({ db }) => {
    const account = await db
      .selectFrom('person_accounts')
      .select(['person_id', 'kind', 'provider', 'created_at', 'last_used_at'])
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow();
    const { person_id: personId, ...used } = account;
    return {
      used,
      learners: await db
        .selectFrom('lms_learners')
        .select(['resource_link_id', 'last_launch_at'])
        .where('person_id', '=', personId)
        .where('subject', '=', subject)
        .execute(),
      tickets: await db
        .selectFrom('session_tickets')
        .select(['roles', 'launch', 'expires_at'])
        .where('person_id', '=', personId)
        .orderBy('expires_at')
        .execute(),
      sources: await db
        .selectFrom('person_sources')
        .select(['source', 'provider', 'said', 'said_at'])
        .where('person_id', '=', personId)
        .execute(),
      links: await db
        .selectFrom('lms_resource_links')
        .select(['title', 'told_hash'])
        .where('resource_link_id', '=', '11')
        .execute(),
      platforms: await db
        .selectFrom('lms_registrations')
        .select(['last_launch_at', 'frame_origins'])
        .execute(),
    };
  });
}

/** What launches leave of somebody who came once, ids, secrets and the subject itself apart. */
export async function readNewcomer(product: TestProduct, subject: string): Promise<unknown> {
  const { links: _everybodys, ...own } = await readTraces(product, subject);
  return product.inTransaction(async ({ db }) => {
    const {
      id,
      employee_number: number,
      ...person
    } = await db
      .selectFrom('people')
      .selectAll()
      .where('id', '=', (query) =>
        query.selectFrom('person_accounts').select('person_id').where('subject', '=', subject),
      )
      .executeTakeFirstOrThrow();
    const words = await db
      .selectFrom('person_words')
      .select('word')
      .where('person_id', '=', id)
      .orderBy('word')
      .execute();
    const audit = await db
      .selectFrom('audit_log')
      .select(['actor_id', 'action', 'details', 'occurred_at'])
      .where('subject_id', '=', id)
      .execute();
    return { ...own, person, isNumber: number === subject, words, audit };
  });
}
