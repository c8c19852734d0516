import { auditAreas } from '../../../contract/index.ts';
import type { AuditArea } from '../../../contract/index.ts';

/** What somebody looks for in the log; empty texts mean everything. */
export interface AuditFilter {
  readonly area: AuditArea | 'all';
  readonly search: string;
  /** ISO 8601 dates. */
  readonly from: string;
  readonly to: string;
}

export const noAuditFilter: AuditFilter = { area: 'all', search: '', from: '', to: '' };

const readDay = (text: string | null): string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '';

/** @returns the filter that an address holds; what it does not understand counts as not asked */
export function readAuditFilter(address: URLSearchParams): AuditFilter {
  const area = address.get('area');
  return {
    area: auditAreas.find((each) => each === area) ?? 'all',
    search: address.get('search') ?? '',
    from: readDay(address.get('from')),
    to: readDay(address.get('to')),
  };
}

/** @returns the address of a filter, without what is not asked */
export function writeAuditFilter(filter: AuditFilter): URLSearchParams {
  const asked = Object.entries(filter).filter(([, value]) => value !== '' && value !== 'all');
  return new URLSearchParams(asked);
}

export const isAuditFiltered = (filter: AuditFilter): boolean => writeAuditFilter(filter).size > 0;

/** Whether the last day comes before the first, so that nothing can be found. */
export const hasReversedDays = ({ from, to }: AuditFilter): boolean =>
  from !== '' && to !== '' && to < from;
