import { join } from 'node:path';

export const tablePath = join(import.meta.dirname, '../../../../docs/lti-conformance.md');
