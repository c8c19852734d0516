import { createBrowser } from '../browser/create-browser.ts';
import type { Addresses } from './open-product.ts';

interface Connection extends Addresses {
  readonly registrationLink: string;
  /** Administrator of the LMS. */
  readonly administrator: string;
  readonly activity: { readonly title: string; readonly text: string };
}

/**
 * Connects the product to the LMS as its administrator would: opens the registration link in the page
 * that the LMS shows it in, and adds the activity to the course.
 * @throws Error where the product did not register itself
 */
export async function connectProduct(connection: Connection): Promise<void> {
  const { lmsUrl, registrationLink, administrator, activity } = connection;
  const browser = createBrowser();
  await browser.post(`${lmsUrl}/session`, { employeeNumber: administrator });
  const page = await browser.post(`${lmsUrl}/tools/registrations`, { url: registrationLink });
  const source = readAttribute(page.text, /<iframe[^>]*?\ssrc="([^"]+)"/);
  const registration = await browser.get(source);

  const course = await browser.get(`${lmsUrl}/courses/1/edit`);
  const clientId = readAttribute(course.text, /<option value="([^"]+)"/);
  if (clientId === '') {
    const words = registration.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    throw new Error(
      `The product did not register itself (${String(registration.status)}): ${words.slice(0, 400)}`,
    );
  }
  await browser.post(`${lmsUrl}/courses/1/activities`, {
    clientId,
    title: activity.title,
    text: activity.text,
    scoreMaximum: '100',
  });
}

const readAttribute = (markup: string, pattern: RegExp): string =>
  (pattern.exec(markup)?.[1] ?? '').replaceAll('&amp;', '&');
