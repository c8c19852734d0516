// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LmsLineItemsTable {
  tenant_id: string;
  registration_id: string;
  line_items_url: string;
  course_id: string;
  url: string | null;
  sought_until: Date | null;
  updated_at: Date;
}
