import { Router } from 'express';
import { course, getTool } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { toFullName, toUserId } from '../lms-person.ts';
import type { LmsPerson } from '../lms-person.ts';
import { submissionReviewRequest } from '../platform/lti-names.ts';
import { isLearner } from '../platform/person-roles.ts';
import type { LineItem } from '../state/lms-state.ts';
import { renderAvatar } from './avatar.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { renderPage } from './layout.ts';
import { toReadableTime } from './names.ts';
import { getSignedIn } from './sign-in.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A result beside the most that can be had, as "82 / 100". */
export const formatGrade = (result: number, lineItem: Pick<LineItem, 'scoreMaximum'>): string =>
  `${number.format(result)} / ${number.format(lineItem.scoreMaximum)}`;

const progressNames: Readonly<Record<string, string>> = {
  Initialized: 'Not started',
  Started: 'Started',
  InProgress: 'In progress',
  Submitted: 'Handed in',
  Completed: 'Completed',
};

/** The gradebook: everybody for administrators, the own row for a learner. */
export function gradebookRoutes(context: LmsContext): Router {
  const router = Router();
  router.get(`/courses/${course.id}/gradebook`, (request, response) => {
    const person = getSignedIn(context, request);
    const learners = context.people.filter(isLearner);
    const rows = person.isAdministrator ? learners : [person];
    response.send(
      renderPage(context, {
        title: 'Grades',
        person,
        here: 'gradebook',
        body: html`<div class="column is-broad">
          <p class="trail"><a href="/courses/${course.id}">${course.title}</a></p>
          <h1>${person.isAdministrator ? 'Grades' : 'My grades'}</h1>
          ${renderGrades(context, rows)}
        </div>`,
      }),
    );
  });
  return router;
}

function renderGrades(context: LmsContext, people: readonly LmsPerson[]): Html {
  const { lineItems } = context.state;
  if (lineItems.length === 0) return html`<p class="empty">Nothing is graded yet.</p>`;
  const graded = (person: LmsPerson): boolean =>
    context.state.scores.some((score) => score.userId === toUserId(person.employeeNumber));
  const sorted = [...people.filter(graded), ...people.filter((person) => !graded(person))];
  return html`<p class="count">
      ${people.filter(graded).length} of ${people.length}
      ${people.length === 1 ? 'person' : 'people'} with a grade or progress
    </p>
    <div class="table-frame" tabindex="0" role="region" aria-label="Grades">
      <table class="grades">
        <thead>
          <tr>
            <th scope="col">Person</th>
            ${lineItems.map((item) => html`<th scope="col">${item.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sorted.map(
            (person) =>
              html`<tr>
                <th scope="row">
                  <span class="grades-person">
                    ${renderAvatar(person, 'small')}
                    <span>
                      ${toFullName(person)} <span class="quiet">${person.department}</span>
                    </span>
                  </span>
                </th>
                ${lineItems.map((item) => renderCell(context, person, item))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function renderCell(context: LmsContext, person: LmsPerson, lineItem: LineItem): Html {
  const userId = toUserId(person.employeeNumber);
  const score = context.state.scores.find(
    (one) => one.lineItemId === lineItem.id && one.userId === userId,
  );
  if (!score) return html`<td><span class="quiet">–</span></td>`;
  const canReview =
    lineItem.hasSubmissionReview ||
    getTool(context, lineItem.clientId).messages.some(
      (message) => message.type === submissionReviewRequest,
    );
  return html`<td>
    <span class="grade">
      ${
        score.result === null
          ? html`<span>${progressNames[score.activityProgress] ?? score.activityProgress}</span>`
          : html`<strong>${formatGrade(score.result, lineItem)}</strong>
              <span
                class="meter"
                role="img"
                aria-label="${Math.round((score.result / lineItem.scoreMaximum) * 100)} %"
                ><svg viewBox="0 0 100 6" preserveAspectRatio="none">
                  <rect width="${(score.result / lineItem.scoreMaximum) * 100}" height="6" /></svg
              ></span>`
      }
      ${score.comment !== null && html`<span class="grade-comment">${score.comment}</span>`}
      <span class="quiet"
        ><time datetime="${score.timestamp}">${toReadableTime(score.timestamp)}</time></span
      >
      ${
        canReview &&
        html`<a href="/courses/${course.id}/gradebook/${lineItem.id}/${userId}"
          >Open<span class="visually-hidden"> the work of ${toFullName(person)}</span></a
        >`
      }
    </span>
  </td>`;
}
