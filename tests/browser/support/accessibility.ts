import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Fluent's own guards for the Tab key, invisible and meant to be so. */
const guards = '[data-tabster-dummy]';

/**
 * What axe finds on the page, the frame of the tab included: one line for each element, empty if all is well.
 */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(guards).exclude(['iframe', guards]).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1).join('; ').trim();
      return `${id}: ${target.join(' ')} (${why})`;
    }),
  );
}
