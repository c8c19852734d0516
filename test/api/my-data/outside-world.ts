import assert from 'node:assert/strict';
import { addRecordStore } from '../../../src/contract/index.ts';
import { claim } from '../../conformance/lti/support/claims.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { FakeRecordStore } from '../learning-records/fake-record-store.ts';
import { connect, enter, launch } from '../lms/open-tool.ts';

/** A learning platform and a record store of the organisation, which see what goes over the wire. */
export class OutsideWorld {
  readonly recordStore = new FakeRecordStore();
  readonly platform: LtiPlatform;
  readonly #product: TestProduct;

  constructor(product: TestProduct) {
    this.#product = product;
    this.platform = new LtiPlatform(product.clock);
  }

  /** Starts both, and connects the product as an administrator does. */
  async start(): Promise<void> {
    await this.recordStore.start();
    await this.platform.start();
    const administrator = await this.#product.signIn(await this.#product.addPerson(), [
      'ld_administrator',
    ]);
    await administrator.call(addRecordStore, {
      body: {
        name: 'Theirs',
        endpoint: `${this.recordStore.endpoint}/`,
        username: 'store',
        password: this.recordStore.password,
        version: '1.0.3',
        isEnabled: true,
      },
    });
    await connect(this.#product, this.platform);
  }

  /** Opens the mentor course there as somebody who is here already, for a score that goes there. */
  async comeIn({ personId }: Caller): Promise<void> {
    const { employee_number: employeeNumber } = await this.#product.inTransaction(({ db }) =>
      db
        .selectFrom('people')
        .select('employee_number')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow(),
    );
    const { issuer, scopes } = this.platform;
    const response = await launch(this.#product, this.platform, {
      sub: personId,
      email: undefined,
      [claim.lis]: { person_sourcedid: employeeNumber },
      [claim.ags]: { scope: scopes, lineitem: `${issuer}/columns/1` },
      [claim.custom]: { content: 'course:mentor-course' },
    });
    assert.equal((await enter(this.#product, response)).person.id, personId);
  }

  /** Sends everything that waits, what is tried again a little later too. */
  async sendAll(): Promise<void> {
    await this.#product.drainJobs();
    await this.#product.database.store.executeAsOwner(
      `update pgboss.job set start_after = now() where state in ('retry', 'created')`,
    );
    await this.#product.drainJobs();
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    await this.recordStore.stop();
  }
}
