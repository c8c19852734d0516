/** A form as a page shows it: where it goes, and its hidden fields. */
export interface ReadForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Reads the one form of a page that sends itself; an empty action where there is none. */
export function readForm(markup: string): ReadForm {
  const inputs = markup.matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/g);
  const fields: Record<string, string> = {};
  for (const [, name, value] of inputs) fields[name ?? ''] = unescape(value ?? '');
  return { action: unescape(/action="([^"]*)"/.exec(markup)?.[1] ?? ''), fields };
}
