import { callService } from '../services/call-service.ts';
import { ltiScopes } from '../services/scopes.ts';
import type { ServiceAccess } from '../services/service-access.ts';
import { ServiceError } from '../services/service-error.ts';
import type { LineItem, NewLineItem } from './line-item.ts';
import { lineItemOf, lineItemType } from './line-item-json.ts';

/**
 * Replaces what a line item says (AGS 2.0 3.2, PUT). What is left out of `item` is taken away.
 *
 * @param access to the platform's services
 * @param lineItemUrl the `id` of the line item, with its query if it has one
 * @param item all that it shall say
 * @throws ServiceError
 */
export async function updateLineItem(
  access: ServiceAccess,
  lineItemUrl: string,
  item: NewLineItem,
): Promise<LineItem> {
  const answer = await callService(access, {
    url: lineItemUrl,
    method: 'PUT',
    scopes: [ltiScopes.lineItem],
    accept: lineItemType,
    content: { type: lineItemType, json: { id: lineItemUrl, ...item } },
  });
  return lineItemOf(answer);
}

/**
 * Takes a line item away, and its grades with it (AGS 2.0 3.2, DELETE). One that is gone already
 * is no error.
 *
 * @param access to the platform's services
 * @param lineItemUrl the `id` of the line item, with its query if it has one
 * @throws ServiceError
 */
export async function deleteLineItem(access: ServiceAccess, lineItemUrl: string): Promise<void> {
  try {
    await callService(access, {
      url: lineItemUrl,
      method: 'DELETE',
      scopes: [ltiScopes.lineItem],
      accept: lineItemType,
    });
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'not-found') throw error;
  }
}
