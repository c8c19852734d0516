// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface CourseAnswersTable {
  tenant_id: string;
  enrolment_id: string;
  attempt: number;
  unit_id: string;
  question_id: string;
  option_ids: string[];
  points: number;
  answered_at: Date;
}
