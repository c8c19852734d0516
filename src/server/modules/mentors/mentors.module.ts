import type { Module } from '../../http/module.ts';

export function createMentorsModule(): Module {
  return {};
}
