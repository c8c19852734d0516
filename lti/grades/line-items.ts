// The gradebook's columns (AGS 2.0 3.2).
import { z } from 'zod';
import { callService } from '../services/call-service.ts';
import { collectPages, readPages } from '../services/read-pages.ts';
import { ltiScopes } from '../services/scopes.ts';
import type { ServiceAccess } from '../services/service-access.ts';
import { withQuery } from '../services/service-url.ts';
import type { LineItem, LineItemFilter, NewLineItem } from './line-item.ts';
import { lineItemOf, lineItemSchema, lineItemType } from './line-item-json.ts';

const containerType = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const readScopes = [ltiScopes.lineItem, ltiScopes.lineItemReadOnly];

/**
 * Reads one line item (AGS 2.0 3.2).
 *
 * @param access to the platform's services
 * @param lineItemUrl the `id` of the line item, with its query if it has one
 * @throws ServiceError
 */
export async function getLineItem(access: ServiceAccess, lineItemUrl: string): Promise<LineItem> {
  const answer = await callService(access, {
    url: lineItemUrl,
    scopes: readScopes,
    accept: lineItemType,
  });
  return lineItemOf(answer);
}

/**
 * Reads the line items of a context, those of this tool that fit the filter (AGS 2.0 3.2).
 *
 * @param access to the platform's services
 * @param lineItemsUrl from the launch, with its query if it has one
 * @param filter that the platform applies; some ignore it
 * @throws ServiceError
 */
export async function listLineItems(
  access: ServiceAccess,
  lineItemsUrl: string,
  filter: LineItemFilter = {},
): Promise<readonly LineItem[]> {
  const query = {
    resource_id: filter.resourceId,
    tag: filter.tag,
    resource_link_id: filter.resourceLinkId,
    limit: filter.limit,
  };
  const pages = readPages(access, {
    url: withQuery(lineItemsUrl, query),
    scopes: readScopes,
    accept: containerType,
    parse: (json) => z.array(lineItemSchema).safeParse(json).data ?? null,
    keep: Object.keys(query),
  });
  return collectPages(pages);
}

/**
 * Adds a line item to a context (AGS 2.0 3.2).
 *
 * @param access to the platform's services
 * @param lineItemsUrl from the launch, with its query if it has one
 * @param item what it is called, and out of how much it is graded
 * @throws ServiceError
 */
export async function createLineItem(
  access: ServiceAccess,
  lineItemsUrl: string,
  item: NewLineItem,
): Promise<LineItem> {
  const answer = await callService(access, {
    url: lineItemsUrl,
    method: 'POST',
    scopes: [ltiScopes.lineItem],
    accept: lineItemType,
    content: { type: lineItemType, json: item },
  });
  return lineItemOf(answer);
}

/**
 * Finds the line item with the same resourceId, tag and resourceLinkId, as far as they are given,
 * or adds it (AGS 2.0 3.2). Platforms that ignore filters are filtered again here.
 *
 * @param access to the platform's services
 * @param lineItemsUrl from the launch, with its query if it has one
 * @param item what is looked for
 * @throws ServiceError, or Error when the item has nothing to be found by
 */
export async function findOrCreateLineItem(
  access: ServiceAccess,
  lineItemsUrl: string,
  item: NewLineItem,
): Promise<LineItem> {
  const { resourceId, tag, resourceLinkId } = item;
  if (resourceId === undefined && tag === undefined && resourceLinkId === undefined) {
    throw new Error('a line item is found by its resourceId, tag or resourceLinkId');
  }
  const found = await listLineItems(access, lineItemsUrl, {
    ...(resourceId === undefined ? {} : { resourceId }),
    ...(tag === undefined ? {} : { tag }),
    ...(resourceLinkId === undefined ? {} : { resourceLinkId }),
  });
  const match = found.find(
    (one) =>
      (resourceId === undefined || one.resourceId === resourceId) &&
      (tag === undefined || one.tag === tag) &&
      (resourceLinkId === undefined || one.resourceLinkId === resourceLinkId),
  );
  return match ?? createLineItem(access, lineItemsUrl, item);
}
