import type { Module } from '../../http/module.ts';

export function createCoursesModule(): Module {
  return {};
}
