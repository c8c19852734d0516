/** Makes one short line of a text from outside, fit for a log or, escaped, for a page. */
export function outsideText(text: string, maxLength = 300): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}

/** The same of an answer that may be a page made for a browser: that says nothing in one line. */
export function wordsOf(answer: string): string | null {
  const line = outsideText(answer);
  return line === '' || line.startsWith('<') ? null : line;
}
