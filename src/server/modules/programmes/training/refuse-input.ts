import type { TrainingEventInput } from '../../../../contract/index.ts';
import { AppError } from '../../../kernel/app-error.ts';

/** @throws AppError `invalid-input` that names the field */
export function refuseInput(field: keyof TrainingEventInput, message: string): never {
  throw new AppError('invalid-input', { issues: [{ path: `body.${field}`, message }] });
}
