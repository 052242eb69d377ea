import type { Locator, Page } from 'playwright-core';
import { accessibilityFindings } from './accessibility.js';
import { takePicture } from './pictures.js';
import { themes, type Seat } from './seat.js';

const wide = { width: 1440, height: 900 };
const narrow = { width: 320, height: 640 };

/**
 * What is wrong with what a person has before them: axe's findings in each theme, and what scrolls sideways
 * 320 pixels wide. Takes pictures in all themes and both widths, if any are wanted. Ends as it began: wide
 * and light.
 */
export async function inspect(seat: Seat, name: string, of: Page | Locator = seat.page): Promise<string[]> {
  const findings: string[] = [];
  for (const theme of [...themes].toReversed()) {
    await seat.useTheme(theme);
    findings.push(...(await look(seat.page, `${name}, ${theme}`)));
    await takeBothPictures(seat.page, of, `${name}-${theme}`);
  }
  findings.push(...(await lookNarrow(seat.page, name)));
  return findings;
}

/** The same for what covers the switch of themes: it is opened anew for each of them. */
export async function inspectOverlay(
  name: string,
  open: (theme: (typeof themes)[number]) => Promise<{ seat: Seat; of: Locator }>,
): Promise<string[]> {
  const findings: string[] = [];
  for (const theme of themes) {
    const { seat, of } = await open(theme);
    findings.push(...(await look(seat.page, `${name}, ${theme}`)));
    await takeBothPictures(seat.page, of, `${name}-${theme}`);
    if (theme === 'light') findings.push(...(await lookNarrow(seat.page, name)));
    await seat.page.close();
  }
  return findings;
}

async function look(page: Page, where: string): Promise<string[]> {
  return (await accessibilityFindings(page)).map((finding) => `${where}: ${finding}`);
}

async function lookNarrow(page: Page, name: string): Promise<string[]> {
  await page.setViewportSize(narrow);
  const findings = await look(page, `${name}, narrow`);
  for (const frame of page.frames()) {
    const tooWide = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (tooWide > 0) findings.push(`${name}, narrow: ${frame.url()} is ${tooWide} pixels too wide`);
  }
  await page.setViewportSize(wide);
  return findings;
}

async function takeBothPictures(page: Page, of: Page | Locator, name: string): Promise<void> {
  await takePicture(of, `${name}-1440`);
  await page.setViewportSize(narrow);
  await takePicture(of, `${name}-320`);
  await page.setViewportSize(wide);
}
