import type { ProgrammeFormat } from '../../contract/index.ts';

const groupFormats: readonly ProgrammeFormat[] = ['group', 'facilitated_group', 'team'];

/** Whether people come together in groups in this format, where nobody asks one mentor. */
export function isGroupFormat(format: ProgrammeFormat): boolean {
  return groupFormats.includes(format);
}
