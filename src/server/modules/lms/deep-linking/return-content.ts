import { text } from '../../../../content/catalogue.ts';
import { makeDeepLinkingResponse, signingKeyAt } from '../../../../../lti/index.ts';
import type { DeepLinkingResponse, LtiRegistration } from '../../../../../lti/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { listCatalogue } from '../../courses/index.ts';
import type { SigningKeys } from '../keys/signing-keys.ts';
import type { OpenSelection, SelectionAnswer } from './content-selections.store.ts';
import { listPlaceableProgrammes } from './content-selections.views.ts';
import { makeContentItems } from './make-content-items.ts';
import type { ContentTexts } from './make-content-items.ts';

/** Reads how what can be chosen is called. */
export async function readContentTexts(
  work: Work,
  { language }: SelectionAnswer,
): Promise<ContentTexts> {
  const programmes = await listPlaceableProgrammes(work);
  return {
    programmes: new Map(programmes.map((programme) => [programme.id, programme])),
    courses: new Map(listCatalogue(language).map((course) => [course.id, course])),
  };
}

/** Signs what was chosen for the platform that asked (Deep Linking 2.0 §4.5). */
export async function signContent(
  selection: OpenSelection & { readonly answer: SelectionAnswer },
  registration: LtiRegistration,
  texts: ContentTexts,
  signing: { readonly keys: SigningKeys; readonly launchUrl: string; readonly now: Date },
): Promise<DeepLinkingResponse> {
  const { language, choices } = selection.answer;
  const items = makeContentItems(choices, texts, signing.launchUrl, language);
  return makeDeepLinkingResponse(
    { registration, deploymentId: selection.deploymentId, deepLinking: selection.settings },
    {
      items,
      message: text(language, 'deep-linking', 'message', { count: items.length }),
      log: `content items: ${JSON.stringify(items.map(({ custom }) => custom?.content))}`,
    },
    { key: signingKeyAt(await signing.keys.list(), signing.now), now: signing.now },
  );
}
