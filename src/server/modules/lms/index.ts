export { createLmsModule } from './lms.module.ts';
export { makeRegistrationLink } from './registration-links.ts';
