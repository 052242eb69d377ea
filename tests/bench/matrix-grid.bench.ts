import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import express from 'express';
import type { Frame, Locator, Page } from 'playwright-core';
import { matrixPageAnswerSchema } from '../../domain/raci/raci-api.js';
import { listen } from '../../bot/http/listen.js';
import { cast } from '../browser/support/cast.js';
import { prepareStage } from '../browser/support/stage.js';
import { median } from '../support/median.js';

const stage = prepareStage();
const rounds = 15;
const top = resolve(__dirname, '../..');

/** Each row as people fill them in: one accountable, somebody responsible, some consulted and informed. */
const letters = ['A', 'R', 'C', 'I', ''];
const headings = [
  'Activity',
  'Phase',
  'Tier',
  'CEO',
  'CIO',
  ...Array.from({ length: 28 }, (_, at) => `Team ${at}`),
];
const rows = Array.from({ length: 1000 }, (_, row) =>
  [
    `Row ${row}`,
    'Build',
    'Operational',
    row % 7 === 0 ? 'I' : 'C',
    'A',
    ...Array.from({ length: 28 }, (_cell, at) => letters[1 + ((row + at) % 4)] ?? ''),
  ].join(','),
);

describe('a matrix of 1,000 activities and 30 columns, beside a bare windowed table of the same size', () => {
  let folder: string;
  let bare: { origin: string; close: () => Promise<void> };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accord-bare-'));
    const args = ['vite', 'build', 'tests/bench/bare-table', '--outDir', folder, '--emptyOutDir'];
    // Under jest it is `test`, which would build the page in its development mode.
    const { NODE_ENV: _jests, ...env } = process.env;
    await promisify(execFile)('npx', args, { cwd: top, env });
    bare = await listen(express().use(express.static(folder)), { host: '127.0.0.1', port: 0 });
    const { backstage } = stage();
    await backstage.setUp();
    const { data } = matrixPageAnswerSchema.parse(await backstage.api(cast.cio, 'GET', '/matrix'));
    await backstage.api(cast.cio, 'POST', '/matrix/import', {
      text: [headings.join(','), ...rows].join('\n'),
      mode: 'replace',
      basedOn: data.version,
      voidSignatures: false,
    });
  });
  afterAll(async () => {
    await bare.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is painted in at most 1.5 times, and edited in at most 2 times what the bare table takes', async () => {
    const ravi = await stage().enter(cast.cio, { view: 'tab', page: 'matrix' });
    const host = await stage().open(`${bare.origin}/host.html`);
    await ravi.tab.getByRole('grid').waitFor();
    const frame = await frameIn(ravi.window.getByTitle(/^Accord tab for /));
    const table = await frameIn(host.getByTitle('Bare table'));
    await table.getByRole('button', { name: 'Show' }).click();

    const paints: Pair[] = [];
    const edits: Pair[] = [];
    // In turns, so that whatever slows the machine slows both.
    for (let round = 0; round < rounds; round += 1) {
      await frame.getByRole('link', { name: 'Authority', exact: true }).click();
      await frame.getByRole('heading', { level: 1, name: 'Delegated authority' }).waitFor();
      await table.getByRole('button', { name: 'Away' }).click();
      paints.push({
        ours: await timeOfPaint(frame, 'a[href$="/matrix"]'),
        bare: await timeOfPaint(table, 'button'),
      });
      const key = 'cir'[round % 3] ?? 'c';
      // Of the columns that can be seen: only those are drawn.
      const cell = `[data-row]:nth-of-type(${6 + (round % 5)}) > :nth-child(${5 + (round % 6)})`;
      edits.push({
        ours: await timeOfEdit(ravi.page, frame, cell, key),
        bare: await timeOfEdit(host, table, cell, key),
      });
    }
    const [painted, edited] = [ratioOf(paints), ratioOf(edits)];
    console.info(`first paint ${painted.words}\none edit ${edited.words}`);
    expect(painted.ratio).toBeLessThanOrEqual(1.5);
    expect(edited.ratio).toBeLessThanOrEqual(2);
  });
});

interface Pair {
  ours: number;
  bare: number;
}

function ratioOf(pairs: readonly Pair[]) {
  const [ours, bare] = [median(pairs.map((pair) => pair.ours)), median(pairs.map((pair) => pair.bare))];
  const ratio = ours / bare;
  return { ratio, words: `${ours.toFixed(1)} ms, bare ${bare.toFixed(1)} ms: ${ratio.toFixed(2)} times` };
}

/** Both are in a frame of another site, as a tab is in Teams. */
async function frameIn(place: Locator): Promise<Frame> {
  const frame = await (await place.elementHandle())?.contentFrame();
  if (!frame) throw new Error('The frame is not there.');
  return frame;
}

/** From the click to the frame in which rows are painted. */
function timeOfPaint(frame: Frame, link: string): Promise<number> {
  return frame.evaluate(
    (selector) =>
      new Promise<number>((done, fail) => {
        const target = document.querySelector<HTMLElement>(selector);
        if (!target) return fail(new Error(`No ${selector} is there.`));
        const began = performance.now();
        const look = (): void => {
          if (!document.querySelector('[data-row] td')) return void requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          // Comes after the frame that is being made.
          port1.addEventListener('message', () => done(performance.now() - began));
          port1.start();
          port2.postMessage(null);
        };
        target.click();
        requestAnimationFrame(look);
      }),
    link,
  );
}

/** From the key to the frame in which the cell shows its letter. */
async function timeOfEdit(page: Page, frame: Frame, cell: string, key: string): Promise<number> {
  const before = key === 'c' ? 'i' : 'c';
  await frame.locator(cell).first().click();
  await page.keyboard.press(before);
  await frame.locator(cell).first().filter({ hasText: before.toUpperCase() }).waitFor();
  await frame.evaluate(
    ([selector, letter]) => {
      const target = document.querySelector<HTMLElement>(selector);
      const hear = (event: KeyboardEvent): void => {
        const began = event.timeStamp;
        const look = (): void => {
          if (target?.textContent?.trim() !== letter) return void requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            document.documentElement.dataset['took'] = String(performance.now() - began);
          });
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      };
      delete document.documentElement.dataset['took'];
      document.addEventListener('keydown', hear, { capture: true, once: true });
    },
    [cell, key.toUpperCase()] as const,
  );
  await page.keyboard.press(key);
  await frame.waitForFunction(() => document.documentElement.dataset['took'] !== undefined);
  return Number(await frame.evaluate(() => document.documentElement.dataset['took']));
}
