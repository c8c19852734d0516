/** Makes one short line of a text from outside, fit for a log or, escaped, for a page. */
export function outsideText(text: string, maxLength = 300): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}
