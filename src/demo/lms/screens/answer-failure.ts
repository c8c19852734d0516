import type { ErrorRequestHandler } from 'express';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import { answerTool } from '../platform/answer-tool.ts';
import { html } from './html.ts';
import { renderPage } from './layout.ts';
import { findSignedIn } from './sign-in.ts';

/** Answers what went wrong: JSON for tools, a page for people, the choice of a person where one lacks. */
export function answerFailure(context: LmsContext): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const failure = error instanceof RequestFailure ? error : toFailure(error);
    if (failure.status === 500) process.stderr.write(`${describe(error)}\n`);
    response.status(failure.status);
    const isForPeople =
      !/^\/(api\/lti|\.well-known)\//.test(request.path) || request.path.endsWith('authorise');
    if (!isForPeople) {
      answerTool(context, request, response, failure);
      return;
    }
    if (failure.status === 401 && request.method === 'GET') {
      response.redirect(303, `/people?next=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    response.send(
      renderPage(context, {
        title: 'That did not work',
        person: findSignedIn(context, request),
        here: null,
        body: html`<div class="column is-text">
          <h1>That did not work</h1>
          <p>${failure.message}</p>
          <p><a class="button" href="/" target="_top">To the front page</a></p>
        </div>`,
      }),
    );
  };
}

/** Failures of the framework keep their status; everything else is a fault of the LMS. */
function toFailure(error: unknown): RequestFailure {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500
    ? new RequestFailure(status, 'The request could not be read.')
    : new RequestFailure(500, 'Something went wrong in the learning platform.');
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
