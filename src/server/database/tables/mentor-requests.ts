// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface MentorRequestsTable {
  tenant_id: string;
  id: string;
  programme_id: string;
  mentor_registration_id: string;
  mentor_id: string;
  mentee_id: string;
  state: string;
  motivation: string;
  decline_reason: string | null;
  decline_words: string | null;
  created_at: Date;
  expires_at: Date;
  reminded_at: Date | null;
  answered_at: Date | null;
  question: string | null;
  question_at: Date | null;
  reply: string | null;
  reply_at: Date | null;
  waiting_since: Date | null;
  holds_seat: Generated<boolean>;
  next_reminder_at: Date | null;
}
