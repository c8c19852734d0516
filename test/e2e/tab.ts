import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Role } from '../../src/contract/index.ts';
import { issueTicket } from '../../src/server/modules/identity/index.ts';
import type { TestProduct } from '../support/start-test-product.ts';
import { words } from './catalogue.ts';

/** Somebody in a browser tab of their own, the product by itself in it. */
export class Tab {
  readonly page: Page;
  readonly #url: string;

  private constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  /** Comes in by a ticket, as every way in ends, at an address of the product. */
  static async open(
    context: BrowserContext,
    product: TestProduct,
    who: { readonly personId: string; readonly roles?: readonly Role[] },
    path: string,
  ): Promise<Tab> {
    const { personId, roles = [] } = who;
    const ticket = await product.inTransaction((work) =>
      issueTicket(work, { personId, roles, launch: null }),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${product.url}${path}#ticket=${ticket}`);
    return new Tab(page, product.url);
  }

  word(key: string, values: Readonly<Record<string, string>> = {}): string {
    return words('en', key, values);
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.#url}${path}`);
  }

  /** Waits for a screen, or a part of one, by its heading. */
  async see(heading: string, level?: number): Promise<void> {
    await this.page
      .getByRole('heading', { name: heading, exact: true, ...(level ? { level } : {}) })
      .waitFor();
  }

  async click(name: string, within: Page | Locator = this.page): Promise<void> {
    await within
      .getByRole('button', { name, exact: true })
      .or(within.getByRole('link', { name, exact: true }))
      .first()
      .click();
  }

  /** Says yes in the dialog that is open. */
  async confirm(name: string): Promise<void> {
    await this.click(name, this.page.getByRole('alertdialog').or(this.page.getByRole('dialog')));
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
