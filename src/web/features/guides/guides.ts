import type { Language } from '../../../contract/index.ts';

/** The guides there are, in the order in which they are offered. */
export const guides = ['mentor', 'mentee', 'how-to', 'words'] as const;
export type GuideName = (typeof guides)[number];

export const isGuide = (name: string): name is GuideName => guides.some((guide) => guide === name);

const files = import.meta.glob<string>('../../../content/guides/*/*.md', {
  query: '?raw',
  import: 'default',
});

/** Loads the text of one guide in one language. */
export async function loadGuide(language: Language, guide: GuideName): Promise<string> {
  const load = files[`../../../content/guides/${language}/${guide}.md`];
  if (load === undefined) throw new Error(`No guide ${guide} in ${language}`);
  return load();
}
