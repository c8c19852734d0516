// The app as a tab of Microsoft Teams, in a fake host at Microsoft's own address; and that nobody else
// loads a byte of Teams' library.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { saveTeamsConnection } from '../../src/contract/index.ts';
import { issueTicket } from '../../src/server/modules/identity/index.ts';
import { openBrowser } from '../support/browser.ts';
import { startEntra } from '../support/entra.ts';
import type { Entra } from '../support/entra.ts';
import { startTestProduct } from '../support/start-test-product.ts';
import type { TestProduct } from '../support/start-test-product.ts';
import { words } from './catalogue.ts';
import { expectAccessible } from './expect-accessible.ts';
import { findLibrary, startTeamsWorld, waitForCall } from './teams-host.ts';
import type { HostWindow, TeamsHostAnswers, TeamsWorld } from './teams-host.ts';

const productHost = 'mentoring.example';
const teams = 'https://teams.microsoft.com/';
const objectId = randomUUID();

let entra: Entra;
let product: TestProduct;
let world: TeamsWorld;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let connectionId: string;
/** Files of the build that hold Teams' library. */
let libraryFiles: string[];
const closers: (() => Promise<void>)[] = [];

before(async () => {
  libraryFiles = await findLibrary();
  entra = await startEntra();
  closers.push(() => entra.close());
  product = await startTestProduct({
    ENTRA_URL: entra.url,
    PUBLIC_URL: `https://${productHost}`,
  });
  closers.push(() => product.close());
  const administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const { id } = await administrator.call(saveTeamsConnection, {
    body: entra.settings,
  });
  connectionId = id;
  await tellOfPerson();
  world = await startTeamsWorld(product.product.app, productHost);
  closers.push(() => world.close());
  browser = await openBrowser({ thirdPartyCookies: 'blocked', everyHostAt: world.at });
  closers.push(() => browser.close());
});
after(async () => {
  for (const close of closers.toReversed()) await close();
});

async function tellOfPerson(): Promise<void> {
  const personId = await product.addPerson({
    givenName: 'Lotte',
    familyName: 'Visser',
    language: null,
  });
  await product.inTransaction(({ db, tenantId, now }) =>
    db
      .insertInto('scim_users')
      .values({
        tenant_id: tenantId,
        person_id: personId,
        user_name: 'lotte',
        external_id: objectId,
        created_at: now,
        updated_at: now,
      })
      .execute(),
  );
}

interface Opened {
  readonly page: Page;
  readonly tab: FrameLocator;
  /** Addresses that the page and its frames asked for. */
  readonly asked: string[];
  readonly called: () => Promise<HostWindow['called']>;
}

const tabAddress = (path = '/'): string =>
  `https://${productHost}${path}?host=teams&via=${connectionId}`;

/** Opens the tab in a host at an address, as the host's person. */
async function openTab(
  answers: Partial<TeamsHostAnswers> = {},
  at = teams,
  use: (opened: Opened) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const jwt = await entra.tokenFor(objectId, product.clock.now());
  world.answer({ tab: tabAddress(), token: { jwt }, ...answers });
  const page = await browser.context.newPage();
  page.setDefaultTimeout(60_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(at);
    await use({
      page,
      tab: page.frameLocator('iframe'),
      asked,
      called: () => page.evaluate(() => (window as unknown as { host: HostWindow }).host.called),
    });
  } finally {
    await page.close();
  }
}

const word = (key: string): string => words('en', key);
const heading = (tab: FrameLocator | Page, name: string) =>
  tab.getByRole('heading', { level: 1, name, exact: true });
const signedOut = (tab: FrameLocator | Page) => heading(tab, word('common:signedOut.title'));
const menu = (tab: FrameLocator) =>
  tab.getByRole('button', {
    name: words('en', 'common:personMenu.label', { name: 'Lotte Visser' }),
  });

