import express, { Router } from 'express';
import { course } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { addSelectedContent } from '../platform/add-selected-content.ts';
import { html } from './html.ts';
import { renderPage } from './layout.ts';

const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/**
 * Takes what a tool gives back after "Select content". It arrives from the tool's site, without the
 * sign-in cookie: the selection in the address and the tool's signature are what it is trusted by.
 */
export function selectedContentRoutes(context: LmsContext): Router {
  const router = Router();
  const path = `/courses/${course.id}`;
  router.post(
    `${path}/selected-content`,
    express.urlencoded({ extended: false, limit: '1mb' }),
    async (request, response) => {
      const { JWT: jwt } = request.body as Record<string, unknown>;
      const { selection } = request.query;
      const { added, ignored, words } = await addSelectedContent(
        context,
        typeof selection === 'string' ? selection : '',
        String(jwt),
      );
      response.send(
        renderPage(context, {
          title: 'Content added',
          person: null,
          here: null,
          scripts: ['leave-frame.js'],
          body: html`<div class="column is-text" id="leave" data-to="${path}/edit">
            <h1>${plural(added.length, 'activity', 'activities')} added</h1>
            ${words !== null && html`<p>${words}</p>`}
            ${
              ignored > 0 &&
              html`<p>${plural(ignored, 'item was', 'items were')} of a kind not used here.</p>`
            }
            <p><a class="button" href="${path}/edit" target="_top">Back to the course</a></p>
          </div>`,
        }),
      );
    },
  );
  return router;
}
