import express, { Router } from 'express';
import { z } from 'zod';
import { course, getTool } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import type { Tool } from '../state/lms-state.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { renderPage } from './layout.ts';
import { toReadableTime } from './names.ts';
import { getAdministrator } from './sign-in.ts';
import { renderToolFrame, toolScripts } from './tool-frame.ts';

const registrationSchema = z.object({
  url: z.url({ protocol: /^https?$/ }),
  /** Present where a registration is renewed. */
  clientId: z.string().optional(),
});

/** The administrator's page of tools: connecting one by its link, and what each may do. */
export function toolRoutes(context: LmsContext): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false });

  router.get('/tools', (request, response) => {
    const person = getAdministrator(context, request);
    const body = renderTools(context);
    response.send(renderPage(context, { title: 'Tools', person, here: 'tools', body }));
  });

  router.post('/tools/registrations', form, (request, response) => {
    const person = getAdministrator(context, request);
    const parsed = registrationSchema.safeParse(request.body);
    if (!parsed.success) throw new RequestFailure(400, 'This is not the link of a tool.');
    const { url, clientId } = parsed.data;
    const source = new URL(url);
    const right = context.registrationRights.put({
      clientId: clientId === undefined ? null : getTool(context, clientId).clientId,
    });
    for (const [name, value] of Object.entries(describeInvitation(context, right))) {
      source.searchParams.set(name, value);
    }
    if (request.accepts(['html', 'json']) === 'json') {
      response.status(201).json({ url: source.href });
      return;
    }
    response.send(
      renderPage(context, {
        title: 'Connect a tool',
        person,
        here: 'tools',
        isWide: true,
        scripts: toolScripts(context),
        body: renderToolFrame(context, {
          title: 'Connect a tool',
          source: source.href,
          trail: html`<a href="/tools" id="close-to">Tools</a>`,
        }),
      }),
    );
  });

  router.post('/tools/:clientId/activation', form, (request, response) => {
    getAdministrator(context, request);
    const tool = getTool(context, request.params.clientId);
    tool.isActive = !tool.isActive;
    context.file.save();
    response.redirect(303, '/tools');
  });

  return router;
}

/** What is added to the link of a tool: where to register, and the right to it. */
function describeInvitation(context: LmsContext, right: string): Record<string, string> {
  const configuration = `${context.baseUrl}/.well-known/openid-configuration`;
  return context.behaviour.sendsRegistrationToken
    ? { openid_configuration: configuration, registration_token: right }
    : { openid_configuration: `${configuration}?right=${encodeURIComponent(right)}` };
}

function renderTools(context: LmsContext): Html {
  const { tools } = context.state;
  return html`<div class="column">
    <h1>Tools</h1>
    <section class="panel" aria-labelledby="connect">
      <h2 id="connect">Connect a tool</h2>
      <p>Paste the registration link that the tool gave you. The rest goes by itself.</p>
      <form class="fields is-line" method="post" action="/tools/registrations">
        <label>
          Registration link
          <input name="url" type="url" required placeholder="https://" />
        </label>
        <button class="button is-strong" type="submit">Connect</button>
      </form>
    </section>
    <section aria-labelledby="connected">
      <h2 id="connected">Connected</h2>
      ${
        tools.length === 0
          ? html`<p class="empty">No tool is connected yet.</p>`
          : tools.map((tool) => renderTool(context, tool))
      }
    </section>
  </div>`;
}

const toShortName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Places that have added the tool under a deployment of their own, and a way to open it from there. */
function renderOtherDeployments(context: LmsContext, tool: Tool): Html | false {
  const { otherDeployments } = context.behaviour;
  const activity = context.state.activities.find((one) => one.clientId === tool.clientId);
  if (otherDeployments.length === 0 || !activity) return false;
  return html`<p>
    Elsewhere:
    ${otherDeployments.map(
      (deployment) =>
        html`<a
          href="/courses/${course.id}/activities/${activity.id}?deployment=${encodeURIComponent(
            deployment,
          )}"
          >open it from ${deployment}</a
        > `,
    )}
  </p>`;
}

function renderTool(context: LmsContext, tool: Tool): Html {
  return html`<article class="panel tool-card">
    <div class="section-head">
      <h3>${tool.name}</h3>
      <span class="tag ${tool.isActive ? 'is-good' : ''}"
        >${tool.isActive ? 'Active' : 'Waiting for you'}</span
      >
    </div>
    ${tool.description !== '' && html`<p>${tool.description}</p>`}
    <dl class="facts">
      <div>
        <dt>Site</dt>
        <dd>${tool.domain}</dd>
      </div>
      <div>
        <dt>Client ID</dt>
        <dd><code>${tool.clientId}</code></dd>
      </div>
      <div>
        <dt>Deployment</dt>
        <dd><code>${tool.deploymentId}</code></dd>
      </div>
      <div>
        <dt>May do</dt>
        <dd>${tool.scopes.map(toShortName).join(', ')}</dd>
      </div>
      <div>
        <dt>Is told</dt>
        <dd>${tool.claims.join(', ')}</dd>
      </div>
      <div>
        <dt>Messages</dt>
        <dd>${tool.messages.map((one) => one.type).join(', ')}</dd>
      </div>
      <div>
        <dt>Registered</dt>
        <dd><time datetime="${tool.registeredAt}">${toReadableTime(tool.registeredAt)}</time></dd>
      </div>
    </dl>
    ${renderOtherDeployments(context, tool)}
    <form method="post" action="/tools/${tool.clientId}/activation">
      <button class="button" type="submit">
        ${tool.isActive ? 'Switch off' : 'Activate'}<span class="visually-hidden">
          ${tool.name}</span
        >
      </button>
    </form>
    <details>
      <summary>Renew the registration</summary>
      <form class="fields is-line" method="post" action="/tools/registrations">
        <input type="hidden" name="clientId" value="${tool.clientId}" />
        <label>
          New registration link
          <input name="url" type="url" required placeholder="https://" />
        </label>
        <button class="button" type="submit">Renew</button>
      </form>
    </details>
  </article>`;
}
