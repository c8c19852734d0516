import {
  addLink as addEndpoint,
  getLinks,
  removeLink as removeEndpoint,
} from '../../../../contract/index.ts';
import type { Links } from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople } from '../../people/index.ts';
import { isOver } from '../mentorship-machine.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { listLinks } from './links.store.ts';
import { addLink, removeLink } from './share-link.ts';

/** @throws AppError `not-found` for anybody who is not in the mentorship */
async function getLinksFor(work: Work, mentorshipId: string, personId: string): Promise<Links> {
  const { state } = await getMentorshipOf(work, mentorshipId, personId);
  const links = await listLinks(work, mentorshipId);
  const people = await getPeople(work, [...new Set(links.map(({ addedBy }) => addedBy))]);
  return {
    isOpen: !isOver(state),
    links: [...links],
    people: [...people.values()].map(({ id, name }) => ({ id, name })),
  };
}

export const linkRoutes: readonly Route[] = [
  route(getLinks, ({ work, session, params }) => getLinksFor(work, params.id, session.personId)),
  route(addEndpoint, async ({ work, session, params, body }) => {
    await addLink(work, params.id, session.personId, body);
    return getLinksFor(work, params.id, session.personId);
  }),
  route(removeEndpoint, async ({ work, session, params }) => {
    await removeLink(work, params.id, params.linkId, session.personId);
    return getLinksFor(work, params.id, session.personId);
  }),
];
