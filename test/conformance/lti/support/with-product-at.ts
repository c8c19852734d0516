// The product itself, registered at the demonstration LMS as it plays one of the platforms.
import assert from 'node:assert/strict';
import {
  listPlatforms,
  makeRegistrationLink,
  type Platform,
} from '../../../../src/contract/index.ts';
import { readForm } from '../../../../src/demo/browser/read-form.ts';
import type { PlatformBehaviour } from '../../../../src/demo/lms/platform-behaviour.ts';
import {
  startTestProduct,
  type Caller,
  type TestProduct,
} from '../../../support/start-test-product.ts';
import { activityPath, startDemoPlatform, type DemoPlatform } from './start-demo-platform.ts';

export interface Connection {
  readonly product: TestProduct;
  readonly lms: DemoPlatform;
  readonly caller: Caller;
  /** How the product's administrator sees the platform. */
  readonly see: () => Promise<Platform>;
  /** Opens the activity, up to what the product answers. */
  readonly open: (person: string) => Promise<Response>;
}

/** Starts both, registers the product by its link, and takes both away after the test. */
export async function withProductAt(
  behaviour: Partial<PlatformBehaviour>,
  use: (connection: Connection) => Promise<void>,
): Promise<void> {
  const product = await startTestProduct();
  const lms = await startDemoPlatform(behaviour);
  try {
    setClock(product);
    const caller = await product.signIn(await product.addPerson(), ['ld_administrator']);
    const { url } = await caller.call(makeRegistrationLink);
    const page = await fetch(await lms.invite(url));
    assert.equal(page.status, 200, await page.text());
    const see = async (): Promise<Platform> => {
      const [platform] = (await caller.call(listPlatforms)).platforms;
      assert.ok(platform);
      return platform;
    };
    const { clientId } = await see();
    await lms.activate(clientId);
    await lms.addActivity(clientId);
    const method = behaviour.loginMethod ?? 'POST';
    await use({ product, lms, caller, see, open: (person) => open(lms, person, method) });
  } finally {
    await lms.close();
    await product.close();
  }
}

async function open(lms: DemoPlatform, person: string, method: string): Promise<Response> {
  const login = readForm(await (await lms.visit(person, activityPath)).text());
  const fields = new URLSearchParams(login.fields);
  const begun =
    method === 'GET'
      ? await fetch(`${login.action}?${fields.toString()}`, { redirect: 'manual' })
      : await fetch(login.action, { method, body: fields, redirect: 'manual' });
  const answer = await lms.visit(person, await readAuthorization(begun));
  const posted = readForm(await answer.text());
  return fetch(posted.action, {
    method: 'POST',
    body: new URLSearchParams(posted.fields),
    headers: { cookie: begun.headers.get('set-cookie')?.split(';')[0] ?? '' },
    redirect: 'manual',
  });
}

/** Where the login sends the browser: by a redirect, or by the page that keeps the binding first. */
async function readAuthorization(begun: Response): Promise<string> {
  const location = begun.headers.get('location');
  if (location !== null) return location;
  const inPage = /"redirectUrl":("(?:[^"\\]|\\.)*")/.exec(await begun.text())?.[1] ?? '""';
  return JSON.parse(inPage) as string;
}

/** Sets the product's clock by that of the platform, which is everybody's. */
export function setClock({ clock }: TestProduct): void {
  clock.advance({ seconds: (Date.now() - clock.now().getTime()) / 1000 });
}
