import type { Language } from '../../../../contract/index.ts';

/** What may be wrong with a record store, or right. */
type FindingKind =
  | 'works'
  | 'works-write-only'
  | 'unknown-host'
  | 'refused-connection'
  | 'time-out'
  | 'certificate'
  | 'private-address'
  | 'network'
  | 'credentials'
  | 'forbidden'
  | 'not-found'
  | 'redirect'
  | 'not-a-record-store'
  | 'version'
  | 'status';

export interface Finding {
  readonly kind: FindingKind;
  /** A status, versions, an error's code: the same in every language. */
  readonly detail?: string;
}

const words: Readonly<Record<FindingKind, Readonly<Record<Language, string>>>> = {
  works: {
    nl: 'De record store antwoordt en aanvaardt deze gegevens.',
    en: 'The record store answers and accepts these settings.',
    fr: 'Le record store répond et accepte ces paramètres.',
    de: 'Der Record Store antwortet und nimmt diese Angaben an.',
  },
  'works-write-only': {
    nl: 'De record store antwoordt. Deze gebruiker mag er niets lezen; verzenden kan wel lukken.',
    en: 'The record store answers. This user may not read there; sending may still work.',
    fr: 'Le record store répond. Ce compte ne peut pas y lire\u202f; l’envoi peut néanmoins fonctionner.',
    de: 'Der Record Store antwortet. Dieses Konto darf dort nicht lesen; senden kann trotzdem klappen.',
  },
  'unknown-host': {
    nl: 'De naam van de server is niet bekend. Klopt het adres?',
    en: 'The name of the server is not known. Is the address right?',
    fr: 'Le nom du serveur est inconnu. L’adresse est-elle correcte\u202f?',
    de: 'Der Name des Servers ist nicht bekannt. Stimmt die Adresse?',
  },
  'refused-connection': {
    nl: 'De server weigert de verbinding. Klopt de poort, en draait de record store?',
    en: 'The server refuses the connection. Is the port right, and is the record store running?',
    fr: 'Le serveur refuse la connexion. Le port est-il correct et le record store démarré\u202f?',
    de: 'Der Server lehnt die Verbindung ab. Stimmt der Port, und läuft der Record Store?',
  },
  'time-out': {
    nl: 'Er kwam binnen tien seconden geen antwoord.',
    en: 'There was no answer within ten seconds.',
    fr: 'Aucune réponse en dix secondes.',
    de: 'Innerhalb von zehn Sekunden kam keine Antwort.',
  },
  certificate: {
    nl: 'Het certificaat van de server is niet te vertrouwen.',
    en: 'The certificate of the server cannot be trusted.',
    fr: 'Le certificat du serveur n’est pas fiable.',
    de: 'Dem Zertifikat des Servers kann nicht vertraut werden.',
  },
  'private-address': {
    nl: 'Dit adres ligt in een besloten netwerk; daar mag deze installatie niets naartoe sturen.',
    en: 'This address is in a private network, where this installation may not send anything.',
    fr: 'Cette adresse est dans un réseau privé, où cette installation ne peut rien envoyer.',
    de: 'Diese Adresse liegt in einem privaten Netz, dorthin darf diese Installation nichts senden.',
  },
  network: {
    nl: 'De verbinding werd verbroken.',
    en: 'The connection broke off.',
    fr: 'La connexion a été interrompue.',
    de: 'Die Verbindung ist abgebrochen.',
  },
  credentials: {
    nl: 'De gebruikersnaam of het wachtwoord klopt niet.',
    en: 'The user name or the password is not right.',
    fr: 'Le nom d’utilisateur ou le mot de passe n’est pas correct.',
    de: 'Benutzername oder Passwort stimmt nicht.',
  },
  forbidden: {
    nl: 'Deze gebruiker mag dit niet in de record store.',
    en: 'The record store does not allow this user to do that.',
    fr: 'Le record store ne l’autorise pas à ce compte.',
    de: 'Der Record Store erlaubt das diesem Konto nicht.',
  },
  'not-found': {
    nl: 'Op dit adres is geen record store. Het moet eindigen net voor “/statements”.',
    en: 'There is no record store at this address. It has to end just before “/statements”.',
    fr: 'Il n’y a pas de record store à cette adresse. Elle doit s’arrêter juste avant «\u00a0/statements\u00a0».',
    de: 'Unter dieser Adresse ist kein Record Store. Sie muss direkt vor „/statements“ enden.',
  },
  redirect: {
    nl: 'De server verwijst naar een ander adres. Vul dat adres zelf in.',
    en: 'The server points to another address. Please fill in that address itself.',
    fr: 'Le serveur renvoie vers une autre adresse. Indiquez directement celle-ci.',
    de: 'Der Server verweist auf eine andere Adresse. Bitte trage diese selbst ein.',
  },
  'not-a-record-store': {
    nl: 'Er kwam een antwoord, maar niet dat van een record store, zoals een gewone webpagina.',
    en: 'There was an answer, but not that of a record store: a web page, for example.',
    fr: 'Une réponse est arrivée, mais pas celle d’un record store\u00a0: une page web, par exemple.',
    de: 'Es kam eine Antwort, aber nicht die eines Record Stores, etwa eine Webseite.',
  },
  version: {
    nl: 'De record store kent deze versie van xAPI niet.',
    en: 'The record store does not know this version of xAPI.',
    fr: 'Le record store ne connaît pas cette version de xAPI.',
    de: 'Der Record Store kennt diese Version von xAPI nicht.',
  },
  status: {
    nl: 'De record store meldt een fout.',
    en: 'The record store reports an error.',
    fr: 'Le record store signale une erreur.',
    de: 'Der Record Store meldet einen Fehler.',
  },
};

/** @returns the finding in one or two sentences, its detail in brackets */
export function describeFinding(finding: Finding, language: Language): string {
  const sentence = words[finding.kind][language];
  return finding.detail === undefined ? sentence : `${sentence} (${finding.detail})`;
}
