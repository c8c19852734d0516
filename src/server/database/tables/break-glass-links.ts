// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface BreakGlassLinksTable {
  tenant_id: string;
  link_hash: Buffer;
  person_id: string;
  expires_at: Date;
}
