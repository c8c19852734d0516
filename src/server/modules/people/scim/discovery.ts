import express from 'express';
import type { RequestHandler } from 'express';
import SCIMMYRouters, { SCIMMY } from 'scimmy-routers';
import { mostResults } from './list-query.ts';
import './scim-schemas.ts';

/**
 * ServiceProviderConfig, Schemas and ResourceTypes (RFC 7644 §4) by scimmy-routers, which also says of
 * Bulk that it is not there. Users and groups never get here: it keeps the base address of
 * all requests in one place, reads a page of a list wrongly under Express 5, and knows no versions.
 * @param basePath where SCIM is mounted
 * @param publicUrl the product's address
 */
export function createDiscovery(basePath: string, publicUrl: string): RequestHandler {
  // It adds its scheme to those that are there.
  SCIMMY.Config.set({ authenticationSchemes: [] });
  const routers = new SCIMMYRouters({
    type: 'bearer',
    // Whoever gets here has been let in already.
    handler: () => '',
    baseUri: () => publicUrl,
  });
  SCIMMY.Config.set({
    patch: true,
    filter: { supported: true, maxResults: mostResults },
    sort: true,
    etag: true,
    bulk: false,
    changePassword: false,
  });
  return express.Router().use(basePath, routers);
}
