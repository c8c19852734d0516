import { z } from 'zod';
import { collectPages, readPages } from '../services/read-pages.ts';
import { ltiScopes } from '../services/scopes.ts';
import type { ServiceAccess } from '../services/service-access.ts';
import { withPathSegment, withQuery } from '../services/service-url.ts';
import type { Result } from './score.ts';

const containerType = 'application/vnd.ims.lis.v2.resultcontainer+json';

const optionalNumber = z.coerce.number().nullable().catch(null);
const resultSchema = z.object({
  id: z.string().nullable().catch(null),
  userId: z.union([z.string(), z.number().transform(String)]),
  resultScore: z.preprocess((value) => value ?? null, optionalNumber),
  resultMaximum: z.preprocess((value) => value ?? null, optionalNumber),
  comment: z.string().nullable().catch(null),
});

/**
 * Reads the platform's grades of a line item (AGS 2.0 3.3). People without a grade may be absent.
 *
 * @param access to the platform's services
 * @param lineItemUrl the `id` of the line item, with its query if it has one
 * @param filter one person only
 * @throws ServiceError
 */
export async function listResults(
  access: ServiceAccess,
  lineItemUrl: string,
  filter: { readonly userId?: string } = {},
): Promise<readonly Result[]> {
  const pages = readPages(access, {
    url: withQuery(withPathSegment(lineItemUrl, 'results'), { user_id: filter.userId }),
    scopes: [ltiScopes.resultReadOnly],
    accept: containerType,
    parse: (json) => z.array(resultSchema).safeParse(json).data ?? null,
    keep: ['user_id'],
  });
  return collectPages(pages);
}
