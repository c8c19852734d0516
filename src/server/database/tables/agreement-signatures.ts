// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface AgreementSignaturesTable {
  tenant_id: string;
  mentorship_id: string;
  version: number;
  person_id: string;
  signed_at: Date;
}
