import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Nothing of the browser's own may go out to the network, or ask anything at its first start. */
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A headless Chromium: that of `CHROMIUM_PATH`, else the first that is installed. */
export function startChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...quietly, ...more] });
}

function chromiumPath(): string {
  const { CHROMIUM_PATH: given, PATH = '' } = process.env;
  if (given !== undefined && given !== '') return given;
  const found = PATH.split(delimiter)
    .flatMap((folder) => programs.map((program) => join(folder, program)))
    .find(isProgram);
  if (found === undefined) {
    throw new Error(`No Chromium is installed (looked for ${programs.join(', ')}). Set CHROMIUM_PATH.`);
  }
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
