import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';

export interface BrowserOptions {
  /** Whether a frame of another site gets its cookies, as the browser's setting says. */
  readonly thirdPartyCookies: 'blocked' | 'allowed';
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  /** Address and port to which every host name leads, by https and with any certificate. */
  readonly everyHostAt?: string;
}

/**
 * In a process of its own a frame of another site is now and then lost to whoever steers the browser,
 * though it is shown. Which cookies a frame gets does not depend on its process.
 */
const inOneProcess = ['--disable-site-isolation-trials'];

/** A browser with a profile of its own, thrown away when closed. */
export async function openBrowser(
  options: BrowserOptions,
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), 'mentorklik-browser-'));
  const isBlocked = options.thirdPartyCookies === 'blocked';
  await mkdir(join(profile, 'Default'));
  await writeFile(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({
      profile: { cookie_controls_mode: isBlocked ? 1 : 0, block_third_party_cookies: isBlocked },
    }),
  );
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: await chromium.executablePath(),
    headless: true,
    // A file that takes too long is ended by a signal: the browser ends with it, by its pipe.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--no-sandbox', '--disable-gpu', ...inOneProcess, ...hostRules(options)],
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-GB',
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function hostRules({ everyHostAt }: BrowserOptions): string[] {
  if (everyHostAt === undefined) return [];
  return [`--host-resolver-rules=MAP * ${everyHostAt}`, '--ignore-certificate-errors'];
}
