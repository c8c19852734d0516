import { course } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';

const coursePath = (context: LmsContext): string =>
  `${context.baseUrl}/api/lti/courses/${course.id}`;

const withTool = (context: LmsContext, url: string, clientId: string): string =>
  context.behaviour.lineItemsHaveQuery ? `${url}?tool=${encodeURIComponent(clientId)}` : url;

export const toLineItemsUrl = (context: LmsContext, clientId: string): string =>
  withTool(context, `${coursePath(context)}/line-items`, clientId);

export const toLineItemUrl = (context: LmsContext, lineItem: { id: string; clientId: string }) =>
  withTool(context, `${coursePath(context)}/line-items/${lineItem.id}`, lineItem.clientId);

export const toResultUrl = (context: LmsContext, lineItemId: string, userId: string): string =>
  `${coursePath(context)}/line-items/${lineItemId}/results/${userId}`;

export const toMembershipsUrl = (context: LmsContext): string =>
  `${coursePath(context)}/memberships`;

export const toTokenUrl = (context: LmsContext): string => `${context.baseUrl}/api/lti/token`;
