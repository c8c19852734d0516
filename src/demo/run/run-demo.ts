import { loadOrganisation } from '../organisation/organisation.ts';
import { connectProduct } from '../seed/connect-product.ts';
import { seedOrganisation } from '../seed/seed-organisation.ts';
import { seedPast } from '../seed/seed-past.ts';
import { buildWeb } from './build-web.ts';
import { checkPorts } from './check-ports.ts';
import type { Child } from './child.ts';
import { beginDemo, readMarker, writeMarker } from './demo-directory.ts';
import type { DemoMarker } from './demo-directory.ts';
import { createOrganisation, startLms, startProduct, toPlaces } from './product-process.ts';
import type { DemoPlaces } from './product-process.ts';
import type { DemoOptions } from './read-options.ts';
import { waitUntilHealthy } from './wait-until-healthy.ts';
import { formatWelcome } from './welcome.ts';

/** Half of the three months that the mentorship of the demonstration lasts. */
const daysOfHistory = 45;

const activity = {
  title: 'Mentoring',
  text: 'Find a colleague to learn from, or be the one.',
};

/**
 * Starts the demonstration, filling it first where it has not been filled.
 * @param children every process that was started, for the caller to stop, also after a failure
 * @param tell told what is being done, one step a line
 * @returns the welcome
 * @throws Error in words for the person at the keyboard
 */
export async function runDemo(
  options: DemoOptions,
  children: Child[],
  tell: (step: string) => void,
): Promise<string> {
  const begunAt = Date.now();
  const organisation = loadOrganisation();
  const places = toPlaces(options.directory, options.port);
  await checkPorts([places.lmsPort, places.productPort, places.smtpPort]);
  const known = await findDemo(options, tell);
  await buildWeb(tell);
  const marker = known ?? (await beginDemo(options.directory, options.port));

  const isReady = marker.state === 'ready';
  // A demonstration that is filled begins in the past, so that something has happened already.
  const daysBehind = isReady ? 0 : daysOfHistory;
  const registrationLink = isReady
    ? null
    : await createOrganisation(places, marker, organisation.name, daysBehind);
  tell('starting the product and the LMS');
  const started = await startBoth(places, marker, children, daysBehind);

  if (registrationLink !== null) {
    tell('connecting the product to the LMS');
    const administrator = organisation.lmsAccounts.administrators[0] ?? '';
    await connectProduct({ ...places, registrationLink, administrator, activity });
    const mentorshipId = await seedPast(organisation, places, daysBehind, tell);
    for (const child of started) child.comeToPresent();
    await seedOrganisation(organisation, places, mentorshipId, tell);
    await writeMarker(options.directory, { ...marker, state: 'ready' });
  }
  return formatWelcome(organisation, places, (Date.now() - begunAt) / 1000);
}

/** The demonstration to go on with; null where one has to begin, as there is none that is whole. */
async function findDemo(
  options: DemoOptions,
  tell: (step: string) => void,
): Promise<DemoMarker | null> {
  const marker = await readMarker(options.directory);
  if (options.isReset || marker === null) return null;
  if (marker.state === 'filling') {
    tell('the last start was cut off while it filled the demonstration: beginning again');
    return null;
  }
  if (marker.port !== options.port) {
    throw new Error(
      `This demonstration was made on port ${String(marker.port)}. Start it there with --port ${String(marker.port)}, begin again with --reset, or choose another directory with --data.`,
    );
  }
  return marker;
}

async function startBoth(
  places: DemoPlaces,
  marker: DemoMarker,
  children: Child[],
  daysBehind: number,
): Promise<readonly Child[]> {
  const lms = startLms(places, daysBehind);
  children.push(lms);
  const product = startProduct(places, marker, daysBehind);
  children.push(product);
  await Promise.all([
    waitUntilHealthy(lms, places.lmsUrl),
    waitUntilHealthy(product, places.productUrl),
  ]);
  return [lms, product];
}
