import { z } from 'zod';
import { createBrowser } from '../browser/create-browser.ts';
import type { BrowserAnswer } from '../browser/create-browser.ts';
import { readForm } from '../browser/read-form.ts';
import { createProductSession } from './product-session.ts';
import type { ProductSession } from './product-session.ts';

/** Where the two sides of the demonstration are. */
export interface Addresses {
  readonly lmsUrl: string;
  readonly productUrl: string;
}

/**
 * Opens the product from the LMS as a person: signs in to the LMS, follows the whole launch of the
 * activity, and exchanges the ticket at its end for a session.
 * @throws Error that names the step that did not lead on
 */
export async function openProduct(
  addresses: Addresses,
  employeeNumber: string,
): Promise<ProductSession> {
  const launched = await launchProduct(addresses, employeeNumber, '');
  const target = new URL(expectLocation(launched, 'The launch'));
  const ticket = new URLSearchParams(target.hash.slice(1)).get('ticket');
  if (ticket === null) throw new Error(`The launch led to ${target.href}, without a ticket`);

  const exchanged = await fetch(`${addresses.productUrl}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
  const { token } = z.object({ token: z.string() }).parse(await exchanged.json());
  return createProductSession(addresses.productUrl, token);
}

/**
 * Follows the launch of the activity to its end.
 * @param query of the address at which the launch begins
 * @returns what the product answered to the post that the platform signed
 */
export async function launchProduct(
  { lmsUrl }: Addresses,
  employeeNumber: string,
  query: string,
): Promise<BrowserAnswer> {
  const browser = createBrowser();
  await browser.post(`${lmsUrl}/session`, { employeeNumber });
  const opened = await browser.get(`${lmsUrl}/open?to=/`);
  const page = new URL(expectLocation(opened, 'The link into the product'));
  const begun = await browser.get(`${page.origin}${page.pathname}/launch${query}`);
  const login = readForm(begun.text);
  // Without scripts there is no platform storage; the cookie of the launch does.
  const { lti_storage_target: _storage, ...fields } = login.fields;
  const redirected = await browser.post(login.action, fields);
  const authorised = await browser.get(expectLocation(redirected, 'The login initiation'));
  const launch = readForm(authorised.text);
  return browser.post(launch.action, launch.fields);
}

function expectLocation({ location, status, url, text }: BrowserAnswer, step: string): string {
  if (location !== null) return location;
  const words = text.replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  throw new Error(
    `${step} did not lead on: ${new URL(url).pathname} answered ${String(status)}: ${words.slice(0, 400)}`,
  );
}
