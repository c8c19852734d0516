import type { LmsPerson } from '../lms-person.ts';
import { roles } from './lti-names.ts';

/** Roles of a person in the course: administrators teach it, everybody else learns in it. */
export const listRoles = (person: LmsPerson): string[] =>
  person.isAdministrator ? [roles.administrator, roles.instructor] : [roles.learner];

export const isLearner = (person: LmsPerson): boolean => !person.isAdministrator;
