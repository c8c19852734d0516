import express, { Router } from 'express';
import { z } from 'zod';
import { course, getTool } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { toUserId } from '../lms-person.ts';
import type { LmsPerson } from '../lms-person.ts';
import { addActivity } from '../platform/add-activity.ts';
import { RequestFailure } from '../request-failure.ts';
import type { Activity } from '../state/lms-state.ts';
import { renderCourseEditing } from './course-editing.ts';
import { coursePages } from './course-pages.ts';
import { formatGrade } from './gradebook.routes.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { renderPage } from './layout.ts';
import { getAdministrator, getSignedIn } from './sign-in.ts';

const additionSchema = z.object({
  clientId: z.string(),
  title: z.string().trim().min(1),
  text: z.string().trim().default(''),
  scoreMaximum: z.coerce.number().min(0).default(0),
});

/** The course: its pages, its activities, and how an administrator adds to them. */
export function courseRoutes(context: LmsContext): Router {
  const router = Router();
  const path = `/courses/${course.id}`;

  router.get(path, (request, response) => {
    const person = getSignedIn(context, request);
    response.send(
      renderPage(context, {
        title: course.title,
        person,
        here: 'course',
        body: renderCourse(context, person),
      }),
    );
  });

  router.get(`${path}/pages/:slug`, (request, response) => {
    const person = getSignedIn(context, request);
    const page = coursePages.find((one) => one.slug === request.params.slug);
    if (!page) throw new RequestFailure(404, 'This page does not exist.');
    response.send(
      renderPage(context, {
        title: page.title,
        person,
        here: 'course',
        body: html`<article class="column is-text">
          <p class="trail"><a href="${path}">${course.title}</a></p>
          <h1>${page.title}</h1>
          <p class="quiet">${page.minutes} minutes</p>
          ${page.body}
          <p><a class="button" href="${path}">Back to the course</a></p>
        </article>`,
      }),
    );
  });

  router.get(`${path}/edit`, (request, response) => {
    const person = getAdministrator(context, request);
    response.send(
      renderPage(context, {
        title: 'Edit the course',
        person,
        here: 'course',
        body: renderCourseEditing(context),
      }),
    );
  });

  router.post(
    `${path}/activities`,
    express.urlencoded({ extended: false }),
    (request, response) => {
      getAdministrator(context, request);
      const parsed = additionSchema.safeParse(request.body);
      if (!parsed.success) throw new RequestFailure(400, 'An activity needs a tool and a title.');
      const { clientId, title, text, scoreMaximum } = parsed.data;
      addActivity(context, getTool(context, clientId).clientId, {
        type: 'ltiResourceLink',
        title,
        text,
        custom: {},
        ...(scoreMaximum > 0 ? { lineItem: { scoreMaximum } } : {}),
      });
      response.redirect(303, path);
    },
  );

  router.post(`${path}/activities/:id/remove`, (request, response) => {
    getAdministrator(context, request);
    const { state } = context;
    state.activities = state.activities.filter((one) => one.id !== request.params.id);
    const gone = state.lineItems.filter((item) => item.resourceLinkId === request.params.id);
    state.lineItems = state.lineItems.filter((item) => !gone.includes(item));
    state.scores = state.scores.filter((one) => !gone.some((item) => item.id === one.lineItemId));
    context.file.save();
    response.redirect(303, `${path}/edit`);
  });

  return router;
}

function renderCourse(context: LmsContext, person: LmsPerson): Html {
  const { activities } = context.state;
  return html`<div class="banner">
      <div class="banner-inner">
        <p class="banner-label">Course · ${course.label}</p>
        <h1>${course.title}</h1>
        <p>Short readings, and colleagues to learn from. For everybody, at your own pace.</p>
        ${
          person.isAdministrator &&
          html`<a class="button is-on-banner" href="/courses/${course.id}/edit">Edit the course</a>`
        }
      </div>
    </div>
    <div class="column">
      <section aria-labelledby="readings">
        <h2 id="readings">Readings</h2>
        <ul class="steps">
          ${coursePages.map(
            (page) =>
              html`<li>
                <a class="step" href="/courses/${course.id}/pages/${page.slug}">
                  <span class="step-kind is-page" aria-hidden="true"></span>
                  <span class="step-words">
                    <strong>${page.title}</strong>
                    <span class="quiet">${page.summary}</span>
                  </span>
                  <span class="step-end quiet">${page.minutes} min</span>
                </a>
              </li>`,
          )}
        </ul>
      </section>
      <section aria-labelledby="together">
        <h2 id="together">Learning together</h2>
        ${
          activities.length === 0
            ? html`<p class="empty">No activities yet. An administrator can add one.</p>`
            : html`<ul class="steps">
                ${activities.map((activity) => renderActivity(context, person, activity))}
              </ul>`
        }
      </section>
    </div>`;
}

function renderActivity(context: LmsContext, person: LmsPerson, activity: Activity): Html {
  const tool = getTool(context, activity.clientId);
  const lineItem = context.state.lineItems.find((item) => item.resourceLinkId === activity.id);
  const score = context.state.scores.find(
    (one) => one.lineItemId === lineItem?.id && one.userId === toUserId(person.employeeNumber),
  );
  return html`<li>
    <a class="step" href="/courses/${course.id}/activities/${activity.id}">
      <span class="step-kind is-tool" aria-hidden="true"></span>
      <span class="step-words">
        <strong>${activity.title}</strong>
        <span class="quiet">${activity.text === '' ? tool.description : activity.text}</span>
      </span>
      ${
        lineItem &&
        score?.result != null &&
        html`<span class="step-end tag">${formatGrade(score.result, lineItem)}</span>`
      }
    </a>
  </li>`;
}
