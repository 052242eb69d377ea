import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFindings } from './accessibility.js';
import { takePicture, wantsPictures } from './pictures.js';
import { themes, type Seat, type Theme } from './seat.js';

const wide = { width: 1440, height: 900 };
const narrow = { width: 320, height: 640 };
/** High enough for all that scrolls within the page to be in the picture. */
const pictureHeights = { 2560: 1440, 1440: 2000, 768: 2400, 320: 3200 } as const;

/**
 * What is wrong with what a person has before them: axe's findings, those on colours in each theme, and what
 * scrolls sideways 320 pixels wide. Takes pictures in all themes and four widths, if any are wanted. Ends as it began: wide
 * and light.
 */
export async function inspect(seat: Seat, name: string, of: Page | Locator = seat.page): Promise<string[]> {
  const findings: string[] = [];
  for (const theme of [...themes].toReversed()) {
    await seat.useTheme(theme);
    findings.push(...(await look(seat.page, `${name}, ${theme}`, theme)));
    await takePictures(seat.page, of, `${name}-${theme}`);
  }
  findings.push(...(await lookNarrow(seat.page, name)));
  return findings;
}

/** The same for what covers the switch of themes: it is opened anew for each of them. */
export async function inspectOverlay(
  name: string,
  open: (theme: Theme) => Promise<{ seat: Seat; of: Locator }>,
): Promise<string[]> {
  const findings: string[] = [];
  for (const theme of themes) {
    const { seat, of } = await open(theme);
    findings.push(...(await look(seat.page, `${name}, ${theme}`, theme)));
    await takePictures(seat.page, of, `${name}-${theme}`);
    if (theme === 'light') findings.push(...(await lookNarrow(seat.page, name)));
    await seat.page.close();
  }
  return findings;
}

async function look(page: Page, where: string, theme: Theme): Promise<string[]> {
  const findings = await accessibilityFindings(page, theme === 'light' ? 'all' : 'colours');
  return findings.map((finding) => `${where}: ${finding}`);
}

async function lookNarrow(page: Page, name: string): Promise<string[]> {
  await resize(page, narrow);
  const findings = await look(page, `${name}, narrow`, 'light');
  for (const frame of page.frames()) {
    findings.push(
      ...(await frame.evaluate(tooWide)).map((what) => `${name}, narrow: ${what} scrolls sideways`),
    );
  }
  await resize(page, wide);
  return findings;
}

/** Runs in the browser: the page itself, and boxes that scroll sideways. Tables may, and the navigation's one row. */
function tooWide(): string[] {
  return [document.documentElement, ...document.querySelectorAll<HTMLElement>('body *')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .filter(
      (element) =>
        element === document.documentElement ||
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
    )
    .filter(
      (element) =>
        element === document.documentElement ||
        !(element.querySelector('table, pre') ?? element.closest('nav')),
    )
    .map((element) => `${element.tagName} “${element.innerText.slice(0, 40)}”`);
}

async function takePictures(page: Page, of: Page | Locator, name: string): Promise<void> {
  if (!wantsPictures()) return;
  for (const width of [2560, 1440, 768, 320] as const) {
    await resize(page, { width, height: pictureHeights[width] });
    await takePicture(of, `${name}-${width}`);
  }
  await resize(page, wide);
}

/** Panes fold by their own width, a moment after the window's has changed: waits until all is at rest. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  const widths = async (): Promise<string> =>
    (await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.innerWidth)))).join(' ');
  let before = '';
  for (let alike = 0; alike < 3;) {
    await pause(80);
    const now = await widths();
    alike = now === before ? alike + 1 : 0;
    before = now;
  }
}
