import type { Activity, Agent, Context, Result, Verb } from '@xapi/xapi';
import type { DomainEvent } from '../../../jobs/event.ts';
import type { Work } from '../../../jobs/work.ts';
import { deriveId } from '../../../kernel/ids.ts';
import { getOrganisation } from '../../administration/index.ts';
import { getPerson } from '../../people/index.ts';
import { profileVersion } from '../xapi-profile.ts';
import type { OwnStatement } from './record-statement.ts';
import { statementActor } from './statement-actors.store.ts';

/** One thing that a person did, in the words of the product. */
export interface Deed {
  readonly actorId: string;
  readonly verb: Verb;
  readonly object: Activity;
  /** The UUID that joins the statements of one story: a mentorship's, a request's, an enrolment's. */
  readonly registration: string;
  readonly result?: Result;
  /** The other party of a request. */
  readonly instructorId?: string;
  /** The others in a mentorship. */
  readonly teamIds?: readonly string[];
  readonly parent?: Activity;
  readonly grouping?: Activity;
}

/** The same deed of the same event gives the same statement id, however often it is told. */
function statementId(event: DomainEvent<unknown>, actorId: string): string {
  return deriveId('statement', event.id, actorId);
}

async function teamOf(
  work: Work,
  personIds: readonly string[],
  homePage: string,
): Promise<Pick<Context, 'team'>> {
  const member: Agent[] = [];
  for (const id of personIds) member.push(await statementActor(work, id, homePage));
  return member.length === 0 ? {} : { team: { objectType: 'Group', member } };
}

/** Writes a deed as a statement (xAPI 1.0.3 part two §2.2), people by their pseudonyms only. */
export async function writeStatement(
  work: Work,
  event: DomainEvent<unknown>,
  deed: Deed,
  homePage: string,
): Promise<OwnStatement> {
  const person = await getPerson(work, deed.actorId);
  const language = person.language ?? (await getOrganisation(work)).language;
  return {
    id: statementId(event, deed.actorId),
    actor: await statementActor(work, deed.actorId, homePage),
    verb: deed.verb,
    object: deed.object,
    ...(deed.result ? { result: deed.result } : {}),
    context: {
      registration: deed.registration,
      ...(deed.instructorId === undefined
        ? {}
        : { instructor: await statementActor(work, deed.instructorId, homePage) }),
      ...(await teamOf(work, deed.teamIds ?? [], homePage)),
      contextActivities: {
        ...(deed.parent ? { parent: [deed.parent] } : {}),
        ...(deed.grouping ? { grouping: [deed.grouping] } : {}),
        category: [profileVersion],
      },
      platform: 'Mentorklik',
      language,
    },
    timestamp: event.occurredAt,
  };
}
