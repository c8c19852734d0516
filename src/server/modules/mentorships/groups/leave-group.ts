import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { releaseSeat } from '../../mentors/index.ts';
import { GroupLeft, GroupLostLead } from '../events.ts';
import { beginWhenReady } from '../make-ready.ts';
import { tellWhoLeft } from '../meetings/tell-who-left.ts';
import { lockMentorship, mentorshipFacts } from '../mentorships.store.ts';
import type { StoredMember, StoredMentorship } from '../mentorships.store.ts';
import { tryMove } from '../move-mentorship.ts';
import { haveAllStayed, isLed, isLonely, isShort } from './group.rules.ts';
import { lockGroup, situationOf, updateGroup } from './groups.store.ts';
import type { LockedGroup } from './groups.store.ts';

/**
 * Somebody leaves a group, without fault and without a reason; the others stay together. Where fewer
 * are left than the group was planned for, each of them says whether they stay; where whoever leads has
 * left, the programme's owner is asked to find another. Only where nobody is left to meet it ends.
 * @param mentorship with its row locked
 */
export async function leaveGroup(
  work: Work,
  { id }: StoredMentorship,
  personId: string,
): Promise<void> {
  const before = await lockGroup(work, id);
  const leaver = before.mentorship.members.find((member) => member.personId === personId);
  if (!leaver) return;
  await writeLeft(work, id, leaver);
  const after = { ...before, mentorship: await lockMentorship(work, id) };
  const situation = situationOf(after);
  // A lead or mentor who leaves makes a group no shorter; each member who does asks the others anew.
  const short = leaver.role === after.gathering.member && isShort(situation, after.gathering);
  await tellOthers(work, after, leaver, short);
  await tellWhoLeft(work.actingAs(null), after.mentorship, personId);
  if (isLonely(situation)) {
    await tryMove(work.actingAs(null), after.mentorship, 'end');
    return;
  }
  if (short) await askWhoStays(work, id);
  await settle(work, await lockGroup(work, id));
}

async function askWhoStays(work: Work, id: string): Promise<void> {
  await updateGroup(work, id, { shortSince: work.now });
  await work.db
    .updateTable('mentorship_members')
    .set({ stays_at: null })
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', id)
    .where('left_at', 'is', null)
    .execute();
}

async function writeLeft(work: Work, id: string, leaver: StoredMember): Promise<void> {
  await work.db
    .updateTable('mentorship_members')
    .set({ left_at: work.now, mentor_registration_id: null })
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', id)
    .where('person_id', '=', leaver.personId)
    .execute();
  if (leaver.registrationId !== null) await releaseSeat(work, leaver.registrationId);
}

async function tellOthers(
  work: Work,
  { mentorship, gathering }: LockedGroup,
  leaver: StoredMember,
  short: boolean,
): Promise<void> {
  // Who left is seen by those who stay; the audit log names nobody, as of every other end.
  const doer = work.actingAs(null);
  const lostLead = leaver.role === gathering.lead && !isLed(mentorship.members, gathering);
  const facts = mentorshipFacts(mentorship);
  await doer.publish(GroupLeft, { ...facts, personId: leaver.personId, isShort: short, lostLead });
  if (lostLead) await doer.publish(GroupLostLead, facts);
  await recordAudit(doer, {
    action: 'group.left',
    subject: { kind: 'mentorship', id: mentorship.id },
    details: { members: mentorship.members.length },
  });
}

/** What the others had waited for of the one who left is not waited for any more. */
async function settle(work: Work, { group, mentorship }: LockedGroup): Promise<void> {
  const { shortSince } = group;
  if (shortSince !== null && haveAllStayed(mentorship.members)) {
    await updateGroup(work, group.id, { shortSince: null });
  }
  if (mentorship.state === 'agreement') await beginWhenReady(work, mentorship);
  if (mentorship.state === 'closing') await tryMove(work, mentorship, 'close');
}
