import { join } from 'node:path';
import { runChild, startChild } from './child.ts';
import type { Child } from './child.ts';
import type { DemoMarker } from './demo-directory.ts';

const organisationKey = 'demo';

export interface DemoPlaces {
  readonly directory: string;
  readonly lmsUrl: string;
  readonly productUrl: string;
  readonly lmsPort: number;
  readonly productPort: number;
  readonly smtpPort: number;
}

/** Where everything of a demonstration is. @param port of the LMS; the others follow */
export function toPlaces(directory: string, port: number): DemoPlaces {
  return {
    directory,
    lmsPort: port,
    productPort: port + 1,
    smtpPort: port + 2,
    lmsUrl: `http://localhost:${String(port)}`,
    productUrl: `http://127.0.0.1:${String(port + 1)}`,
  };
}

function toEnvironment(places: DemoPlaces, marker: DemoMarker): Record<string, string> {
  return {
    PORT: String(places.productPort),
    PUBLIC_URL: places.productUrl,
    DATA_DIRECTORY: join(places.directory, 'product'),
    SMTP_URL: `smtp://127.0.0.1:${String(places.smtpPort)}`,
    MAIL_FROM: 'Mentorklik <mentorklik@vlgroep.example>',
    OPEN_URL: `${places.lmsUrl}/open?to={path}`,
    ALLOW_PRIVATE_NETWORKS: 'true',
    ENCRYPTION_KEY: marker.encryptionKey,
    LOG_LEVEL: 'warn',
  };
}

export const startProduct = (places: DemoPlaces, marker: DemoMarker, daysBehind: number): Child => {
  const environment = toEnvironment(places, marker);
  return startChild('The product', ['src/server/main.ts'], { environment, daysBehind });
};

export const startLms = (places: DemoPlaces, daysBehind: number): Child =>
  startChild(
    'The LMS',
    [
      'src/demo/lms/main.ts',
      '--port',
      String(places.lmsPort),
      '--smtp-port',
      String(places.smtpPort),
      '--data',
      join(places.directory, 'lms'),
      '--quiet',
    ],
    { daysBehind },
  );

/**
 * Creates the organisation in the product, which must not be running: the embedded database is open to
 * one process only.
 * @param daysBehind by which the clock of the product is late
 * @returns the link that registers the product in an LMS, once
 */
export async function createOrganisation(
  places: DemoPlaces,
  marker: DemoMarker,
  name: string,
  daysBehind: number,
): Promise<string> {
  const environment = toEnvironment(places, marker);
  const start = { environment, daysBehind };
  const admin = (...args: string[]): Promise<string> =>
    runChild('The administration of the product', ['src/server/admin.ts', ...args], start);
  await admin('create-organisation', '--key', organisationKey, '--name', name, '--language', 'nl');
  const output = await admin('registration-link', '--organisation', organisationKey);
  const link = output.trim().split('\n').at(-1) ?? '';
  if (!URL.canParse(link)) throw new Error(`The product gave no registration link:\n${output}`);
  return link;
}
