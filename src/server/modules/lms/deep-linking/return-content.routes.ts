import { z } from 'zod';
import { text } from '../../../../content/catalogue.ts';
import type { Language } from '../../../../contract/index.ts';
import type { DeepLinkingResponse } from '../../../../../lti/index.ts';
import type { RawRoute } from '../../../http/route.ts';
import type { InTransaction } from '../../../jobs/work.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { isId } from '../../../kernel/ids.ts';
import { escapeHtml } from '../../../kernel/html.ts';
import type { PlainPage } from '../../../kernel/html.ts';
import type { SigningKeys } from '../keys/signing-keys.ts';
import type { Registrations } from '../platforms/registrations.ts';
import { languageOf } from '../../../http/request-language.ts';
import { sendPage } from '../send-page.ts';
import { findAnswered } from './content-selections.store.ts';
import type { OpenSelection, SelectionAnswer } from './content-selections.store.ts';
import { readContentTexts, signContent } from './return-content.ts';
import type { ContentTexts } from './make-content-items.ts';

/** Where the browser posts its ticket to have an answer given back to the platform. */
export const returnPath = '/lti/content-selections/return';

export interface ReturnContentOptions {
  readonly registrations: Registrations;
  readonly signingKeys: SigningKeys;
  readonly clock: Clock;
  readonly launchUrl: string;
}

const formSchema = z.object({ ticket: z.string().max(200).catch('') });
const formId = 'return';

/** The page that posts what was chosen to the platform, signed, from the platform's own frame. */
export function returnContentRoute(options: ReturnContentOptions): RawRoute {
  const { registrations, signingKeys: keys, clock, launchUrl } = options;
  return {
    methods: ['post'],
    path: returnPath,
    permission: 'whoever holds the ticket of an answered content selection',
    body: 'form',
    async handle(request, response, { inTransaction }) {
      const { ticket } = formSchema.parse(request.body ?? {});
      const found = await findByTicket(inTransaction, ticket);
      const registration = found && (await registrations.findById(found.selection.registrationId));
      if (registration?.isEnabled !== true || found === null) {
        sendPage(response, overPage(languageOf(request)), 404);
        return;
      }
      const { selection, texts } = found;
      const signing = { keys, launchUrl, now: clock.now() };
      const answer = await signContent(selection, registration, texts, signing);
      const formAction = [new URL(answer.returnUrl).origin, ...registration.frameOrigins];
      sendPage(response, returnPage(answer, selection.answer.language), 200, { formAction });
    },
  };
}

interface Found {
  readonly selection: OpenSelection & { readonly answer: SelectionAnswer };
  readonly texts: ContentTexts;
}

async function findByTicket(inTransaction: InTransaction, ticket: string): Promise<Found | null> {
  const tenantId = ticket.split('.', 1)[0] ?? '';
  if (!isId(tenantId)) return null;
  return inTransaction({ tenantId, actorId: null }, async (work) => {
    const selection = await findAnswered(work, ticket);
    return selection && { selection, texts: await readContentTexts(work, selection.answer) };
  });
}

function returnPage(answer: DeepLinkingResponse, language: Language): PlainPage {
  const { returnUrl, fieldName, jwt } = answer;
  const words = (key: string): string => text(language, 'deep-linking', `return.${key}`);
  return {
    language,
    title: words('title'),
    paragraphs: [words('text')],
    extra: `<form method="post" action="${escapeHtml(returnUrl)}" id="${formId}"><input type="hidden" name="${fieldName}" value="${escapeHtml(jwt)}"><button type="submit">${escapeHtml(words('action'))}</button></form>`,
    script: `document.getElementById('${formId}').submit();`,
  };
}

function overPage(language: Language): PlainPage {
  const words = (key: string): string => text(language, 'deep-linking', `over.${key}`);
  return { language, title: words('title'), paragraphs: [words('text')] };
}
