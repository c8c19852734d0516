import { importPeople as importPeopleEndpoint } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { importPeople } from './import-people.ts';

export const peopleRoutes: readonly Route[] = [
  route(importPeopleEndpoint, ({ work, body }) => importPeople(work, body.people)),
];
