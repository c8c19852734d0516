/**
 * Reads a spin button: its value, or the number typed into it, within the limits.
 * @returns null where what is typed is no number
 */
export function readNumber(
  data: { value?: number | null | undefined; displayValue?: string | undefined },
  maximum: number,
  least = 1,
): number | null {
  const number = Math.round(data.value ?? Number(data.displayValue));
  return Number.isFinite(number) ? Math.min(maximum, Math.max(least, number)) : null;
}
