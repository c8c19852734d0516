import { deriveId } from '../../../kernel/ids.ts';
import type { ActorShape, ContextShape, ObjectShape, StatementShape } from './statement-shape.ts';

export type MentionKind =
  'agent' | 'related-agent' | 'verb' | 'activity' | 'related-activity' | 'registration';

/** @returns the id under which a mention is looked up */
export function mentionId(kind: MentionKind, value: string): string {
  return deriveId('mention', kind, value);
}

/**
 * An actor's inverse functional identifier as one text (1.0.3 part two §2.4.2.3): equal for equal
 * actors. The domain of a mail address does not depend on case.
 * @returns null for an anonymous group
 */
export function agentKey(actor: ActorShape): string | null {
  if (actor.account) return `account:${actor.account.homePage}|${actor.account.name}`;
  if (actor.mbox !== undefined) return actor.mbox.toLowerCase();
  if (actor.mbox_sha1sum !== undefined) return `sha1:${actor.mbox_sha1sum.toLowerCase()}`;
  if (actor.openid !== undefined) return `openid:${actor.openid}`;
  return null;
}

/** The actor and, of a group, its members. */
function keysOf(actor: ActorShape | undefined): string[] {
  if (!actor) return [];
  return [agentKey(actor), ...(actor.member ?? []).map(agentKey)].filter((key) => key !== null);
}

function agentsOf(context: ContextShape | undefined): string[] {
  return [
    ...keysOf(context?.instructor),
    ...keysOf(context?.team),
    ...(context?.contextAgents ?? []).flatMap((each) => keysOf(each.agent)),
    ...(context?.contextGroups ?? []).flatMap((each) => keysOf(each.group)),
  ];
}

function activitiesOf(context: ContextShape | undefined): string[] {
  return Object.values(context?.contextActivities ?? {}).flatMap((activities) =>
    [activities ?? []].flat().map((activity: { id: string }) => activity.id),
  );
}

const isActor = (object: ObjectShape) =>
  object.objectType === 'Agent' || object.objectType === 'Group';
const isActivity = (object: ObjectShape) => (object.objectType ?? 'Activity') === 'Activity';

/** Everything by which a filter may find the statement (part three §2.1.3). */
export function mentionsOf(statement: StatementShape): string[] {
  const { actor, verb, object, context, authority } = statement;
  const inner = object.objectType === 'SubStatement' ? object : undefined;
  const agents = [...keysOf(actor), ...(isActor(object) ? keysOf(object) : [])];
  const activities = isActivity(object) && object.id !== undefined ? [object.id] : [];
  const relatedAgents = [
    ...agents,
    ...keysOf(authority),
    ...agentsOf(context),
    ...keysOf(inner?.actor),
    ...(inner?.object && isActor(inner.object) ? keysOf(inner.object) : []),
    ...agentsOf(inner?.context),
  ];
  const innerObject = inner?.object;
  const relatedActivities = [
    ...activities,
    ...activitiesOf(context),
    ...(innerObject && isActivity(innerObject) && innerObject.id !== undefined
      ? [innerObject.id]
      : []),
    ...activitiesOf(inner?.context),
  ];
  const mentions = [
    mentionId('verb', verb.id),
    ...agents.map((key) => mentionId('agent', key)),
    ...relatedAgents.map((key) => mentionId('related-agent', key)),
    ...activities.map((id) => mentionId('activity', id)),
    ...relatedActivities.map((id) => mentionId('related-activity', id)),
  ];
  if (context?.registration !== undefined) {
    mentions.push(mentionId('registration', context.registration.toLowerCase()));
  }
  return [...new Set(mentions)];
}
