import type { Module } from '../../http/module.ts';
import { peopleRoutes } from './people.routes.ts';

/** The organisation's employees, as HR tells them. */
export function createPeopleModule(): Module {
  return { routes: peopleRoutes };
}
