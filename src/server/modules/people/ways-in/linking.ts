import { z } from 'zod';
import { linkKeys, wayInKindSchema } from '../../../../contract/index.ts';
import type { Linking } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';

/** As every organisation begins: by the key that HR and the platforms share, and by no e-mail address. */
const asShipped: Linking = { linkBy: 'employee_number', emailVerifiedBy: [] };

/** @returns by what people are linked in this organisation */
export async function getLinking(work: Work): Promise<Linking> {
  const row = await work.db
    .selectFrom('linking_settings')
    .select(['link_by', 'email_verified_by'])
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  if (!row) return asShipped;
  return {
    linkBy: z.enum(linkKeys).parse(row.link_by),
    emailVerifiedBy: z.array(wayInKindSchema).parse(row.email_verified_by),
  };
}

/** Says by what people are linked from now on; who is linked already stays so. */
export async function setLinking(work: Work, linking: Linking): Promise<void> {
  const told = {
    link_by: linking.linkBy,
    email_verified_by: [...new Set(linking.emailVerifiedBy)],
    updated_at: work.now,
  };
  await work.db
    .insertInto('linking_settings')
    .values({ tenant_id: work.tenantId, ...told })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(told))
    .execute();
  await recordAudit(work, {
    action: 'linking.set',
    subject: { kind: 'organisation', id: work.tenantId },
    details: { linkBy: told.link_by, emailVerifiedBy: told.email_verified_by.join(' ') },
  });
}
