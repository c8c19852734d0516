import {
  createCalendarFeed as createEndpoint,
  getCalendarFeed,
  removeCalendarFeed as removeEndpoint,
} from '../../../../../contract/index.ts';
import { text } from '../../../../../content/catalogue.ts';
import { route } from '../../../../http/route.ts';
import type { RawRoute, Route } from '../../../../http/route.ts';
import type { Work } from '../../../../jobs/work.ts';
import { AppError } from '../../../../kernel/app-error.ts';
import { getOrganisation } from '../../../administration/index.ts';
import { writeFeed } from '../../../calendar/index.ts';
import type { LinkTo } from '../../../calendar/index.ts';
import { getPerson } from '../../../people/index.ts';
import { listTrainingEntries } from '../../../programmes/index.ts';
import { listConversationEntries } from '../../introductions/conversation-calendar.view.ts';
import { listCalendarEntries } from './calendar-entries.view.ts';
import {
  createCalendarFeed,
  findCalendarFeed,
  findFeedOwner,
  readFeedName,
  removeCalendarFeed,
} from './calendar-feeds.ts';

export function calendarFeedRoutes(publicUrl: string): readonly Route[] {
  return [
    route(getCalendarFeed, ({ work, session }) => findCalendarFeed(work, session.personId)),
    route(createEndpoint, ({ work, session }) =>
      createCalendarFeed(work, session.personId, publicUrl),
    ),
    route(removeEndpoint, ({ work, session }) => removeCalendarFeed(work, session.personId)),
  ];
}

/** @returns the owner's calendar; null for an address that leads nowhere */
async function readFeed(work: Work, secretHash: Buffer, linkTo: LinkTo): Promise<string | null> {
  const ownerId = await findFeedOwner(work, secretHash);
  if (ownerId === null) return null;
  const person = await getPerson(work, ownerId);
  if (!person.isActive) return null;
  const entries = [
    ...(await listConversationEntries(work, person, linkTo)),
    ...(await listCalendarEntries(work, person, null, linkTo)),
    ...(await listTrainingEntries(work, person, linkTo)),
  ];
  const language = person.language ?? (await getOrganisation(work)).language;
  return writeFeed(entries, text(language, 'meeting-calendar', 'name'), work.now);
}

/** What a calendar program reads, which can prove nothing but that it knows the address. */
export function calendarFeedRoute(linkTo: LinkTo): RawRoute {
  return {
    methods: ['get', 'head'],
    path: '/calendar/:name',
    permission: 'whoever knows the secret address that a person made for their calendar',
    body: 'none',
    async handle(request, response, { inTransaction }) {
      const name = readFeedName(String(request.params.name));
      const calendar =
        name &&
        (await inTransaction({ tenantId: name.tenantId, actorId: null }, (work) =>
          readFeed(work, name.secretHash, linkTo),
        ));
      if (calendar === null) throw new AppError('not-found');
      response
        .set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' })
        .type('text/calendar; charset=utf-8')
        .send(calendar);
    },
  };
}
