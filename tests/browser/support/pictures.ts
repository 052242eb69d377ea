import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Whether `ACCORD_PICTURES` names a folder for pictures. */
export function wantsPictures(): boolean {
  return folder() !== '';
}

/** Keeps a picture in that folder; without one, none is taken. */
export async function takePicture(of: Page | Locator, name: string): Promise<void> {
  if (!wantsPictures()) return;
  await mkdir(folder(), { recursive: true });
  await of.screenshot({ path: join(folder(), `${name}.png`), animations: 'disabled' });
}

function folder(): string {
  return process.env['ACCORD_PICTURES'] ?? '';
}
