import { z } from 'zod';
import { defineJob } from '../../../jobs/job-type.ts';

/** Sends the e-mail of one notice. A mail server that is down for a day loses none of them. */
export const SendNoticeMail = defineJob(
  'send-notice-mail',
  z.object({ tenantId: z.string(), noticeId: z.string() }),
  { retryLimit: 30, retryDelay: 30, retryDelayMax: 3600 },
);
