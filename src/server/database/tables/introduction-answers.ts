// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface IntroductionAnswersTable {
  tenant_id: string;
  mentorship_id: string;
  person_id: string;
  goes_on: boolean;
  answered_at: Date;
}
