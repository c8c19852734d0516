import type { Module } from '../../http/module.ts';

export function createReportsModule(): Module {
  return {};
}
