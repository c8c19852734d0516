import { handleJob } from '../../../jobs/job.ts';
import { applyImport } from './apply-import.ts';
import { compareImport } from './compare-import.ts';
import { clearPeopleImports } from './clear-imports.job.ts';
import { ApplyImport, CompareImport } from './import-jobs.ts';

/** What becomes of a file once it has been read. */
export const importWorkers = [
  handleJob(CompareImport, ({ inTransaction }, { importId, ...scope }) =>
    inTransaction(scope, (work) => compareImport(work, importId)),
  ),
  clearPeopleImports,
  handleJob(ApplyImport, ({ inTransaction }, job) => applyImport(inTransaction, job)),
];
