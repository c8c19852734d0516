import { listAuditLog } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { readAuditLog } from './read-audit-log.ts';

export const auditLogRoutes: readonly Route[] = [
  route(listAuditLog, ({ work, query }) => readAuditLog(work, query)),
];
