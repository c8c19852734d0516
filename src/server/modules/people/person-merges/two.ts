/** Who would be merged into whom. */
export interface Two {
  readonly keptId: string;
  readonly mergedId: string;
}
