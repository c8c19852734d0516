import { z } from 'zod';
import { nameOf } from '../organisation/organisation.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { beginMentorship } from './begin-mentorship.ts';
import { findColleague } from './find-colleague.ts';
import { openOnce } from './open-once.ts';
import type { Addresses } from './open-product.ts';
import { publishTemplate } from './publish-template.ts';

const importSchema = z.object({ created: z.number(), unknownManagers: z.array(z.string()) });

/**
 * What was some weeks ago, while the clocks of the product and the LMS stand there: the people come,
 * and a mentorship begins in a programme of its own.
 * @param daysAgo by how many days the clocks are behind
 * @param tell told what is being done, in a few words
 * @returns the mentorship's id
 */
export async function seedPast(
  organisation: Organisation,
  addresses: Addresses,
  daysAgo: number,
  tell: (step: string) => void,
): Promise<string> {
  const { people, lmsAccounts, mentorship } = organisation;
  tell(`${String(people.length)} colleagues arrive`);
  const open = openOnce(addresses);
  const administrator = await open(lmsAccounts.administrators[0] ?? '');
  const body = { people };
  const imported = await administrator.call('POST', '/api/people-imports', importSchema, body);
  if (imported.unknownManagers.length > 0) {
    throw new Error(`The import knows no manager of ${imported.unknownManagers.join(', ')}`);
  }

  tell(`a mentorship begins, ${String(daysAgo)} days ago`);
  const { owner, name, mission, themes } = mentorship.programme;
  const ownerName = nameOf(people, owner);
  const programmeId = await publishTemplate(
    administrator,
    'onboarding',
    ownerName,
    ({ rules }) => ({
      ...{ name, mission, visibility: 'invited' },
      rules: {
        ...rules,
        menteeStartedWithinDays: null,
        meetEveryWeeks: mentorship.meetings.everyWeeks,
        sessionThemes: themes,
      },
    }),
  );
  for (const role of ['mentor', 'mentee'] as const) {
    const invited = nameOf(people, mentorship[role].employeeNumber);
    const personIds = [await findColleague(administrator, invited)];
    const path = `/api/programmes/${programmeId}/invitations`;
    await administrator.send('POST', path, { personIds, role, words: '' });
  }
  return beginMentorship(mentorship, programmeId, daysAgo, open);
}
