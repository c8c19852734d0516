// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface CheckInsTable {
  tenant_id: string;
  mentorship_id: string;
  person_id: string;
  period: number;
  energy: number;
  usefulness: number;
  expectations: string;
  answered_at: Date;
}
