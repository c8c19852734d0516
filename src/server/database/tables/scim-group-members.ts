// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface ScimGroupMembersTable {
  tenant_id: string;
  group_id: string;
  person_id: string;
}
