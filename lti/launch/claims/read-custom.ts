import { claimNames } from '../claim-names.ts';
import { readObject, type Claims } from './claim-values.ts';

/**
 * Custom parameters as text (Core 5.4.6). Numbers and booleans are written out; nulls are left out,
 * and so are variables that the platform handed back unsubstituted (`$Person.custom`).
 */
export function readCustom(claims: Claims): Readonly<Record<string, string>> {
  const entries = Object.entries(readObject(claims[claimNames.custom]));
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, string][] => {
      if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
      if (typeof value !== 'string' || isUnsubstituted(value)) return [];
      return [[name, value.trim()]];
    }),
  );
}

function isUnsubstituted(value: string): boolean {
  return /^\$[A-Za-z][\w.-]*$/.test(value.trim());
}
