import express, { Router } from 'express';
import { findPerson } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { toFullName } from '../lms-person.ts';
import type { LmsPerson } from '../lms-person.ts';
import { RequestFailure } from '../request-failure.ts';
import { renderAvatar } from './avatar.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { renderPage } from './layout.ts';
import { countryNames, levelNames } from './names.ts';
import { findSignedIn, signIn, signOut, toLocalPath } from './sign-in.ts';

/** Choosing who to be: the front door of a demonstration, in place of a password. */
export function peopleRoutes(context: LmsContext): Router {
  const router = Router();

  router.get('/people', (request, response) => {
    const search = typeof request.query.search === 'string' ? request.query.search.trim() : '';
    const next = toLocalPath(request.query.next);
    response.send(
      renderPage(context, {
        title: 'Who do you want to be?',
        person: findSignedIn(context, request),
        here: null,
        scripts: ['filter-people.js'],
        body: renderPeople(context, search, next),
      }),
    );
  });

  router.post('/session', express.urlencoded({ extended: false }), (request, response) => {
    const { employeeNumber, next } = request.body as Record<string, unknown>;
    const person = findPerson(context, String(employeeNumber));
    if (!person) throw new RequestFailure(404, 'This person has no account here.');
    signIn(context, response, person);
    response.redirect(303, toLocalPath(next));
  });

  router.post('/session/end', (_request, response) => {
    signOut(response);
    response.redirect(303, '/people');
  });

  return router;
}

const toSearchText = (person: LmsPerson): string =>
  [
    toFullName(person),
    person.jobTitle,
    person.department,
    person.location,
    countryNames[person.country],
    levelNames[person.jobLevel],
  ]
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

function renderPeople(context: LmsContext, search: string, next: string): Html {
  const words = search.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/);
  const found = context.people.filter((person) => {
    const text = toSearchText(person);
    return words.every((word) => text.includes(word));
  });
  const suggested = context.people
    .filter((person) => person.story !== null)
    .sort((a, b) => a.storyOrder - b.storyOrder);
  return html`<div class="column">
    <div class="heading">
      <h1>Who do you want to be?</h1>
      <p class="lead">
        This is a demonstration of a learning platform. Nobody here is real, and no password is
        needed: choose a colleague and look around as them.
      </p>
    </div>
    ${
      suggested.length > 0 &&
      html`<section aria-labelledby="suggested">
        <h2 id="suggested">Good ones to try</h2>
        <ul class="cards">
          ${suggested.map((person) => renderSuggestion(person, next))}
        </ul>
      </section>`
    }
    <section aria-labelledby="everyone">
      <div class="section-head">
        <h2 id="everyone">Everyone</h2>
        <form class="search" role="search" method="get" action="/people">
          <label class="visually-hidden" for="search">Search people</label>
          <input
            id="search"
            name="search"
            type="search"
            value="${search}"
            placeholder="Name, job, department, country or level"
            autocomplete="off"
          />
          <input type="hidden" name="next" value="${next}" />
          <button class="button" type="submit">Search</button>
        </form>
      </div>
      <p class="count" id="count" role="status">
        ${found.length} of ${context.people.length} people
      </p>
      <ul class="rows" id="people" data-total="${context.people.length}">
        ${found.map((person) => renderRow(person, next))}
      </ul>
    </section>
  </div>`;
}

function renderSuggestion(person: LmsPerson, next: string): Html {
  return html`<li>
    <form method="post" action="/session">
      <input type="hidden" name="next" value="${next}" />
      <button class="card" name="employeeNumber" value="${person.employeeNumber}">
        <span class="card-person">
          ${renderAvatar(person, 'medium')}
          <span>
            <strong>${toFullName(person)}</strong>
            <span class="quiet">${person.jobTitle}</span>
          </span>
        </span>
        <span class="card-story">${person.story}</span>
      </button>
    </form>
  </li>`;
}

function renderRow(person: LmsPerson, next: string): Html {
  return html`<li data-search="${toSearchText(person)}">
    <form method="post" action="/session">
      <input type="hidden" name="next" value="${next}" />
      <button class="row" name="employeeNumber" value="${person.employeeNumber}">
        ${renderAvatar(person, 'medium')}
        <span class="row-name">
          <strong>${toFullName(person)}</strong>
          <span class="quiet">${person.jobTitle}</span>
        </span>
        <span class="row-unit">${person.department}</span>
        <span class="row-place">${person.location}, ${countryNames[person.country]}</span>
        <span class="tag">${levelNames[person.jobLevel]}</span>
      </button>
    </form>
  </li>`;
}
