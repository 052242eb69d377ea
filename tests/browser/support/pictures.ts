import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Keeps a picture in the folder that `ACCORD_PICTURES` names; without it, none is taken. */
export async function takePicture(of: Page | Locator, name: string): Promise<void> {
  const folder = process.env['ACCORD_PICTURES'];
  if (folder === undefined || folder === '') return;
  await mkdir(folder, { recursive: true });
  await of.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
