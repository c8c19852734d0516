import { z } from 'zod';
import { freeText, idSchema, instantSchema, programmeParams } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

export const announcementRecipients = ['audience', 'mentors', 'mentees'] as const;

const announcementInputSchema = z.object({
  title: freeText(120).min(1),
  words: freeText(4000).min(1),
  /** Everybody whom the programme is for, or those who take part as one or the other. */
  recipients: z.enum(announcementRecipients),
});
export type AnnouncementInput = z.infer<typeof announcementInputSchema>;

export const announcementSchema = announcementInputSchema.extend({
  id: idSchema,
  announcedAt: instantSchema,
  announcedBy: z.string().nullable(),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** Tells people of the programme something: on its page, as a notice and by e-mail. */
export const announceInProgramme = defineEndpoint({
  method: 'POST',
  path: '/api/programmes/:programmeId/announcements',
  permission: 'programme_owner',
  params: programmeParams,
  body: announcementInputSchema,
  response: z.object({ announcement: announcementSchema, recipients: z.number().int() }),
  status: 201,
});
