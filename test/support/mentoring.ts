import {
  askForMentor,
  changeMentorRegistration,
  saveMenteeIntake,
  saveMentorRegistration,
} from '../../src/contract/index.ts';
import type {
  MenteeIntake,
  MentorOffer,
  MentorRegistration,
  MentorRequest,
} from '../../src/contract/index.ts';
import type { Caller, TestProduct } from './start-test-product.ts';

/** An offer that lacks nothing. */
export const completeOffer: MentorOffer = {
  topics: ['giving-feedback'],
  styles: ['coach', 'challenger'],
  languages: ['nl', 'en'],
  meetingModes: ['virtual', 'in_person'],
  hoursPerMonth: 3,
  capacity: 2,
  about: 'I have led teams for ten years and like to think along about hard conversations.',
};

/** The answers of somebody who looks for a mentor. */
export const completeIntake: MenteeIntake = {
  topics: ['giving-feedback'],
  wantsToLearn: 'Speaking up when it matters.',
  styles: ['coach'],
  whatMatters: 'Someone who listens.',
  meetingModes: ['virtual'],
  languages: ['en'],
};

/** Registers and publishes a new mentor. */
export async function addMentor(
  product: TestProduct,
  offer: Partial<MentorOffer> = {},
  person: Parameters<TestProduct['addPerson']>[0] = {},
): Promise<{ caller: Caller; registration: MentorRegistration }> {
  const caller = await product.signIn(await product.addPerson({ jobLevel: 4, ...person }));
  const params = { programmeId: product.programmeId };
  await caller.call(saveMentorRegistration, { params, body: { ...completeOffer, ...offer } });
  const registration = await caller.call(changeMentorRegistration, {
    params: { ...params, change: 'publish' },
  });
  return { caller, registration };
}

/** A new employee with an intake. */
export async function addMentee(
  product: TestProduct,
  person: Parameters<TestProduct['addPerson']>[0] = {},
): Promise<Caller> {
  const caller = await product.signIn(await product.addPerson({ jobLevel: 1, ...person }));
  await caller.call(saveMenteeIntake, {
    params: { programmeId: product.programmeId },
    body: completeIntake,
  });
  return caller;
}

export const motivation = 'I would like to learn from how you handle difficult conversations.';

export function ask(mentee: Caller, registrationId: string): Promise<MentorRequest> {
  return mentee.call(askForMentor, { body: { mentorRegistrationId: registrationId, motivation } });
}
