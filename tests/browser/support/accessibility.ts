import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Fluent's own guards for the Tab key, invisible and meant to be so. */
const guards = '[data-tabster-dummy]';

/** The rules whose outcome hangs on colours, which is all that a theme changes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page, the frame of the tab included: one line for each element, empty if all is well.
 * With `colours` it looks at these alone, which takes a fraction of the time.
 */
export async function accessibilityFindings(page: Page, about: 'all' | 'colours' = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude(guards).exclude(['iframe', guards]);
  const { violations } = await (about === 'all' ? axe : axe.withRules(colourRules)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1).join('; ').trim();
      return `${id}: ${target.join(' ')} (${why})`;
    }),
  );
}
