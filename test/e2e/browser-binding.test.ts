// How a launch is tied to its browser where no cookie comes back, in a real browser, at platforms that
// keep values for tools in three ways, and at one that does not.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { PlatformBehaviour } from '../../src/demo/lms/platform-behaviour.ts';
import { blackboard } from '../../src/demo/lms/variants/blackboard.ts';
import { canvas } from '../../src/demo/lms/variants/canvas.ts';
import { moodle } from '../../src/demo/lms/variants/moodle.ts';
import {
  setClock,
  withProductAt,
  type Connection,
} from '../conformance/lti/support/with-product-at.ts';
import { openBrowser } from '../support/browser.ts';

/** What a launch was posted with, in the order of the posts. */
type Posted = readonly URLSearchParams[];

describe('without a cookie', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => {
    browser = await openBrowser({ thirdPartyCookies: 'blocked' });
  });
  after(() => browser.close());

  for (const [title, behaviour] of [
    ['lti_storage_target=_parent: the page around the tool keeps the state', {}],
    [
      'lti_storage_target=post_message_forwarding: a frame of that name does (Canvas)',
      { ...canvas, namesDeployment: true },
    ],
    ['no lti_storage_target: the capabilities name the frame (Blackboard)', blackboard],
  ] as const) {
    test(title, async () => {
      await withPage(behaviour, async (page, posted) => {
        await headingOfTheApp(page).waitFor();
        assert.equal(posted.length, 2);
        assert.equal(posted[0]?.has('lti_binding'), false);
        assert.match(posted[1]?.get('lti_binding') ?? '', /^[\w-]{43}$/);
        assert.equal(browser.context.pages().length, 1);
      });
    });
  }

  test('a platform that keeps nothing: a window of its own opens (Moodle)', async () => {
    await withPage(moodle, async (page, posted) => {
      const opened = browser.context.waitForEvent('page');
      await toolOf(page).getByRole('button').click();
      const window = await opened;
      await window.getByRole('heading', { level: 1 }).waitFor();
      assert.match(posted[1]?.get('lti_ticket') ?? '', /^\d+\.[\w-]{43}$/);
      await window.close();
    });
  });

  /** Opens the activity at a platform as a learner whose browser sends no cookie to the tool. */
  async function withPage(
    behaviour: Partial<PlatformBehaviour>,
    use: (page: Page, posted: Posted) => Promise<void>,
  ): Promise<void> {
    await withProductAt(behaviour, async (connection) => {
      const posted = await dropCookies(browser.context, connection);
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      page.setDefaultTimeout(60_000);
      await page.goto(`${connection.lms.url}/people`);
      await page
        .getByRole('button', { name: /Lotte Visser/ })
        .first()
        .click();
      await page.waitForURL(/\/courses\/1/);
      setClock(connection.product);
      await page
        .getByRole('link', { name: /Mentoring/ })
        .first()
        .click();
      await use(page, posted);
      await browser.context.unrouteAll();
    });
  }
});

const toolOf = (page: Page) => page.frameLocator('iframe.tool-frame');
/** The page that asks the platform's storage has a heading of its own, which does not count. */
const headingOfTheApp = (page: Page) => toolOf(page).locator('#root h1');

/** Takes the cookie of a login away before its launch is sent, and notes what launches are posted with. */
async function dropCookies(context: BrowserContext, { product }: Connection): Promise<Posted> {
  const posted: URLSearchParams[] = [];
  await context.route(`${product.url}/lti/launch`, async (route) => {
    const hasCookie = (await bindingCookies(context)).length > 0;
    assert.equal(hasCookie, posted.length === 0);
    await context.clearCookies({ name: bindingCookie });
    posted.push(new URLSearchParams(route.request().postData() ?? ''));
    await route.continue();
  });
  return posted;
}

const bindingCookie = /^lti-[\w-]+$/;
const bindingCookies = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name }) => bindingCookie.test(name));
