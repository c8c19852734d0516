import type { Module } from '../../http/module.ts';
import type { Encryption } from '../../kernel/encryption.ts';

export interface LearningRecordsOptions {
  readonly encryption: Encryption;
  readonly publicUrl: string;
  readonly mayReachPrivateNetworks: boolean;
}

export function createLearningRecordsModule(_options: LearningRecordsOptions): Module {
  return {};
}
