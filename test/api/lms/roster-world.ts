import assert from 'node:assert/strict';
import { listPlatforms, readRosters } from '../../../src/contract/index.ts';
import type { Platform } from '../../../src/contract/index.ts';
import { claim } from '../../conformance/lti/support/claims.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { connect, enter, launch } from './open-tool.ts';

export const path = '/courses/1/memberships';
export const otherPath = '/courses/2/memberships';

/** Somebody in a roster: an id and nothing else. */
export const member = (subject: string, more: Readonly<Record<string, unknown>> = {}) => ({
  user_id: subject,
  status: 'Active',
  roles: ['Learner'],
  ...more,
});

/** Somebody in a roster who has a name. */
export const named = (subject: string, more: Readonly<Record<string, unknown>> = {}) =>
  member(subject, { given_name: 'Ans', family_name: subject, ...more });

interface KnownPerson {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly state: string;
}

/** The product, connected to a platform that tells of the rosters of its courses. */
export class RosterWorld {
  readonly product: TestProduct;
  readonly platform: LtiPlatform;
  readonly administrator: Caller;

  private constructor(product: TestProduct, platform: LtiPlatform, administrator: Caller) {
    this.product = product;
    this.platform = platform;
    this.administrator = administrator;
  }

  /** @param granted what the answer to the registration says otherwise than asked */
  static async start(granted: LtiPlatform['granted'] = {}): Promise<RosterWorld> {
    const product = await startTestProduct();
    const platform = new LtiPlatform(product.clock);
    platform.granted = granted;
    platform.rosters.set(path, []).set(otherPath, []);
    await platform.start();
    await connect(product, platform);
    const administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
    return new RosterWorld(product, platform, administrator);
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    await this.product.close();
  }

  /** Opens an activity of a course. @returns the person's id */
  async comeIn(subject: string, roster = path): Promise<string> {
    const response = await launch(this.product, this.platform, {
      sub: subject,
      [claim.resourceLink]: { id: `activity of ${roster}` },
      [claim.context]: { id: roster, title: `Course of ${roster}` },
      [claim.nrps]: {
        context_memberships_url: `${this.platform.issuer}${roster}`,
        service_versions: ['2.0'],
      },
    });
    return (await enter(this.product, response)).person.id;
  }

  /** The platform as its administrator sees it. */
  async see(): Promise<Platform> {
    const [found] = (await this.administrator.call(listPlatforms)).platforms;
    assert.ok(found);
    return found;
  }

  /** Reads the rosters a minute later, as an administrator asks for it. */
  async read(mayEndMany = false): Promise<Platform['roster']> {
    this.product.clock.advance({ minutes: 1 });
    const { id } = await this.see();
    await this.administrator.call(readRosters, { params: { id }, body: { mayEndMany } });
    await this.drainWaiting();
    return (await this.see()).roster;
  }

  async readByNight(): Promise<void> {
    const { queues, jobContext } = this.product.product;
    await queues.runNow('queue-rosters', jobContext);
    await this.drainWaiting();
  }

  /** Jobs that wait do so for some seconds of real time; this lets them run now. */
  async drainWaiting(): Promise<void> {
    await this.product.database.store.executeAsOwner(
      `update pgboss.job set start_after = now() where state in ('retry', 'created')`,
    );
    await this.product.drainJobs();
  }

  /** Who is known by a subject at the platform. */
  findPerson(subject: string): Promise<KnownPerson | undefined> {
    return this.product.inTransaction(({ db, tenantId }) =>
      db
        .selectFrom('people as person')
        .innerJoin('person_accounts as account', 'account.person_id', 'person.id')
        .select([
          'person.id',
          'person.given_name as givenName',
          'person.family_name as familyName',
          'person.email',
          'person.state',
        ])
        .where('person.tenant_id', '=', tenantId)
        .where('account.subject', '=', subject)
        .executeTakeFirst(),
    );
  }

  async stateOf(subject: string): Promise<string | undefined> {
    return (await this.findPerson(subject))?.state;
  }

  countPeople(): Promise<number> {
    return this.product.inTransaction(async ({ db }) => {
      const people = await db.selectFrom('people').select('id').execute();
      return people.length;
    });
  }
}
