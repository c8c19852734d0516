import { html } from './html.ts';
import type { Html } from './html.ts';
import { colours, fontFamily } from './mail-style.ts';
import type { MailPicture } from './notice-mail.ts';

// Drawn with boxes and round corners: mail programs keep images back until they are asked for.

/** The product's mark: a stem with two leaves. */
export const logoMark: Html = html`<table
  role="presentation"
  aria-hidden="true"
  cellpadding="0"
  cellspacing="0"
  border="0"
>
  <tr>
    <td style="padding-right: 2px;">
      <div
        class="m-stem"
        style="width: 6px; height: 22px; border-radius: 3px; background-color: ${colours.petrol};"
      ></div>
    </td>
    <td>
      <div
        class="m-leaf"
        style="width: 13px; height: 10px; border-radius: 7px 3px 7px 0; background-color: ${colours.petrolLight};"
      ></div>
      <div
        style="width: 13px; height: 10px; margin-top: 2px; border-radius: 0 7px 3px 7px; background-color: ${colours.marigold};"
      ></div>
    </td>
  </tr>
</table>`;

/** @returns the drawing above the title, hidden from screen readers */
export function drawPicture(picture: MailPicture): Html {
  switch (picture.kind) {
    case 'pair':
      return row(
        bubble(picture.initials[0], 'left', '30px 30px 6px 30px'),
        bubble(picture.initials[1], 'right', '30px 30px 30px 6px'),
      );
    case 'course':
      return row(bubble('', 'left', '30px 6px 30px 6px'), bubble('', 'right', '6px 30px 6px 30px'));
    case 'done':
      return row(bubble('✓', 'left', '30px', '30px'));
  }
}

function row(...bubbles: readonly Html[]): Html {
  return html`<table
    role="presentation"
    aria-hidden="true"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin: 0 0 20px;"
  >
    <tr>
      ${bubbles}
    </tr>
  </table>`;
}

function bubble(words: string, side: 'left' | 'right', corners: string, size = '20px'): Html {
  const [background, colour] =
    side === 'left' ? [colours.petrol, colours.onPetrol] : [colours.marigold, colours.onMarigold];
  return html`<td style="padding-right: 4px;">
    <table role="presentation" cellpadding="0" cellspacing="0" border="0">
      <tr>
        <td
          class="m-${side} m-${side}-words"
          align="center"
          valign="middle"
          width="60"
          height="60"
          style="width: 60px; height: 60px; border-radius: ${corners}; background-color: ${background}; color: ${colour}; font-family: ${fontFamily}; font-size: ${size}; line-height: 1.2; font-weight: 600; letter-spacing: 0.5px;"
        >
          ${words}
        </td>
      </tr>
    </table>
  </td>`;
}
