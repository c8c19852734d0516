// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface SamlGroupRolesTable {
  tenant_id: string;
  group_name: string;
  role: string;
}
