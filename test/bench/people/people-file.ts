import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const header =
  'Personeelsnummer;Voornaam;Achternaam;Email;Afdeling;Functie;Niveau;Leidinggevende;Land';
/** People whom one manager has. */
const reports = 9;
const rowsAtOnce = 10_000;

function rowOf(number: number): string {
  const manager = number === 0 ? '' : `P${Math.floor((number - 1) / reports)}`;
  // Every tenth manager is told by an e-mail address, as some HR systems do.
  const told =
    number % 10 === 1 && manager !== '' ? `${manager.toLowerCase()}@hr.example` : manager;
  return [
    `P${number}`,
    `Sam${number}`,
    'de Vries',
    `p${number}@hr.example`,
    `Afdeling ${number % 200}`,
    'Adviseur',
    (number % 6) + 1,
    told,
    'Nederland',
  ].join(';');
}

/** Writes a file of so many people, as an HR system exports it; a manager stands before who reports. */
export async function writePeopleFile(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\r\n`);
  for (let from = 0; from < count; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, count - from) }, (_, at) =>
      rowOf(from + at),
    );
    if (!file.write(`${rows.join('\r\n')}\r\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
