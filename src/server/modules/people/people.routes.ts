import {
  getPersonRecord,
  importPeople as importPeopleEndpoint,
  listPeople,
  listPeopleFilters,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { importPeople } from './import-people.ts';
import { listFilters, listPeoplePage } from './records/list-people.views.ts';
import { getRecord } from './records/person-record.view.ts';

export const peopleRoutes: readonly Route[] = [
  route(importPeopleEndpoint, ({ work, body }) => importPeople(work, body.people)),
  route(listPeople, ({ work, query }) => listPeoplePage(work, query)),
  route(listPeopleFilters, ({ work, query }) => listFilters(work, query)),
  route(getPersonRecord, ({ work, params, query }) => getRecord(work, params.id, query.language)),
];
