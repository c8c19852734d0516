import { z } from 'zod';
import { idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

export const xapiVersionSchema = z.enum(['1.0.3', '2.0.0']);

/** An organisation's own record store. The password is written, never read back. */
export const recordStoreSettingsSchema = z.object({
  name: z.string().trim().min(1).max(100),
  endpoint: z.url({ protocol: /^https?$/ }).max(500),
  username: z.string().min(1).max(200),
  /** Empty keeps the one there is. */
  password: z.string().max(500),
  version: xapiVersionSchema,
  isEnabled: z.boolean(),
});
export type RecordStoreSettings = z.infer<typeof recordStoreSettingsSchema>;

export const recordStoreSchema = recordStoreSettingsSchema.omit({ password: true }).extend({
  id: idSchema,
  delivered: z.number().int(),
  waiting: z.number().int(),
  failed: z.number().int(),
  lastDeliveredAt: instantSchema.nullable(),
  /** The last thing that went wrong, in words of the record store or the network. */
  lastError: z.string().nullable(),
  lastErrorAt: instantSchema.nullable(),
});
export type RecordStore = z.infer<typeof recordStoreSchema>;

const path = '/api/record-stores' as const;

export const listRecordStores = defineEndpoint({
  method: 'GET',
  path,
  permission: 'ld_administrator',
  response: z.object({
    recordStores: z.array(recordStoreSchema),
    /** The store that is built in, and the address at which others read it. */
    embedded: z.object({ endpoint: z.string(), statements: z.number().int() }),
  }),
});

export const addRecordStore = defineEndpoint({
  method: 'POST',
  path,
  permission: 'ld_administrator',
  body: recordStoreSettingsSchema.extend({ password: z.string().min(1).max(500) }),
  response: recordStoreSchema,
  status: 201,
});

export const changeRecordStore = defineEndpoint({
  method: 'PUT',
  path: `${path}/:id`,
  permission: 'ld_administrator',
  params: idParams,
  body: recordStoreSettingsSchema,
  response: recordStoreSchema,
});

export const removeRecordStore = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:id`,
  permission: 'ld_administrator',
  params: idParams,
});

/** Asks the record store's `about` resource with the settings given. */
export const testRecordStore = defineEndpoint({
  method: 'POST',
  path: `${path}/:id/test`,
  permission: 'ld_administrator',
  params: idParams,
  response: z.object({ isReachable: z.boolean(), detail: z.string() }),
});

/** Puts every failed delivery of the store back in the queue. */
export const resendStatements = defineEndpoint({
  method: 'POST',
  path: `${path}/:id/resend`,
  permission: 'ld_administrator',
  params: idParams,
  response: z.object({ requeued: z.number().int() }),
});
