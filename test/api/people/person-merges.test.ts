import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  getMe,
  getMyData,
  listNotices,
  listPersonMerges,
  mergeTwoPeople,
  previewPersonMerge,
  undoPersonMerge,
} from '../../../src/contract/index.ts';
import type { MergeObstacle } from '../../../src/contract/index.ts';
import { findOrCreatePerson, mergePerson } from '../../../src/server/modules/people/index.ts';
import type { Visitor } from '../../../src/server/modules/people/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let administrator: Caller;
before(async () => {
  product = await startTestProduct();
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
after(() => product.close());

const nobody: Visitor = {
  kind: 'saml',
  provider: 'https://idp.example/',
  subject: '',
  employeeNumber: null,
  externalId: null,
  givenName: 'Lotte',
  familyName: 'Visser',
  email: null,
  locale: null,
};
const comeIn = (visitor: Partial<Visitor>): Promise<string> =>
  product.inTransaction((work) => findOrCreatePerson(work, { ...nobody, ...visitor }));
const merge = (keptId: string, mergedId: string): Promise<string> =>
  administrator
    .call(mergeTwoPeople, { params: { id: keptId }, body: { mergedId } })
    .then(({ id }) => id);
const preview = (id: string, mergedId: string) =>
  administrator.call(previewPersonMerge, {
    params: { id, mergedId },
    query: { language: 'en' },
  });
const rowOf = (id: string) =>
  product.inTransaction(({ db, tenantId }) =>
    db
      .selectFrom('people')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
const mergesOf = async (id: string) =>
  (await administrator.call(listPersonMerges, { params: { id } })).merges;

describe('merging two people', () => {
  test('the preview says what comes over; then the ways in lead to the one who is kept', async () => {
    const kept = await comeIn({ kind: 'teams', provider: 'tenant', subject: 'a-1' });
    const merged = await comeIn({
      subject: 'a-2',
      employeeNumber: 'PM-1',
      email: 'lotte@example.com',
    });
    const session = await product.signIn(merged);
    const told = await preview(kept, merged);
    assert.deepEqual(
      [told.obstacles, told.employeeNumber, told.waysIn.map(({ kind }) => kind)],
      [[], 'PM-1', ['saml']],
    );
    await merge(kept, merged);
    assert.equal(await comeIn({ subject: 'a-2', employeeNumber: 'PM-1' }), kept);
    assert.equal((await session.ask(getMe)).status, 401);
    const { employee_number, email } = await rowOf(kept);
    assert.equal(employee_number, 'PM-1');
    assert.equal(email, null, 'what the way in tells now');
    const gone = await rowOf(merged);
    assert.deepEqual([gone.state, gone.employee_number, gone.email], ['left', null, null]);
    assert.equal(gone.given_name, 'Lotte');
  });

  test('the one who is kept is told, and sees the way in', async () => {
    const kept = await product.addPerson();
    await merge(kept, await comeIn({ subject: 'b-1' }));
    await product.drainJobs();
    const caller = await product.signIn(kept);
    const { notices } = await caller.call(listNotices);
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['way-in-joined'],
    );
    const { waysIn } = await caller.call(getMyData);
    assert.deepEqual(
      waysIn.map(({ kind }) => kind),
      ['saml'],
    );
  });

  test('is in the audit log without a name', async () => {
    const kept = await product.addPerson();
    const merged = await comeIn({ subject: 'c-1' });
    const mergeId = await merge(kept, merged);
    const row = await product.inTransaction(({ db, tenantId }) =>
      db
        .selectFrom('audit_log')
        .select(['action', 'actor_id', 'details'])
        .where('tenant_id', '=', tenantId)
        .where('action', '=', 'people.merged')
        .where('subject_id', '=', kept)
        .executeTakeFirstOrThrow(),
    );
    assert.equal(row.actor_id, administrator.personId);
    assert.deepEqual(row.details, { mergeId, mergedId: merged, entries: 2 });
  });
});

describe('undoing it', () => {
  test('each way in leads where it led before, and whoever is signed in comes in anew', async () => {
    const kept = await product.addPerson({ givenName: 'Karin' });
    const merged = await comeIn({ subject: 'd-1', email: 'd@example.com', locale: 'fr' });
    const before = await rowOf(merged);
    const id = await merge(kept, merged);
    const [shown] = await mergesOf(kept);
    assert.deepEqual([shown?.id, shown?.role, shown?.mayUndo], [id, 'kept', true]);
    assert.equal((await mergesOf(merged))[0]?.role, 'merged');
    const session = await product.signIn(kept);
    await administrator.call(undoPersonMerge, { params: { id } });
    assert.equal((await session.ask(getMe)).status, 401);
    const { updated_at: _then, ...after } = await rowOf(merged);
    const { updated_at: _now, ...wanted } = before;
    assert.deepEqual(after, wanted);
    assert.equal((await rowOf(kept)).given_name, 'Karin');
    assert.equal(await comeIn({ subject: 'd-1' }), merged);
    assert.deepEqual(await mergesOf(kept), []);
    const again = await administrator.ask(undoPersonMerge, { params: { id } });
    assert.equal(again.status, 404);
  });

  test('the employee number goes back', async () => {
    const kept = await comeIn({ kind: 'teams', provider: 'tenant', subject: 'e-1' });
    const merged = await comeIn({ subject: 'e-2', employeeNumber: 'PM-2' });
    const id = await merge(kept, merged);
    await administrator.call(undoPersonMerge, { params: { id } });
    assert.equal((await rowOf(kept)).employee_number, null);
    assert.equal((await rowOf(merged)).employee_number, 'PM-2');
  });

  test('not after thirty days, nor once the one who was kept was merged into another', async () => {
    const middle = await comeIn({ kind: 'teams', provider: 'tenant', subject: 'f-1' });
    const first = await merge(middle, await comeIn({ subject: 'f-2' }));
    const last = await product.addPerson();
    const second = await merge(last, middle);
    const undo = async (id: string): Promise<number> =>
      (await administrator.ask(undoPersonMerge, { params: { id } })).status;
    assert.equal(await undo(first), 409);
    assert.equal(await undo(second), 204);
    product.clock.advance({ days: 31 });
    administrator = await product.signIn(administrator.personId, ['ld_administrator']);
    assert.equal((await mergesOf(middle))[0]?.mayUndo, false);
    assert.equal(await undo(first), 409);
  });
});

describe('what is refused, with the reason, and changes nothing', () => {
  async function expectRefused(
    keptId: string,
    mergedId: string,
    obstacle: MergeObstacle,
    by = administrator,
  ): Promise<void> {
    const before = await rowOf(mergedId);
    const shown = await by.call(previewPersonMerge, {
      params: { id: keptId, mergedId },
      query: { language: 'en' },
    });
    assert.deepEqual(shown.obstacles, [obstacle]);
    const answer = await by.ask(mergeTwoPeople, { params: { id: keptId }, body: { mergedId } });
    assert.equal(answer.status, 409);
    assert.deepEqual(await rowOf(mergedId), before);
  }

  test('whom one provider knows as another, and whom SCIM tells of', async () => {
    const kept = await comeIn({ subject: 'r-3' });
    await expectRefused(kept, await comeIn({ subject: 'r-5' }), 'two-accounts');
    const told = await comeIn({ kind: 'teams', provider: 'tenant', subject: 'r-4' });
    await product.inTransaction(({ db, tenantId, now }) =>
      db
        .insertInto('scim_users')
        .values({
          tenant_id: tenantId,
          person_id: told,
          user_name: 'told.by.scim',
          created_at: now,
          updated_at: now,
        })
        .execute(),
    );
    await expectRefused(kept, told, 'told-by-scim');
  });

  test('two employee numbers, one and the same, a leaver, and one’s own account', async () => {
    const kept = await product.addPerson();
    const merged = await comeIn({ subject: 'r-8', employeeNumber: 'PM-8' });
    await expectRefused(kept, merged, 'two-numbers');
    await expectRefused(kept, kept, 'same-person');
    const free = await comeIn({ subject: 'r-9' });
    await expectRefused(administrator.personId, free, 'own-account');
    const own = await product.signIn(free, ['ld_administrator']);
    await expectRefused(kept, free, 'own-account', own);
    const left = await product.addPerson();
    await product.inTransaction((work) =>
      mergePerson(work, { kind: 'manual', provider: '' }, left, { employment: false }),
    );
    await expectRefused(left, free, 'not-active');
  });
});
