import { text } from '../../../../content/catalogue.ts';
import type { ContentChoice, Language } from '../../../../contract/index.ts';
import type { LtiResourceLinkItem } from '../../../../../lti/index.ts';
import { lineItemTag } from '../grades/find-column.ts';
import { writeContent } from './content.ts';

/** Names and texts of what was chosen, in the language of the person who chose. */
export interface ContentTexts {
  readonly programmes: ReadonlyMap<string, { readonly name: string; readonly mission: string }>;
  readonly courses: ReadonlyMap<string, { readonly title: string; readonly description: string }>;
}

type Choice<Kind extends ContentChoice['kind']> = Extract<ContentChoice, { kind: Kind }>;

/**
 * Makes the content items of what was chosen (Deep Linking 2.0 §3.2). All have the same registered
 * address; a custom parameter says what each opens.
 * @param launchUrl where platforms post launches
 */
export function makeContentItems(
  choices: readonly ContentChoice[],
  texts: ContentTexts,
  launchUrl: string,
  language: Language,
): LtiResourceLinkItem[] {
  return choices.map((choice) => ({
    type: 'ltiResourceLink',
    url: launchUrl,
    custom: writeContent(choice),
    ...describe(choice, texts, language),
    ...(choice.kind === 'course' ? lineItemOf(choice, launchUrl, language) : {}),
  }));
}

function describe(
  choice: ContentChoice,
  texts: ContentTexts,
  language: Language,
): { title: string; text: string } {
  switch (choice.kind) {
    case 'home':
    case 'find-mentor':
      return {
        title: text(language, 'deep-linking', `contents.${choice.kind}.title`),
        text: text(language, 'deep-linking', `contents.${choice.kind}.text`),
      };
    case 'programme': {
      const programme = texts.programmes.get(choice.programmeId);
      return { title: programme?.name ?? '', text: programme?.mission ?? '' };
    }
    case 'course': {
      const course = texts.courses.get(choice.courseId);
      return { title: course?.title ?? '', text: course?.description ?? '' };
    }
  }
}

/** A column that takes the course's score, from which an instructor gets to a person's result. */
function lineItemOf(
  choice: Choice<'course'>,
  launchUrl: string,
  language: Language,
): Pick<LtiResourceLinkItem, 'lineItem'> {
  if (choice.lineItem === null) return {};
  return {
    lineItem: {
      ...choice.lineItem,
      resourceId: choice.courseId,
      tag: lineItemTag,
      submissionReview: {
        reviewableStatus: ['InProgress', 'Completed'],
        label: text(language, 'deep-linking', 'review'),
        url: launchUrl,
        custom: writeContent(choice),
      },
    },
  };
}
