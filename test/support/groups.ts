import { answerGroupRequest, joinGroup, listGroups, openGroup } from '../../src/contract/index.ts';
import type { Group, GroupSettings, MentorshipRole } from '../../src/contract/index.ts';
import type { SettingsChange } from './programme-settings.ts';
import { publishProgramme } from './programme-settings.ts';
import type { Answer, Caller, TestProduct } from './start-test-product.ts';

/** What is said of a group that lacks nothing. */
export const groupSettings: GroupSettings = {
  title: 'Leading without authority',
  theme: 'Six conversations about having a say without being the boss.',
  topics: ['giving-feedback'],
  size: { from: 2, to: 3 },
  joinsUntil: null,
  wayIn: 'open',
};

/** Group formats ask for groups of two or three here, for no course, and circles for no mentor. */
const small: SettingsChange = {
  rules: {
    groupSize: { from: 2, to: 3 },
    groupMentors: { from: 0, to: 0 },
    mentorCourse: null,
    menteeCourse: null,
  },
};

/** A published programme in a format of groups. @returns its id */
export async function groupProgramme(
  owner: Caller,
  format: 'group' | 'facilitated_group' | 'team',
  change: SettingsChange = {},
): Promise<string> {
  const { id } = await publishProgramme(owner, 'group_circle', {
    format,
    ...change,
    rules: { ...small.rules, ...change.rules },
  });
  return id;
}

/** Opens a group and expects it to be opened. */
export function open(
  caller: Caller,
  programmeId: string,
  as: MentorshipRole | null,
  settings: Partial<GroupSettings> = {},
): Promise<Group> {
  return caller.call(openGroup, {
    params: { programmeId },
    body: { settings: { ...groupSettings, ...settings }, as },
  });
}

/** A circle that somebody facilitates, with nobody else in it yet. */
export async function openCircle(
  product: TestProduct,
  programmeId: string,
  settings: Partial<GroupSettings> = {},
): Promise<{ facilitator: Caller; group: Group }> {
  const facilitator = await product.signIn(await product.addPerson());
  return { facilitator, group: await open(facilitator, programmeId, 'facilitator', settings) };
}

/** A mentor offers to stand beside whoever facilitates a circle, who answers. */
export function offer(mentor: Caller, id: string): Promise<Answer<Group>> {
  const body = { words: 'I have done this for years.', role: 'mentor' as const };
  return mentor.ask(joinGroup, { params: { id }, body });
}

/** Somebody new joins a group, or asks to. */
export async function joinNew(product: TestProduct, id: string): Promise<Caller> {
  const caller = await product.signIn(await product.addPerson());
  await caller.call(joinGroup, { params: { id }, body: { words: '' } });
  return caller;
}

/** The open invitation or request of a person in a group is answered by somebody. */
export async function answerFor(
  answerer: Caller,
  group: Pick<Group, 'id' | 'programmeId'>,
  personId: string,
  answer: 'accept' | 'decline' | 'withdraw',
): Promise<Group> {
  const { groups } = await answerer.call(listGroups, {
    params: { programmeId: group.programmeId },
  });
  const shown = groups.find(({ id }) => id === group.id);
  const request = [...(shown?.requests ?? []), ...(shown?.myRequest ? [shown.myRequest] : [])].find(
    ({ person }) => person.id === personId,
  );
  return answerer.call(answerGroupRequest, { params: { id: request?.id ?? '', answer } });
}
