import type { Organisation } from '../organisation/organisation.ts';
import type { DemoPlaces } from './product-process.ts';

/** What the person at the keyboard reads when the demonstration is ready. */
export function formatWelcome(
  organisation: Organisation,
  places: DemoPlaces,
  seconds: number,
): string {
  const people = new Map(organisation.people.map((person) => [person.employeeNumber, person]));
  const rows = organisation.lmsAccounts.suggestions.map(({ employeeNumber, story }) => {
    const person = people.get(employeeNumber);
    return `    ${`${person?.givenName ?? ''} ${person?.familyName ?? ''}`.padEnd(20)} ${story}`;
  });
  return [
    '',
    `  Ready in ${seconds.toFixed(0)} s. Open the learning platform of ${organisation.name}:`,
    '',
    `    ${places.lmsUrl}`,
    '',
    '  and be, for example:',
    '',
    ...rows,
    '',
    `  E-mails arrive at  ${places.lmsUrl}/mail`,
    `  The product is at  ${places.productUrl}  (opened from the course)`,
    '',
    '  Ctrl-C stops everything; the next start goes on where you left.',
    '',
    '',
  ].join('\n');
}
