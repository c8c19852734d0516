export { createLmsModule } from './lms.module.ts';
export { makeRegistrationLink } from './registration/registration-links.ts';
export type { SigningKeys } from './keys/signing-keys.ts';
export { changePlatform } from './platforms/change-platform.ts';
export { listPlatformsOf } from './platforms/platforms.views.ts';
