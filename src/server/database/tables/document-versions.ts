// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface DocumentVersionsTable {
  tenant_id: string;
  document_id: string;
  mentorship_id: string;
  version: number;
  name: string;
  description: string;
  kind: string;
  size_bytes: number;
  added_by: string;
  added_at: Date;
}
