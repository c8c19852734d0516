import { course } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { toFullName } from '../lms-person.ts';
import type { LmsPerson } from '../lms-person.ts';
import { renderAvatar } from './avatar.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

interface Page {
  readonly title: string;
  readonly person: LmsPerson | null;
  readonly here: 'course' | 'gradebook' | 'mail' | 'tools' | null;
  readonly body: Html;
  /** Files below /assets that the page runs. */
  readonly scripts?: readonly string[];
  /** Uses the whole width and height of the window, as a tool does. */
  readonly isWide?: boolean;
}

const logo = html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
  <rect class="logo-ground" width="32" height="32" rx="9" />
  <path class="logo-leaf" d="M8 22V9.5a1 1 0 0 1 1-1h3V18h11v3a1 1 0 0 1-1 1z" />
  <circle class="logo-dot" cx="20.5" cy="11.5" r="3.5" />
</svg>`;

/** A whole page of the LMS, as text. */
export function renderPage(context: LmsContext, page: Page): string {
  const { person } = page;
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · ${context.behaviour.name}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/lms.css" />
        ${(page.scripts ?? []).map((src) => html`<script type="module" src="/assets/${src}"></script>`)}
      </head>
      <body class="${page.isWide ? 'is-wide' : ''}">
        <a class="skip" href="#main">Skip to content</a>
        <header class="bar">
          <div class="bar-inner">
            <a class="brand" href="/">${logo}<span>${context.behaviour.name}</span></a>
            ${renderNavigation(person, page.here)} ${person && renderAccount(person)}
          </div>
        </header>
        <main id="main" tabindex="-1">${page.body}</main>
      </body>
    </html>`.markup
  }`;
}

function renderNavigation(person: LmsPerson | null, here: Page['here']): Html {
  const own = [
    { key: 'course', href: `/courses/${course.id}`, label: 'My course' },
    { key: 'gradebook', href: `/courses/${course.id}/gradebook`, label: 'Grades' },
  ];
  const links = [
    ...(person ? own : []),
    { key: 'mail', href: '/mail', label: 'Mailbox' },
    ...(person?.isAdministrator ? [{ key: 'tools', href: '/tools', label: 'Tools' }] : []),
  ];
  return html`<nav class="menu" aria-label="Main">
    ${links.map(
      ({ key, href, label }) =>
        html`<a href="${href}" ${key === here && html`aria-current="page"`}>${label}</a>`,
    )}
  </nav>`;
}

function renderAccount(person: LmsPerson): Html {
  return html`<div class="account">
    ${renderAvatar(person, 'small')}
    <span class="account-name">
      <strong>${toFullName(person)}</strong>
      <span>${person.jobTitle}</span>
    </span>
    <form method="post" action="/session/end">
      <button class="button is-quiet" type="submit">
        Switch<span class="switch-more">&nbsp;person</span>
      </button>
    </form>
  </div>`;
}
