import type { FormFields } from './lti-tool-options.ts';

/** A parameter as it came: once as text, not at all, or in some other way. */
type Field =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'repeated' };

/** Reads one parameter. An empty text counts as absent; parsers make lists of repeated ones. */
export function readField(fields: FormFields, name: string): Field {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined || value === null) return { kind: 'absent' };
  if (typeof value !== 'string') return { kind: 'repeated' };
  return value.trim() === '' ? { kind: 'absent' } : { kind: 'text', value };
}
