// A line item as platforms write it: ids may be numbers, blanks stand for nothing.
import { z } from 'zod';
import { parseJson } from '../http/parse-json.ts';
import { ServiceError } from '../services/service-error.ts';
import type { LineItem } from './line-item.ts';

export const lineItemType = 'application/vnd.ims.lis.v2.lineitem+json';

const idSchema = z.union([z.string(), z.number().transform(String)]);
const optionalId = idSchema
  .nullish()
  .transform((id) => (id === undefined || id === '' ? null : id));

export const lineItemSchema = z.object({
  id: z.url(),
  label: z.string().catch(''),
  scoreMaximum: z.coerce.number(),
  resourceId: optionalId,
  tag: optionalId,
  resourceLinkId: optionalId,
});

/** @throws ServiceError invalid-response */
export function lineItemOf({ text, status }: { text: string; status: number }): LineItem {
  const item = lineItemSchema.safeParse(parseJson(text));
  if (item.success) return item.data;
  throw new ServiceError('invalid-response', 'the line item is not as the standard says', {
    status,
  });
}
