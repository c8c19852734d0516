import type { ImportMapping, ImportPart } from '../../../../contract/index.ts';

/** What columns are called in files of HR systems, in the languages of the product. */
const names: Readonly<Record<ImportPart, readonly string[]>> = {
  employeeNumber: [
    'employeenumber',
    'employeeid',
    'employeeno',
    'personnelnumber',
    'staffid',
    'personeelsnummer',
    'medewerkernummer',
    'matricule',
    'numeroemploye',
    'personalnummer',
    'mitarbeiternummer',
  ],
  givenName: ['givenname', 'firstname', 'voornaam', 'roepnaam', 'prenom', 'vorname'],
  familyName: ['familyname', 'lastname', 'surname', 'achternaam', 'nom', 'nachname'],
  email: ['email', 'emailaddress', 'workemail', 'emailadres', 'courriel', 'adresseemail', 'mail'],
  department: ['department', 'afdeling', 'departement', 'service', 'abteilung'],
  division: ['division', 'businessunit', 'divisie', 'bereich', 'geschaftsbereich'],
  country: ['country', 'land', 'pays', 'countrycode'],
  location: ['location', 'city', 'office', 'locatie', 'standplaats', 'lieu', 'site', 'standort'],
  jobTitle: ['jobtitle', 'title', 'position', 'functie', 'functienaam', 'poste', 'position'],
  jobLevel: ['joblevel', 'level', 'grade', 'schaal', 'niveau', 'stufe', 'functieniveau'],
  manager: [
    'manager',
    'managerid',
    'manageremployeenumber',
    'manageremail',
    'leidinggevende',
    'responsable',
    'vorgesetzter',
    'vorgesetzte',
  ],
  language: ['language', 'preferredlanguage', 'taal', 'langue', 'sprache'],
  timeZone: ['timezone', 'tijdzone', 'fuseauhoraire', 'zeitzone'],
  startDate: ['startdate', 'hiredate', 'indienst', 'datumindienst', 'datedentree', 'eintritt'],
};

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();
}

/**
 * Says what each column seems to tell: what it told last time, else what its name says. No part is
 * given twice.
 */
export function suggestParts(
  columns: readonly string[],
  remembered: ImportMapping | null,
): (ImportPart | null)[] {
  const taken = new Set<ImportPart>();
  const take = (part: ImportPart | undefined): ImportPart | null => {
    if (part === undefined || taken.has(part)) return null;
    taken.add(part);
    return part;
  };
  const known = columns.map((column) => take(remembered?.[column]));
  return columns.map((column, index) => {
    if (known[index] != null) return known[index];
    const found = Object.entries(names).find(([, each]) => each.includes(plain(column)));
    return take(found?.[0] as ImportPart | undefined);
  });
}
