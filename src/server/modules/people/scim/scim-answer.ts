import type { Response } from 'express';

/** What a request is answered with. */
export interface ScimAnswer {
  readonly status: 200 | 201 | 204 | 304;
  readonly body?: object;
  readonly etag?: string;
  readonly location?: string;
}

export const mediaType = 'application/scim+json; charset=utf-8';

export function sendAnswer(response: Response, answer: ScimAnswer): void {
  response.set('Cache-Control', 'no-store');
  if (answer.etag !== undefined) response.set('ETag', answer.etag);
  if (answer.location !== undefined) response.set('Location', answer.location);
  response.status(answer.status);
  if (answer.body === undefined) response.end();
  else response.type(mediaType).send(JSON.stringify(answer.body));
}
