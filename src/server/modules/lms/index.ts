export { createLmsModule } from './lms.module.ts';
export { makeRegistrationLink } from './registration/registration-links.ts';
