import type { Module } from '../../http/module.ts';
import { myDataRoutes } from './my-data.routes.ts';

/** A person's own data, for themselves. */
export function createMyDataModule(): Module {
  return { routes: myDataRoutes };
}