describe('a tab in Teams', () => {
  test('signs the person in by Teams, and asks nothing', async () => {
    await openTab({}, teams, async ({ tab, asked, called }) => {
      await menu(tab).waitFor();
      const functions = (await called()).map(({ func }) => func);
      assert.equal(functions[0], 'initialize');
      assert.ok(functions.includes('authentication.getAuthToken'), functions.join());
      assert.ok(functions.includes('appInitialization.success'), functions.join());
      assert.ok(asked.some((url) => libraryFiles.includes(new URL(url).pathname)));
    });
  });

  test('follows Teams’ theme as it changes, and speaks its language', async () => {
    await openTab({ theme: 'dark', locale: 'fr-fr' }, teams, async ({ page, tab }) => {
      await tab
        .getByRole('button', {
          name: words('fr', 'common:personMenu.label', { name: 'Lotte Visser' }),
        })
        .waitFor();
      const background = () =>
        tab
          .locator('.fui-FluentProvider')
          .first()
          .evaluate((element) =>
            getComputedStyle(element).getPropertyValue('--colorNeutralBackground1').trim(),
          );
      const seen: string[] = [await background()];
      for (const theme of ['default', 'contrast', 'dark'] as const) {
        await page.evaluate((name) => {
          (window as unknown as { host: HostWindow }).host.push('themeChange', [name]);
        }, theme);
        const expected = { default: '#ffffff', contrast: '#000000', dark: seen[0] ?? '' }[theme];
        await tab
          .locator('.fui-FluentProvider')
          .first()
          .evaluate(
            (element, wanted) =>
              new Promise<void>((resolve) => {
                const look = (): void => {
                  const value = getComputedStyle(element)
                    .getPropertyValue('--colorNeutralBackground1')
                    .trim();
                  if (value === wanted) resolve();
                  else requestAnimationFrame(look);
                };
                look();
              }),
            expected,
          );
        await expectAccessible(page);
        seen.push(await background());
      }
      assert.equal(new Set(seen).size, 3, seen.join());
    });
  });

  test('opens the page that a deep link names, and shares one itself', async () => {
    await openTab({ subEntityId: '/courses' }, teams, async ({ tab, called }) => {
      await heading(tab, word('course-player:courses.title')).waitFor();
      await menu(tab).click();
      await tab.getByRole('menuitem', { name: word('common:personMenu.copyLink') }).click();
      await tab.getByRole('menuitem', { name: word('common:personMenu.copyLink') }).waitFor();
      const shared = (await called()).find(({ func }) => func === 'shareDeepLink');
      assert.equal(shared?.args[0], '/courses');
    });
  });

  test('opens no page that is not the app’s own', async () => {
    await openTab({ subEntityId: '//stranger.example/' }, teams, async ({ page, tab }) => {
      await menu(tab).waitFor();
      assert.ok(page.frames().every((frame) => !frame.url().includes('stranger')));
    });
  });

  test('fits the side panel of a meeting', async () => {
    await openTab({ frameContext: 'sidePanel' }, teams, async ({ page, tab }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await menu(tab).waitFor();
      const overflow = await tab
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      assert.equal(overflow, 0);
    });
  });

  test('added to a channel, opens what was chosen', async () => {
    const settings = { tab: tabAddress('/teams/add-tab'), frameContext: 'settings' } as const;
    await openTab(settings, teams, async ({ page, tab, called }) => {
      await heading(tab, word('teams-tab:add.title')).waitFor();
      await expectAccessible(page);
      await tab.getByRole('radio', { name: word('teams-tab:add.pages.courses.name') }).check();
      await page.evaluate(() => {
        (window as unknown as { host: HostWindow }).host.push('settings.save', [{}]);
      });
      const saved = await waitForCall(page, /setConfig|setSettings/);
      const config = saved.args[0] as { contentUrl: string; entityId: string };
      assert.equal(config.contentUrl, tabAddress('/courses'));
      assert.equal(config.entityId, '/courses');
      assert.ok((await called()).some(({ func }) => func.includes('setValidityState')));
    });
  });
});

describe('a session that has ended', () => {
  test('begins again at a button, in the tab', async () => {
    await openTab({}, teams, async ({ tab }) => {
      await menu(tab).waitFor();
      await product.inTransaction(({ db }) => db.deleteFrom('sessions').execute());
      // Whatever the screen asks next tells it; where it has asked already, the link is gone.
      await tab
        .locator('html')
        .evaluate(() => document.querySelector<HTMLElement>('a[href="/courses"]')?.click());
      await tab.getByRole('button', { name: word('common:signedOut.comeIn') }).click();
      await menu(tab).waitFor();
    });
  });
});

describe('whom Teams does not prove', () => {
  test('is told so in words, and comes in by trying again', async () => {
    await openTab({ token: { refusal: 'resourceDisabled' } }, teams, async ({ page, tab }) => {
      await heading(tab, word('common:notLetIn.title')).waitFor();
      await tab.getByText('resourceDisabled').waitFor();
      await expectAccessible(page);
      const jwt = await entra.tokenFor(objectId, product.clock.now());
      await page.evaluate((next) => {
        (window as unknown as { host: HostWindow }).host.setToken({ jwt: next });
      }, jwt);
      await tab.getByRole('button', { name: word('common:tryAgain') }).click();
      await menu(tab).waitFor();
    });
  });

  test('is told when the token is not for this app', async () => {
    const jwt = await entra.tokenFor(objectId, product.clock.now(), { claims: { aud: 'another' } });
    await openTab({ token: { jwt } }, teams, async ({ tab }) => {
      await heading(tab, word('errors:teams-token-not-valid.title')).waitFor();
    });
  });

  test('is told when Microsoft is away, and nothing is tried until they ask', async () => {
    entra.setDown(true);
    // Longer than the keys that are known serve.
    product.clock.advance({ hours: 25 });
    await openTab({}, teams, async ({ tab, asked }) => {
      const told = heading(tab, word('errors:entra-unreachable.title'));
      await told.waitFor();
      const posts = () => asked.filter((url) => url.endsWith('/tickets')).length;
      assert.equal(posts(), 1);
      entra.setDown(false);
      product.clock.advance({ seconds: 10 });
      await tab.getByRole('button', { name: word('common:tryAgain') }).click();
      await menu(tab).waitFor();
      assert.equal(posts(), 2);
    });
  });
});

