import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** How long a screen may move, as a dialog does that closes, before what axe finds counts. */
const restlessMilliseconds = 10_000;

/** Axe finds nothing on the page, frames and all (WCAG 2.2 AA). */
export async function expectAccessible(page: Page): Promise<void> {
  // What is still loading stands back in paler colours.
  await page.waitForLoadState('networkidle');
  const deadline = Date.now() + restlessMilliseconds;
  let found = await findViolations(page);
  while (found.length > 0 && Date.now() < deadline) found = await findViolations(page);
  assert.deepEqual(found, []);
}

async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Fluent's invisible focus markers, which no assistive technology meets.
    .exclude(['iframe', '[data-tabster-dummy]'])
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
}
