import type { Course, CourseQuestion, Language } from '../../../../contract/index.ts';

/** A course as its folder tells it: what is asked and how it counts is the same in every language. */
export interface CourseContent {
  readonly id: string;
  readonly audience: Course['audience'];
  /** Whole percent. */
  readonly passMark: number;
  readonly estimatedMinutes: number;
  /** Languages in which the whole course exists; the first of them speaks for all. */
  readonly languages: readonly [Language, ...Language[]];
  readonly title: LocalisedText;
  readonly description: LocalisedText;
  readonly units: readonly UnitContent[];
  /** SVG by file name. */
  readonly images: ReadonlyMap<string, Buffer>;
}

export type LocalisedText = Readonly<Partial<Record<Language, string>>>;

export interface UnitContent {
  readonly id: string;
  readonly minutes: number;
  readonly title: LocalisedText;
  readonly pageCount: number;
  /** In the order of the pages. */
  readonly questions: readonly QuestionKey[];
  readonly pages: ReadonlyMap<Language, readonly PageContent[]>;
}

export interface PageContent {
  readonly blocks: readonly BlockContent[];
}

export type BlockContent =
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'question'; readonly question: QuestionContent };

export type OptionQuality = 'best' | 'acceptable' | 'poor';

/** What a question asks and which answers are worth what, without its words. */
export interface QuestionKey {
  readonly id: string;
  readonly kind: CourseQuestion['kind'];
  readonly isScored: boolean;
  readonly options: readonly { readonly id: string; readonly quality: OptionQuality }[];
}

/** A question in one language. */
export interface QuestionContent extends QuestionKey {
  readonly prompt: string;
  readonly options: readonly {
    readonly id: string;
    readonly quality: OptionQuality;
    readonly text: string;
    readonly feedback: string;
  }[];
}
