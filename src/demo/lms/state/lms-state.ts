import { z } from 'zod';

/** Everything that the LMS remembers from one start to the next. */

const toolSchema = z.object({
  clientId: z.string(),
  deploymentId: z.string(),
  isActive: z.boolean(),
  name: z.string(),
  description: z.string(),
  logoUri: z.string().nullable(),
  initiateLoginUri: z.string(),
  redirectUris: z.array(z.string()),
  jwksUri: z.string(),
  targetLinkUri: z.string(),
  domain: z.string(),
  custom: z.record(z.string(), z.string()),
  messages: z.array(z.looseObject({ type: z.string(), target_link_uri: z.string().optional() })),
  claims: z.array(z.string()),
  scopes: z.array(z.string()),
  registeredAt: z.string(),
});
export type Tool = z.infer<typeof toolSchema>;

const activitySchema = z.object({
  id: z.string(),
  clientId: z.string(),
  title: z.string(),
  text: z.string(),
  /** Where the activity leads; null for the tool's own front page. */
  url: z.string().nullable(),
  custom: z.record(z.string(), z.string()),
});
export type Activity = z.infer<typeof activitySchema>;

const lineItemSchema = z.object({
  id: z.string(),
  clientId: z.string(),
  label: z.string(),
  scoreMaximum: z.number(),
  resourceId: z.string().nullable(),
  tag: z.string().nullable(),
  /** Activity that the line item belongs to; null where the tool made it by itself. */
  resourceLinkId: z.string().nullable(),
  startDateTime: z.string().nullable(),
  endDateTime: z.string().nullable(),
  hasSubmissionReview: z.boolean(),
});
export type LineItem = z.infer<typeof lineItemSchema>;

const scoreRecordSchema = z.object({
  lineItemId: z.string(),
  userId: z.string(),
  timestamp: z.string(),
  scoreGiven: z.number().nullable(),
  scoreMaximum: z.number().nullable(),
  comment: z.string().nullable(),
  activityProgress: z.string(),
  gradingProgress: z.string(),
  /** On the line item's own scale; null while nothing is fully graded. */
  result: z.number().nullable(),
});
export type ScoreRecord = z.infer<typeof scoreRecordSchema>;

const mailSchema = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), mimeType: z.string(), base64: z.string() })),
});
export type Mail = z.infer<typeof mailSchema>;

export const lmsStateSchema = z.object({
  /** Signs the sign-in cookie; base64url. */
  secret: z.string(),
  /** The platform's RS256 keys, newest first, as private JWKs with `kid`. */
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })),
  tools: z.array(toolSchema),
  activities: z.array(activitySchema),
  lineItems: z.array(lineItemSchema),
  scores: z.array(scoreRecordSchema),
  mails: z.array(mailSchema),
  nextId: z.number().int(),
});
export type LmsState = z.infer<typeof lmsStateSchema>;
