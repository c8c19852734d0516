// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface AuditHeadsTable {
  tenant_id: string;
  sequence: number;
  hash: Buffer;
}
