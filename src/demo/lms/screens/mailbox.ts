import type { LmsContext } from '../lms-context.ts';
import { toFullName } from '../lms-person.ts';
import type { Mail } from '../state/lms-state.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { toReadableTime } from './names.ts';

const findName = (context: LmsContext, address: string): string => {
  const person = context.people.find((one) => one.email === address);
  return person ? toFullName(person) : address;
};

/** Mails of one recipient, or of everybody, newest first. @param recipient '' for everybody */
export function renderMailbox(context: LmsContext, recipient: string): Html {
  const { mails } = context.state;
  const shown = recipient === '' ? mails : mails.filter((mail) => mail.to.includes(recipient));
  return html`<div class="column is-broad">
    <h1>Mailbox</h1>
    <p class="lead">
      Every e-mail that is sent in this demonstration arrives here, whoever it is for. Nothing
      leaves this machine.
    </p>
    <div class="mail-columns">
      ${renderRecipients(context, recipient)}
      <section aria-labelledby="mails">
        <h2 id="mails">
          ${recipient === '' ? 'Everybody' : findName(context, recipient)}
          <span class="quiet">(${shown.length})</span>
        </h2>
        ${
          shown.length === 0
            ? html`<p class="empty">No mail yet.</p>`
            : html`<ul class="rows">
                ${shown.map(
                  (mail) =>
                    html`<li>
                      <a class="row is-mail" href="/mail/${mail.id}">
                        <span class="row-name">
                          <strong>${mail.subject}</strong>
                          <span class="quiet"
                            >To ${mail.to.map((to) => findName(context, to)).join(', ')}</span
                          >
                        </span>
                        <time class="quiet" datetime="${mail.receivedAt}"
                          >${toReadableTime(mail.receivedAt)}</time
                        >
                      </a>
                    </li>`,
                )}
              </ul>`
        }
      </section>
    </div>
  </div>`;
}

function renderRecipients(context: LmsContext, recipient: string): Html {
  const counts = new Map<string, number>();
  for (const mail of context.state.mails) {
    for (const to of mail.to) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  if (recipient !== '' && !counts.has(recipient)) counts.set(recipient, 0);
  const sorted = [...counts].sort(([a], [b]) =>
    findName(context, a).localeCompare(findName(context, b)),
  );
  const entries = [
    { address: '', name: 'Everybody', count: context.state.mails.length },
    ...sorted.map(([address, count]) => ({ address, name: findName(context, address), count })),
  ];
  return html`<nav class="side" aria-label="Recipients">
    <ul>
      ${entries.map(
        ({ address, name, count }) =>
          html`<li>
            <a
              href="/mail?to=${encodeURIComponent(address)}"
              ${address === recipient && html`aria-current="true"`}
              ><span>${name}</span> <span class="quiet">${count}</span></a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** One mail, as its HTML in a frame of its own or as its text. */
export function renderMail(context: LmsContext, mail: Mail, view: 'html' | 'text'): Html {
  const isHtml = view === 'html' && mail.html !== null;
  const first = mail.to[0] ?? '';
  return html`<article class="column">
    <p class="trail"><a href="/mail?to=${encodeURIComponent(first)}">Mailbox</a></p>
    <h1>${mail.subject === '' ? '(no subject)' : mail.subject}</h1>
    <dl class="mail-head">
      <div>
        <dt>From</dt>
        <dd>${mail.from}</dd>
      </div>
      <div>
        <dt>To</dt>
        <dd>${mail.to.map((to) => findName(context, to)).join(', ')}</dd>
      </div>
      <div>
        <dt>Received</dt>
        <dd><time datetime="${mail.receivedAt}">${toReadableTime(mail.receivedAt)}</time></dd>
      </div>
    </dl>
    ${
      mail.attachments.length > 0 &&
      html`<p>
        ${mail.attachments.map(
          (file, index) =>
            html`<a class="button" href="/mail/${mail.id}/attachments/${index}" download
              >${file.name}</a
            > `,
        )}
      </p>`
    }
    ${
      mail.html !== null &&
      html`<nav class="views" aria-label="View">
        <a href="/mail/${mail.id}" ${isHtml && html`aria-current="true"`}>As designed</a>
        <a href="/mail/${mail.id}?view=text" ${!isHtml && html`aria-current="true"`}>Text only</a>
      </nav>`
    }
    ${
      isHtml
        ? html`<iframe
            class="mail-frame"
            id="fit"
            title="${mail.subject}"
            src="/mail/${mail.id}/body"
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          ></iframe>`
        : html`<pre class="mail-text">${mail.text}</pre>`
    }
  </article>`;
}
