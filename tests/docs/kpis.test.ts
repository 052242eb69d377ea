import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attainmentOf, colourOf, planAt, type Yardstick } from '../../domain/kpis/judge.js';
import { scoreOf } from '../../domain/kpis/scores.js';
import { wholePercentOf } from '../../domain/kpis/shown.js';

const page = readFileSync(join(__dirname, '../../docs/kpis.md'), 'utf8');

/** The cells of the table whose heading begins with a word. */
function rowsOf(heading: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  return lines.slice(start + 2, start + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const numbers = (cell: string) => (cell === '–' ? [] : cell.split(',').map(Number));

function yardstickOf([direction = '', baseline = '', target = '', bounds = '']: string[]): Yardstick {
  const [one = Number.NaN, two = Number.NaN, three, four] = numbers(bounds);
  if (direction === 'band' && three !== undefined && four !== undefined) {
    const band = { redLow: one, low: two, high: three, redHigh: four };
    return { direction, band, baseline: null, target: null, thresholds: null };
  }
  if (direction !== 'up' && direction !== 'down') throw new Error(`No direction: ${direction}`);
  return {
    direction,
    band: null,
    baseline: { value: Number(baseline), date: '2026-01-01', source: '' },
    target: { value: Number(target), date: '2026-04-11' },
    thresholds: bounds === '–' ? null : { green: one, red: two },
  };
}

const percent = (share: number | undefined) => (share === undefined ? '–' : `${wholePercentOf(share)} %`);

describe('docs/kpis.md', () => {
  const examples = rowsOf('direction');
  const scores = rowsOf('weights');

  it('has examples of status and of scores', () => {
    expect([examples.length, scores.length]).toEqual([13, 5]);
  });

  it.each(examples)('is right about %s, %s to %s, %s, %s: %s', (...row) => {
    const [lastDay = '', value = '', plan, status, attainment] = row.slice(4);
    const yardstick = yardstickOf(row);
    expect(String(planAt(yardstick, lastDay) ?? '–')).toBe(plan);
    expect(colourOf(yardstick, Number(value), lastDay)).toBe(status);
    expect(percent(attainmentOf(yardstick, Number(value)))).toBe(attainment);
  });

  it.each(scores)('is right about the score of %s', (cell, score) => {
    const kpis = (cell ?? '').split(', ').map((part) => {
      const [weight, attainment = ''] = part.split(' × ');
      const due = attainment !== 'not due';
      return { weight: Number(weight), attainment: due ? Number.parseFloat(attainment) / 100 : undefined };
    });
    expect(percent(scoreOf(kpis))).toBe(score);
  });
});
