import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Axe finds nothing on the page, frames and all (WCAG 2.2 AA). */
export async function expectAccessible(page: Page): Promise<void> {
  // What is still loading stands back in paler colours.
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page })
    // Fluent's invisible focus markers, which no assistive technology meets.
    .exclude(['iframe', '[data-tabster-dummy]'])
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  assert.deepEqual(
    violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`),
    [],
  );
}
