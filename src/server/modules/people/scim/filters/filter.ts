/** An attribute as filters and PATCH paths name it (RFC 7644 §3.10), its names in lower case. */
export interface AttributePath {
  /** The schema's URN; null where it is left out. */
  readonly schema: string | null;
  readonly attribute: string;
  readonly subAttribute: string | null;
}

export const comparisons = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof comparisons)[number];
export type ComparedValue = string | number | boolean | null;

/** A filter, parsed (RFC 7644 §3.4.2.2). */
export type Filter =
  | {
      readonly kind: 'compare';
      readonly path: AttributePath;
      readonly by: Comparison;
      readonly value: ComparedValue;
    }
  | { readonly kind: 'present'; readonly path: AttributePath }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  /** Both within one value of a multi-valued attribute: `emails[type eq "work"]`. */
  | { readonly kind: 'within'; readonly path: AttributePath; readonly part: Filter };
