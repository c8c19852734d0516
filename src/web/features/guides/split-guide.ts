/** A part of a guide: what stands below one of its headings of the second level. */
export interface GuidePart {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  readonly markdown: string;
}

/** Cuts a guide at its headings of the second level. */
export function splitGuide(markdown: string): GuidePart[] {
  return markdown
    .split(/^(?=## )/m)
    .map((part): GuidePart => {
      const [, title = '', body = ''] = /^## (.*)\n([^]*)$/.exec(part) ?? [];
      return title === '' ? { title, markdown: part.trim() } : { title, markdown: body.trim() };
    })
    .filter((part) => part.title !== '' || part.markdown !== '');
}

const wordsAMinute = 200;

/** Whole minutes that reading it takes, at least one. */
export function minutesToRead(markdown: string): number {
  return Math.max(1, Math.round(markdown.split(/\s+/).length / wordsAMinute));
}
