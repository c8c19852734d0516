// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface CertificatesTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  person_id: string;
  subject_id: string;
  shows_hours: boolean;
  issued_at: Date;
}
