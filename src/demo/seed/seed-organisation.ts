import { z } from 'zod';
import { nameOf } from '../organisation/organisation.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { askMentors } from './ask-mentors.ts';
import { carryOnMentorship } from './carry-on-mentorship.ts';
import { eachInTurn } from './each-in-turn.ts';
import { gatherCircles } from './gather-circles.ts';
import { leaveConnectionsToDecide } from './leave-connections-to-decide.ts';
import { openOnce } from './open-once.ts';
import type { Addresses } from './open-product.ts';
import { registerMentor } from './register-mentor.ts';
import { takeCourse } from './take-course.ts';
import type { Learned } from './take-course.ts';
import { welcomeNewcomers } from './welcome-newcomers.ts';

const programmesSchema = z.object({
  programmes: z
    .array(
      z.object({
        id: z.string(),
        rules: z.object({ mentorCourse: z.object({ courseId: z.string() }) }),
      }),
    )
    .min(1),
});

/** People at work at the same time; more than the two cores of a small machine only queue. */
const width = 4;

/**
 * Fills a product that knows the people with what they do, as they would: every step is a launch from
 * the LMS and calls of the API in that person's name.
 * @param mentorshipId the one that has begun in the past
 * @param tell told what is being done, in a few words
 */
export async function seedOrganisation(
  organisation: Organisation,
  addresses: Addresses,
  mentorshipId: string,
  tell: (step: string) => void,
): Promise<void> {
  const open = openOnce(addresses);
  const administrator = await open(organisation.lmsAccounts.administrators[0] ?? '');
  const { programmes } = await administrator.call('GET', '/api/programmes', programmesSchema);
  const programme = programmes[0];
  if (!programme) throw new Error('The organisation has no programme');

  tell(`${String(organisation.mentors.length)} of them become mentors`);
  const registrationIds = new Map<string, string>();
  await eachInTurn(organisation.mentors, width, async ({ course: _course, ...offer }) => {
    const session = await open(offer.employeeNumber);
    registrationIds.set(offer.employeeNumber, await registerMentor(session, programme.id, offer));
  });

  tell(`${String(organisation.mentees.length)} ask for a mentor`);
  await eachInTurn(organisation.mentees, width, (mentee) =>
    askMentors(mentee, { programmeId: programme.id, registrationIds, open }),
  );

  tell('circles gather in a programme of their own');
  const { circles, newcomers, people } = organisation;
  await gatherCircles(circles, nameOf(people, circles.owner), administrator, open);

  tell('newcomers get a buddy');
  await welcomeNewcomers(newcomers, nameOf(people, newcomers.owner), administrator, open);

  tell('the mentorship of some weeks ago goes on');
  await carryOnMentorship(mentorshipId, organisation.mentorship, open);

  tell('some mentors take their course');
  const learned: Learned = new Map();
  const students = organisation.mentors.filter((mentor) => mentor.course !== 'none');
  await eachInTurn([...students.entries()], 1, async ([index, mentor]) => {
    const language =
      organisation.people.find((one) => one.employeeNumber === mentor.employeeNumber)?.language ??
      'en';
    const course = { id: programme.rules.mentorCourse.courseId, language };
    const units = mentor.course === 'begun' ? 2 : Infinity;
    const student = { learned, slipEvery: index + 2 };
    await takeCourse(await open(mentor.employeeNumber), course, student, units);
  });
  const [someMentor] = organisation.mentors;
  await leaveConnectionsToDecide(addresses, administrator, someMentor?.employeeNumber ?? '');
}
