// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface DocumentPiecesTable {
  tenant_id: string;
  document_id: string;
  version: number;
  number: number;
  content: Buffer;
}
