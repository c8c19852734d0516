import type { LmsPerson } from '../lms-person.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

const tones = 10;

/** Initials on a colour of the person's own; decoration beside a name. */
export function renderAvatar(person: LmsPerson, size: 'small' | 'medium'): Html {
  const number = Number(person.employeeNumber.replace(/\D/g, ''));
  const tone = (number + 3 * Math.floor(number / 10)) % tones;
  const family = person.familyName.split(' ').at(-1) ?? '';
  const initials = `${person.givenName.charAt(0)}${family.charAt(0)}`;
  return html`<span class="avatar is-${size} tone-${tone}" aria-hidden="true">${initials}</span>`;
}
