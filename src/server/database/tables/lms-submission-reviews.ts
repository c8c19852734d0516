// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LmsSubmissionReviewsTable {
  tenant_id: string;
  id: string;
  reviewer_id: string;
  learner_id: string | null;
  course_id: string | null;
  created_at: Date;
  expires_at: Date;
}
