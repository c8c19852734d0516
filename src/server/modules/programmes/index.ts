export { createDefaultProgramme } from './create-default-programme.ts';
export { createProgrammesModule } from './programmes.module.ts';
export { getProgramme, listOpenProgrammes } from './programme.ts';
