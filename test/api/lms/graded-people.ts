import { listCompletions } from '../../../src/contract/index.ts';
import type { Completion } from '../../../src/contract/index.ts';
import { claim, role } from '../../conformance/lti/support/claims.ts';
import { completeCourse } from '../../support/complete-course.ts';
import type { LtiPlatform, PostedScore } from '../../support/lti-platform.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { enter, launch } from './open-tool.ts';

/** Somebody who comes in from the platform to be graded. */
export interface Learner {
  readonly personId: string;
  readonly subject: string;
}

/** An activity of the platform, and what its launches tell of grades. */
export interface Activity {
  readonly id: string;
  /** The course whose activity it is; the whole product's without. */
  readonly courseId?: string;
  /** Path of the activity's own column. */
  readonly column?: string;
  /** Path of the list of its context's columns. */
  readonly columns?: string;
}

/** The people of one platform whose scores a test follows. */
export class GradedPeople {
  readonly #product: TestProduct;
  readonly #platform: LtiPlatform;
  readonly #administrator: Caller;
  #learners = 0;

  constructor(product: TestProduct, platform: LtiPlatform, administrator: Caller) {
    this.#product = product;
    this.#platform = platform;
    this.#administrator = administrator;
  }

  /** Opens an activity. */
  async comeIn(activity: Activity, subject = `learner-${++this.#learners}`): Promise<Learner> {
    const { issuer, scopes } = this.#platform;
    const { id, courseId, column, columns } = activity;
    const endpoint = {
      scope: scopes,
      ...(columns === undefined ? {} : { lineitems: `${issuer}${columns}` }),
      ...(column === undefined ? {} : { lineitem: `${issuer}${column}` }),
    };
    const response = await launch(this.#product, this.#platform, {
      sub: subject,
      [claim.roles]: [role.learner],
      [claim.resourceLink]: { id, title: 'Mentoring' },
      [claim.custom]: courseId === undefined ? {} : { content: `course:${courseId}` },
      ...(column === undefined && columns === undefined ? {} : { [claim.ags]: endpoint }),
    });
    return { subject, personId: (await enter(this.#product, response)).person.id };
  }

  /** Completes a course, as the course's own operation leaves it. */
  async completeCourse(
    { personId }: Learner,
    score = 90,
    courseId = 'mentor-course',
  ): Promise<void> {
    await completeCourse(this.#product, personId, { score, courseId });
  }

  /** What was posted for somebody. */
  postsOf({ subject }: Learner): readonly PostedScore[] {
    return this.#platform.posts.filter(({ score }) => score.userId === subject);
  }

  /** How the administrator sees somebody's completion. */
  async completionOf(
    { personId }: Learner,
    courseId = 'mentor-course',
  ): Promise<Completion | undefined> {
    const query = { language: 'en', pageSize: '100' } as const;
    const { rows } = await this.#administrator.call(listCompletions, { query });
    return rows.find((row) => row.personId === personId && row.courseId === courseId);
  }

  async gradeOf(learner: Learner): Promise<Completion['grade'] | undefined> {
    return (await this.completionOf(learner))?.grade;
  }

  /** Jobs that wait do so for some seconds of real time; this lets them run now. */
  async drainWaiting(): Promise<void> {
    await this.#product.database.store.executeAsOwner(
      `update pgboss.job set start_after = now() where state in ('retry', 'created')`,
    );
    await this.#product.drainJobs();
  }
}
