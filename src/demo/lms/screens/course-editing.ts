import { course, getTool } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { deepLinkingRequest } from '../platform/lti-names.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** The editing page of the course: activities there are, and two ways to add one. */
export function renderCourseEditing(context: LmsContext): Html {
  const { activities } = context.state;
  const tools = context.state.tools.filter((tool) => tool.isActive);
  const choosers = tools.filter((tool) =>
    tool.messages.some((message) => message.type === deepLinkingRequest),
  );
  return html`<div class="column">
    <p class="trail"><a href="/courses/${course.id}">${course.title}</a></p>
    <h1>Edit the course</h1>
    <section aria-labelledby="activities">
      <h2 id="activities">Activities</h2>
      ${
        activities.length === 0
          ? html`<p class="empty">No activities yet.</p>`
          : html`<ul class="rows">
              ${activities.map(
                (activity) =>
                  html`<li class="row is-still">
                    <span class="row-name">
                      <strong>${activity.title}</strong>
                      <span class="quiet">${getTool(context, activity.clientId).name}</span>
                    </span>
                    <form
                      method="post"
                      action="/courses/${course.id}/activities/${activity.id}/remove"
                    >
                      <button class="button is-quiet" type="submit">
                        Remove<span class="visually-hidden"> ${activity.title}</span>
                      </button>
                    </form>
                  </li>`,
              )}
            </ul>`
      }
    </section>
    ${
      tools.length === 0
        ? html`<p class="empty">
            No tool is connected. <a href="/tools">Connect one</a> to add activities.
          </p>`
        : html`<div class="panels">
            ${choosers.length > 0 && renderChoosers(choosers)} ${renderAddition(tools)}
          </div>`
    }
  </div>`;
}

interface ToolChoice {
  readonly clientId: string;
  readonly name: string;
}

function renderChoosers(tools: readonly ToolChoice[]): Html {
  return html`<section class="panel" aria-labelledby="choose">
    <h2 id="choose">Select content</h2>
    <p>Open the tool and choose there what to put into the course.</p>
    ${tools.map(
      (tool) =>
        html`<p>
          <a class="button is-strong" href="/courses/${course.id}/select-content/${tool.clientId}"
            >Select content from ${tool.name}</a
          >
        </p>`,
    )}
  </section>`;
}

function renderAddition(tools: readonly ToolChoice[]): Html {
  return html`<section class="panel" aria-labelledby="add">
    <h2 id="add">Add a whole tool</h2>
    <form class="fields" method="post" action="/courses/${course.id}/activities">
      <label>
        Tool
        <select name="clientId">
          ${tools.map((tool) => html`<option value="${tool.clientId}">${tool.name}</option>`)}
        </select>
      </label>
      <label>
        Title
        <input name="title" required maxlength="120" />
      </label>
      <label>
        Description
        <input name="text" maxlength="300" />
      </label>
      <label>
        Points (0 for an activity without a grade)
        <input name="scoreMaximum" type="number" min="0" max="1000" value="100" />
      </label>
      <button class="button" type="submit">Add</button>
    </form>
  </section>`;
}
