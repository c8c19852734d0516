// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LmsLearnersTable {
  tenant_id: string;
  resource_link_id: string;
  person_id: string;
  subject: string;
  last_launch_at: Date;
}
