import { parse } from 'yaml';
import { CourseContentError, parseContent } from './course-content-error.ts';
import type { BlockContent, PageContent, QuestionContent } from './course-content.ts';
import { questionSchema } from './question.schema.ts';

const fence = /^(`{3,}|~{3,})\s*(\S*)/;
const picture = /(!\[[^\]]*\]\()([^)\s]+)(\))/g;
const pictureAddress = /^\.\.\/images\/([a-z0-9-]+\.svg)$/;

export interface UnitSource {
  /** Path of the file, for errors. */
  readonly file: string;
  readonly courseId: string;
  readonly imageNames: ReadonlySet<string>;
}

/**
 * Reads a unit's Markdown: pages divided by a line of three hyphens, each page text and questions in
 * their order. A divider inside a fenced block divides nothing.
 * @throws CourseContentError naming the file, and the question where it is one
 */
export function parseUnit(markdown: string, source: UnitSource): PageContent[] {
  const pages: BlockContent[][] = [[]];
  let text: string[] = [];
  let open: { marker: string; isQuestion: boolean; lines: string[] } | null = null;
  let count = 0;

  const endText = (): void => {
    const words = text.join('\n').trim();
    if (words !== '') {
      pages.at(-1)?.push({ kind: 'text', markdown: resolvePictures(words, source) });
    }
    text = [];
  };

  for (const line of markdown.split(/\r?\n/)) {
    if (open) {
      const isEnd = line.trim() === open.marker;
      if (!open.isQuestion) text.push(line);
      else if (!isEnd) open.lines.push(line);
      else {
        count++;
        const question = parseQuestion(open.lines.join('\n'), `${source.file}, question ${count}`);
        pages.at(-1)?.push({ kind: 'question', question });
      }
      if (isEnd) open = null;
      continue;
    }
    const [, marker, language] = fence.exec(line) ?? [];
    if (marker !== undefined) {
      open = { marker, isQuestion: language === 'question', lines: [] };
      if (open.isQuestion) endText();
      else text.push(line);
    } else if (line === '---') {
      endText();
      pages.push([]);
    } else text.push(line);
  }
  if (open) throw new CourseContentError(source.file, 'a fenced block is not closed');
  endText();
  const empty = pages.findIndex((blocks) => blocks.length === 0);
  if (empty !== -1) throw new CourseContentError(source.file, `page ${empty + 1} is empty`);
  return pages.map((blocks) => ({ blocks }));
}

/** @param place file and number of the question; its id joins them once it is known */
function parseQuestion(yaml: string, place: string): QuestionContent {
  let read: unknown;
  try {
    read = parse(yaml);
  } catch (error) {
    throw new CourseContentError(place, 'the YAML cannot be read', { cause: error });
  }
  const id =
    typeof read === 'object' && read !== null && 'id' in read && typeof read.id === 'string'
      ? ` (${read.id})`
      : '';
  return parseContent(questionSchema, read, `${place}${id}`);
}

function resolvePictures(markdown: string, { file, courseId, imageNames }: UnitSource): string {
  return markdown.replaceAll(picture, (_whole, before: string, address: string, after: string) => {
    const name = pictureAddress.exec(address)?.[1];
    if (name === undefined || !imageNames.has(name)) {
      throw new CourseContentError(file, `there is no picture ${address}`);
    }
    return `${before}/content/courses/${courseId}/images/${name}${after}`;
  });
}
