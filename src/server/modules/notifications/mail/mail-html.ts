import { Html, html } from './html.ts';
import { drawPicture, logoMark } from './mail-pictures.ts';
import { colours, fontFamily, outlookStyleSheet, styleSheet } from './mail-style.ts';
import type { NoticeMail } from './notice-mail.ts';

/** Keeps the mail's own words out of the mailbox's preview, which the preheader fills. */
const previewFiller = new Html('&#847;&zwnj;&nbsp;'.repeat(80));

/** Outlook for Windows knows no maximum width: it gets a table of that width. */
const fixedWidth = new Html(
  '<!--[if mso]><table role="presentation" align="center" width="560" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
);
const endOfFixedWidth = new Html('<!--[if mso]></td></tr></table><![endif]-->');

/** The e-mail as one self-contained page: no image, font or script is fetched from anywhere. */
export function renderMailHtml(mail: NoticeMail): string {
  return html`<!doctype html>
    <html lang="${mail.language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <meta name="x-apple-disable-message-reformatting" />
        <title>${mail.subject}</title>
        <style>
          ${styleSheet}
        </style>
        <style>
          ${outlookStyleSheet}
        </style>
      </head>
      <body class="m-page" style="margin: 0; padding: 0; background-color: ${colours.page};">
        <div
          style="display: none; max-height: 0; max-width: 0; overflow: hidden; opacity: 0; mso-hide: all;"
        >
          ${mail.preheader}<span aria-hidden="true">${previewFiller}</span>
        </div>
        <div
          role="article"
          aria-roledescription="email"
          aria-label="${mail.subject}"
          lang="${mail.language}"
          dir="ltr"
        >
          <table
            role="presentation"
            class="m-page"
            width="100%"
            cellpadding="0"
            cellspacing="0"
            border="0"
            style="width: 100%; background-color: ${colours.page};"
          >
            <tr>
              <td class="m-outer" align="center" style="padding: 32px 16px 48px;">
                ${fixedWidth}
                <div style="max-width: 560px; margin: 0 auto; text-align: left;">
                  ${header} ${card(mail)} ${footer(mail)}
                </div>
                ${endOfFixedWidth}
              </td>
            </tr>
          </table>
        </div>
      </body>
    </html> `.markup;
}

const header = html`<table
  role="presentation"
  cellpadding="0"
  cellspacing="0"
  border="0"
  style="margin: 0 0 16px 4px;"
>
  <tr>
    <td valign="middle" style="padding-right: 8px;">${logoMark}</td>
    <td
      class="m-text"
      valign="middle"
      style="font-family: ${fontFamily}; font-size: 17px; line-height: 24px; font-weight: 600; color: ${colours.text};"
    >
      Mentorklik
    </td>
  </tr>
</table>`;

function card(mail: NoticeMail): Html {
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="width: 100%;"
  >
    <tr>
      <td
        class="m-card m-inner"
        style="padding: 36px 40px 32px; border: 1px solid ${colours.line}; border-radius: 16px; background-color: ${colours.card};"
      >
        ${mail.picture ? drawPicture(mail.picture) : ''}
        ${paragraph(mail.greeting, '0 0 4px', 'quiet')}
        <h1
          class="m-text m-title"
          style="margin: 0 0 16px; font-family: ${fontFamily}; font-size: 26px; line-height: 34px; font-weight: 600; color: ${colours.text}; overflow-wrap: anywhere;"
        >
          ${mail.title}
        </h1>
        ${mail.paragraphs.map((words) => paragraph(words, '0 0 12px', 'text'))} ${factBox(mail)}
        ${button(mail)}
        <p
          class="m-quiet"
          style="margin: 24px 0 0; font-family: ${fontFamily}; font-size: 13px; line-height: 20px; color: ${colours.quiet};"
        >
          ${mail.linkHelp}<br /><a
            class="m-link"
            href="${mail.action.url}"
            style="color: ${colours.petrol}; text-decoration: underline; overflow-wrap: anywhere; word-break: break-word;"
            >${mail.action.url}</a
          >
        </p>
      </td>
    </tr>
  </table>`;
}

function paragraph(words: string, margin: string, colour: 'text' | 'quiet'): Html {
  return html`<p
    class="m-${colour}"
    style="margin: ${margin}; font-family: ${fontFamily}; font-size: 16px; line-height: 25px; color: ${colours[colour]}; overflow-wrap: anywhere;"
  >
    ${words}
  </p>`;
}

function factBox({ facts }: NoticeMail): Html {
  if (facts.length === 0) return html``;
  const rows = facts.map(({ label, value }, index) => {
    const line = index === 0 ? 'none' : `1px solid ${colours.line}`;
    return html`<tr>
      <td class="m-line" style="padding: 12px 0; border-top: ${line}; font-family: ${fontFamily};">
        <span
          class="m-quiet"
          style="display: block; font-size: 13px; line-height: 18px; color: ${colours.quiet};"
          >${label}</span
        >
        <strong
          class="m-text"
          style="display: block; font-size: 16px; line-height: 24px; font-weight: 600; color: ${colours.text}; overflow-wrap: anywhere;"
          >${value}</strong
        >
      </td>
    </tr>`;
  });
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="width: 100%; margin: 20px 0 0;"
  >
    <tr>
      <td
        class="m-box"
        style="padding: 4px 20px; border-radius: 12px; background-color: ${colours.box};"
      >
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="width: 100%;"
        >
          ${rows}
        </table>
      </td>
    </tr>
  </table>`;
}

function button({ action }: NoticeMail): Html {
  return html`<table
    class="m-button-table"
    role="presentation"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin: 24px 0 0;"
  >
    <tr>
      <td class="m-button" style="border-radius: 8px; background-color: ${colours.petrol};">
        <a
          class="m-button-words"
          href="${action.url}"
          style="display: inline-block; padding: 13px 28px; border-radius: 8px; font-family: ${fontFamily}; font-size: 16px; line-height: 22px; font-weight: 600; color: ${colours.onPetrol}; text-decoration: none;"
          >${action.label}</a
        >
      </td>
    </tr>
  </table>`;
}

function footer(mail: NoticeMail): Html {
  return html`<div style="padding: 20px 4px 0;">
    ${mail.footer.map((words) => html`<p class="m-quiet" style="margin: 0 0 6px; font-family: ${fontFamily}; font-size: 13px; line-height: 20px; color: ${colours.quiet};">${words}</p>`)}
  </div>`;
}
