/**
 * The tenant of what belongs to the installation and to no customer, such as the keys that sign for
 * all of them. It has no row in `organisations`.
 */
export const installationTenant = '00000000-0000-0000-0000-000000000001';