describe('a host that is not trusted', () => {
  test('of a stranger shows nothing: the browser refuses the frame', async () => {
    await openTab({}, 'https://stranger.example/', async ({ page, called }) => {
      await page.waitForLoadState('networkidle');
      assert.equal(page.frames()[1]?.url(), 'chrome-error://chromewebdata/');
      assert.deepEqual(await called(), []);
    });
  });

  test('among Microsoft’s pages gets no further than the first question', async () => {
    await openTab({}, 'https://stranger.office.com/', async ({ tab, called, asked }) => {
      await signedOut(tab).waitFor();
      assert.deepEqual([...new Set((await called()).map(({ func }) => func))], ['initialize']);
      assert.ok(asked.every((url) => !url.endsWith('/tickets')));
    });
  });

  test('Teams itself shows nothing of an organisation that has not connected it', async () => {
    const tab = `https://${productHost}/?host=teams&via=${randomUUID()}`;
    await openTab({ tab }, teams, async ({ page }) => {
      await page.waitForLoadState('networkidle');
      assert.equal(page.frames()[1]?.url(), 'chrome-error://chromewebdata/');
    });
  });
});

describe('not a byte of Teams’ library is loaded', () => {
  const loaded = (asked: readonly string[]): string[] =>
    asked.filter((url) => libraryFiles.includes(new URL(url).pathname));

  test('at top level', async () => {
    const personId = await product.addPerson({ givenName: 'Sem', familyName: 'de Boer' });
    const ticket = await product.inTransaction((work) =>
      issueTicket(work, { personId, roles: [], launch: null }),
    );
    const page = await browser.context.newPage();
    page.setDefaultTimeout(60_000);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`https://${productHost}/courses#ticket=${ticket}`);
    await heading(page, word('course-player:courses.title')).waitFor();
    await page.waitForLoadState('networkidle');
    assert.notEqual(libraryFiles.length, 0);
    assert.deepEqual(loaded(asked), []);
    await page.close();
  });

  test('in the frame of a learning platform', async () => {
    const registrationId = await addPlatform('https://lms.example');
    const personId = await product.addPerson({ givenName: 'Noor', familyName: 'Dijkstra' });
    const ticket = await product.inTransaction((work) =>
      issueTicket(work, { personId, roles: [], launch: null }),
    );
    const tab = `https://${productHost}/courses?via=${registrationId}#ticket=${ticket}`;
    await openTab({ tab }, 'https://lms.example/', async ({ page, tab: frame, asked, called }) => {
      await heading(frame, word('course-player:courses.title')).waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(loaded(asked), []);
      assert.deepEqual(await called(), []);
    });
  });
});

describe('the administrator', () => {
  test('reads how it fares, enters what is wrong and then right, and takes the package along', async () => {
    const personId = await product.addPerson({ givenName: 'Noor', familyName: 'Dijkstra' });
    const ticket = await product.inTransaction((work) =>
      issueTicket(work, { personId, roles: ['ld_administrator'], launch: null }),
    );
    const page = await browser.context.newPage();
    page.setDefaultTimeout(60_000);
    try {
      await page.goto(`https://${productHost}/connections/teams#ticket=${ticket}`);
      await page.getByText(word('teams:lastSignIn'), { exact: true }).waitFor();
      const privacy = page.getByRole('textbox', { name: word('teams:form.privacyUrl') });
      await privacy.fill('http://intranet.example');
      await page.getByRole('button', { name: word('teams:form.save'), exact: true }).click();
      await page.getByText(word('teams:form.notAnAddress')).waitFor();
      await expectAccessible(page);
      await privacy.fill('https://intranet.example/other');
      await page.getByRole('button', { name: word('teams:form.save'), exact: true }).click();
      await page.getByRole('status').getByText(word('teams:form.saved')).waitFor();
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: word('teams:step4.download') }).click();
      const file = await downloading;
      assert.equal(file.suggestedFilename(), `mentorklik-teams-${productHost}.zip`);
    } finally {
      await page.close();
    }
  });
});

/** A platform whose pages frame the product. */
function addPlatform(origin: string): Promise<string> {
  return product.inTransaction(async ({ db, tenantId, now }) => {
    const { id } = await db
      .insertInto('lms_registrations')
      .values({
        tenant_id: tenantId,
        id: randomUUID(),
        name: 'LMS',
        issuer: origin,
        client_id: 'client',
        authorization_endpoint: `${origin}/auth`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/keys`,
        scopes: [],
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}
