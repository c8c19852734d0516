import { errors } from 'jose';
import { z } from 'zod';
import { getTool, hasDeployment } from '../lms-context.ts';
import type { ContentSelection, LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import type { Activity } from '../state/lms-state.ts';
import { addActivity, contentItemSchema } from './add-activity.ts';
import { deepLinkingClaim, ltiClaim } from './lti-names.ts';
import { verifyToolJwt } from './tool-keys.ts';

const itemsClaim = deepLinkingClaim('content_items');
const responseSchema = z.looseObject({
  [ltiClaim('message_type')]: z.literal('LtiDeepLinkingResponse'),
  [ltiClaim('version')]: z.literal('1.3.0'),
  [ltiClaim('deployment_id')]: z.string(),
  [deepLinkingClaim('data')]: z.string().optional(),
  [itemsClaim]: z.array(z.unknown()).default([]),
});

/** What has come of a choice of content. */
export interface SelectedContent {
  readonly added: readonly Activity[];
  /** Items of a kind that this platform did not ask for. */
  readonly ignored: number;
  /** The tool's own words for the instructor; null where it has none. */
  readonly words: string | null;
}

/**
 * Adds what an instructor chose in the tool (Deep Linking 4.5): an activity per item, with a line item
 * where the item asks for one. The selection works once, and only for a response that is good.
 * @throws RequestFailure 400 for a selection that is unknown or a response that cannot be trusted
 */
export async function addSelectedContent(
  context: LmsContext,
  selectionKey: string,
  jwt: string,
): Promise<SelectedContent> {
  const selection = context.selections.peek(selectionKey);
  if (!selection) throw new RequestFailure(400, 'This choice of content has been made already.');
  const claims = await verifyResponse(context, selection, jwt);
  context.selections.take(selectionKey);

  const parsed = (claims[itemsClaim] as unknown[]).map((item) => contentItemSchema.safeParse(item));
  const items = parsed.flatMap((one) => (one.success ? [one.data] : []));
  const added = items.map((item) => addActivity(context, selection.clientId, item));
  context.file.save();
  const words = claims[deepLinkingClaim('errormsg')] ?? claims[deepLinkingClaim('msg')];
  return {
    added,
    ignored: parsed.length - items.length,
    words: typeof words === 'string' ? words : null,
  };
}

async function verifyResponse(
  context: LmsContext,
  selection: ContentSelection,
  jwt: string,
): Promise<Record<string, unknown>> {
  const tool = getTool(context, selection.clientId);
  const parsed = responseSchema.safeParse(await verify(context, selection, jwt));
  if (!parsed.success) throw new RequestFailure(400, 'The tool sent no deep linking response.');
  if (!hasDeployment(context, tool, parsed.data[ltiClaim('deployment_id')])) {
    throw new RequestFailure(400, 'The tool answered for another deployment.');
  }
  if ((parsed.data[deepLinkingClaim('data')] ?? null) !== selection.data) {
    throw new RequestFailure(400, 'The tool did not give back the data it was sent.');
  }
  return parsed.data;
}

async function verify(
  context: LmsContext,
  selection: ContentSelection,
  jwt: string,
): Promise<Record<string, unknown>> {
  try {
    const tool = getTool(context, selection.clientId);
    return await verifyToolJwt(tool, jwt, { audience: context.issuer });
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw new RequestFailure(400, `The tool's answer is not genuine: ${error.message}.`);
  }
}
