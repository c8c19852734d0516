export { createPeopleModule } from './people.module.ts';
export { findOrCreatePerson } from './find-or-create-person.ts';
export { importPeople } from './import-people.ts';
export { lockPerson } from './lock-person.ts';
export { getPeople, getPerson, personCard } from './person.ts';
export type { Person } from './person.ts';
export { reportingLine } from './reporting-line.ts';
export { setChosenLanguage } from './set-chosen-language.ts';
