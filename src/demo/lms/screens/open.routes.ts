import { Router } from 'express';
import { course, findPerson } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { toFullName } from '../lms-person.ts';
import type { LmsPerson } from '../lms-person.ts';
import { RequestFailure } from '../request-failure.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { renderPage } from './layout.ts';
import { findSignedIn } from './sign-in.ts';

/**
 * Links from outside into a page of the tool: `/open?to=/path`. Asks who one is, if nobody is signed
 * in, and whether to change, if the link was sent to somebody else (`as`, an employee number).
 */
export function openRoutes(context: LmsContext): Router {
  const router = Router();
  router.get('/open', (request, response) => {
    const { to, as } = request.query;
    if (typeof to !== 'string' || !to.startsWith('/')) {
      throw new RequestFailure(400, 'This link does not lead to a page of the tool.');
    }
    const activity = context.state.activities[0];
    if (!activity) throw new RequestFailure(404, 'The course has no activity of the tool yet.');
    const path = `/courses/${course.id}/activities/${activity.id}?to=${encodeURIComponent(to)}`;
    const person = findSignedIn(context, request);
    const addressee = typeof as === 'string' ? findPerson(context, as) : undefined;
    if (addressee && addressee.employeeNumber !== person?.employeeNumber) {
      const body = renderChoice(addressee, person, path);
      response.send(renderPage(context, { title: 'Open a link', person, here: null, body }));
      return;
    }
    response.redirect(303, person ? path : `/people?next=${encodeURIComponent(path)}`);
  });
  return router;
}

function renderChoice(addressee: LmsPerson, person: LmsPerson | null, path: string): Html {
  return html`<div class="column is-text">
    <h1>This link was sent to ${toFullName(addressee)}</h1>
    <p>
      ${
        person
          ? `You are looking around as ${toFullName(person)}. The page may look different, or stay closed, for you.`
          : 'You are not looking around as anybody yet.'
      }
    </p>
    <div class="choices">
      <form method="post" action="/session">
        <input type="hidden" name="next" value="${path}" />
        <button class="button is-strong" name="employeeNumber" value="${addressee.employeeNumber}">
          Go on as ${toFullName(addressee)}
        </button>
      </form>
      ${
        person
          ? html`<a class="button" href="${path}">Stay ${toFullName(person)}</a>`
          : html`<a class="button" href="/people?next=${encodeURIComponent(path)}"
              >Choose somebody else</a
            >`
      }
    </div>
  </div>`;
}
