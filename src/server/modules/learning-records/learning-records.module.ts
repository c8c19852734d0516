import type { Module } from '../../http/module.ts';
import { handleJob } from '../../jobs/job.ts';
import type { Encryption } from '../../kernel/encryption.ts';
import { xapiRoutes } from './embedded-store/xapi.routes.ts';
import { DeliverStatements } from './record-stores/deliver-statements.job.ts';
import { deliverStatements } from './record-stores/deliver-statements.ts';
import { queueDueDeliveries } from './record-stores/queue-due-deliveries.ts';
import { recordStoreRoutes } from './record-stores/record-stores.routes.ts';
import { testRecordStoreRoute } from './record-stores/test-record-store.routes.ts';
import { recordStatementWhenCourseCompleted } from './statements/record-statement-when-course-completed.ts';
import { recordStatementWhenMeetingHeld } from './statements/record-statement-when-meeting-held.ts';
import { recordStatementWhenMentorRegisters } from './statements/record-statement-when-mentor-registers.ts';
import { recordStatementWhenMentorRequested } from './statements/record-statement-when-mentor-requested.ts';
import { recordStatementWhenMentorshipActivated } from './statements/record-statement-when-mentorship-activated.ts';

export interface LearningRecordsOptions {
  readonly encryption: Encryption;
  readonly publicUrl: string;
  readonly mayReachPrivateNetworks: boolean;
}

/** Statements of what happens, the embedded record store, and deliveries to others. */
export function createLearningRecordsModule(options: LearningRecordsOptions): Module {
  const { encryption, publicUrl } = options;
  return {
    routes: recordStoreRoutes(encryption, publicUrl),
    rawRoutes: [testRecordStoreRoute(options), ...xapiRoutes(publicUrl)],
    workers: [
      ...recordStatementWhenMentorRegisters(publicUrl),
      ...recordStatementWhenMentorRequested(publicUrl),
      ...recordStatementWhenMentorshipActivated(publicUrl),
      ...recordStatementWhenMeetingHeld(publicUrl),
      ...recordStatementWhenCourseCompleted(publicUrl),
      handleJob(DeliverStatements, (context, target) =>
        deliverStatements(context, target, options),
      ),
      queueDueDeliveries,
    ],
  };
}
