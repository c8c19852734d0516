import type { Module } from '../../http/module.ts';

export function createMentorshipsModule(): Module {
  return {};
}
