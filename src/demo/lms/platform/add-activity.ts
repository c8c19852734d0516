import { z } from 'zod';
import { getTool, takeNextId } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import type { Activity } from '../state/lms-state.ts';

/** An item of content as a tool describes it (Deep Linking 3.2). */
export const contentItemSchema = z.looseObject({
  type: z.literal('ltiResourceLink'),
  title: z.string().optional(),
  text: z.string().optional(),
  url: z.url().optional(),
  custom: z.record(z.string(), z.string()).default({}),
  lineItem: z
    .looseObject({
      label: z.string().optional(),
      scoreMaximum: z.number().positive(),
      resourceId: z.string().optional(),
      tag: z.string().optional(),
      submissionReview: z.looseObject({}).optional(),
    })
    .optional(),
});
export type ContentItem = z.infer<typeof contentItemSchema>;

/** A new activity in the course, with its line item where it has one. */
export function addActivity(context: LmsContext, clientId: string, item: ContentItem): Activity {
  const activity: Activity = {
    id: takeNextId(context),
    clientId,
    title: item.title ?? getTool(context, clientId).name,
    text: item.text ?? '',
    url: item.url ?? null,
    custom: item.custom,
  };
  context.state.activities.push(activity);
  if (item.lineItem) {
    context.state.lineItems.push({
      id: takeNextId(context),
      clientId,
      label: item.lineItem.label ?? activity.title,
      scoreMaximum: item.lineItem.scoreMaximum,
      resourceId: item.lineItem.resourceId ?? null,
      tag: item.lineItem.tag ?? null,
      resourceLinkId: activity.id,
      startDateTime: null,
      endDateTime: null,
      hasSubmissionReview: item.lineItem.submissionReview !== undefined,
    });
  }
  context.file.save();
  return activity;
}
