import { ulid } from 'ulid';
import type { KpiAnswer } from '../../domain/kpis/kpis-api.js';
import type {
  ReadingProblem,
  ReadingsImportAnswer,
  ReadingsPreviewAnswer,
} from '../../domain/kpis/readings-import-api.js';
import { periodAfter, periodAt } from '../../domain/kpis/periods.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { rangeOf } from '../../bot/storage/keys.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { executive } from '../support/baseline-story.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { defineKpi, enterReading } from '../support/kpi-story.js';

const last = periodAt('2026-04-15', 'weekly');
const weeks = Array.from({ length: 150 }, (_, index) => periodAfter(last, -index).id);
const table = (values: (index: number) => number = (index) => index) =>
  ['KPI,Period,Value,Note', ...weeks.map((week, index) => `Builds,${week},${values(index)},`)].join('\n');

describe('An import of readings', () => {
  let on: AccordOnLoopback;
  let kpi: string;
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => new Date('2026-04-15T09:00:00Z') });
    await setUpWorkspace(on);
    kpi = (await defineKpi(on, { name: 'Builds', cadence: 'weekly' })).id;
    await defineKpi(on, { name: 'Growth', owner: 'ceo', enteredBy: executive.objectId });
  });
  afterAll(() => on.close());

  const preview = (text: string, person: PlaygroundPerson = cast.cio) =>
    on.api<ReadingsPreviewAnswer>(person, 'POST', '/kpis/import-preview', { text });
  const confirm = (text: string, digest: string, commandId = ulid(), person = cast.cio) =>
    on.api<ReadingsImportAnswer & { code?: string; problems?: ReadingProblem[] }>(
      person,
      'POST',
      '/kpis/import',
      { text, digest },
      { commandId },
    );
  const readKpi = async () => (await on.api<KpiAnswer>(cast.ceo, 'GET', `/kpis/${kpi}`)).body.data;
  const historyLength = async () => {
    const { from, to } = rangeOf('history');
    return (await on.accord.tables.records.range(on.workspaceId, from, to)).length;
  };

  it('names its mistakes by line and column, and saves nothing before it is confirmed', async () => {
    const text = table()
      .replace(`${weeks[10]},10,`, `${weeks[10]},ten,`)
      .replace(`${weeks[20]},`, '2026-04,')
      .replace(`${weeks[31]},`, `${weeks[30]},`);
    const { body } = await preview(text);
    expect(body.data.problems).toMatchObject([
      { line: 12, column: 3, heading: 'Value', code: 'import.number' },
      { line: 22, column: 2, heading: 'Period', code: 'kpis.period-unknown' },
      { line: 33, column: 2, heading: 'Period', code: 'import.twice', said: expect.stringContaining('32') },
    ]);
    expect(await confirm(text, body.data.digest)).toMatchObject({
      status: 422,
      body: { code: 'kpis.import-invalid', problems: [{ line: 12 }, { line: 22 }, { line: 33 }] },
    });
    expect((await readKpi()).readings).toEqual([]);
  });

  it('is carried out as it was seen, and once: a repeat adds nothing', async () => {
    const seen = (await preview(table())).body.data;
    expect(seen).toMatchObject({ problems: [], entered: 150, corrected: 0, unchanged: 0 });
    const [before, commandId] = [await historyLength(), ulid()];
    const done = await confirm(table(), seen.digest, commandId);
    expect(done).toMatchObject({ status: 200, body: { data: { readings: 150 } } });
    expect((await confirm(table(), seen.digest, commandId)).status).toBe(200);
    expect((await historyLength()) - before).toBe(150);
    const { readings, kpi: line } = await readKpi();
    expect(readings.slice(0, 2)).toMatchObject([
      { period: weeks[0], value: 0, way: 'import', by: { name: cast.cio.name } },
      { period: weeks[1], value: 1 },
    ]);
    expect(line.newest).toMatchObject({ period: weeks[0], value: 0 });
  }, 60_000);

  it('is refused if readings have changed since its preview; then it corrects what is another value', async () => {
    const text = table((index) => (index === 5 ? 500 : index));
    const seen = (await preview(text)).body.data;
    expect(seen).toMatchObject({ entered: 0, corrected: 1, unchanged: 149 });
    expect(seen.readings).toMatchObject([
      { line: 7, period: weeks[5], before: { value: 5 }, after: { value: 500 } },
    ]);
    await enterReading(on, cast.cio, kpi, weeks[5] ?? '', { value: 7, seen: 0 });
    expect(await confirm(text, seen.digest)).toMatchObject({
      status: 409,
      body: { code: 'kpis.import-outdated' },
    });
    await confirm(text, (await preview(text)).body.data.digest);
    expect((await readKpi()).readings[5]).toMatchObject({ value: 500, corrections: 2 });
  });

  it('is confirmed with its notes, not with others, nor over a note that came meanwhile', async () => {
    const noted = (note: string) => `KPI,Period,Value,Note\nBuilds,${weeks[1]},1,${note}\n`;
    const seen = (await preview(noted('Measured again'))).body.data;
    expect(seen.readings).toMatchObject([
      { before: { value: 1, note: '' }, after: { value: 1, note: 'Measured again' } },
    ]);
    const outdated = { status: 409, body: { code: 'kpis.import-outdated' } };
    expect(await confirm(noted('Something else'), seen.digest)).toMatchObject(outdated);
    await enterReading(on, cast.cio, kpi, weeks[1] ?? '', { value: 1, note: 'By hand', seen: 0 });
    expect(await confirm(noted('Measured again'), seen.digest)).toMatchObject(outdated);
    expect((await readKpi()).readings[1]).toMatchObject({ note: 'By hand' });
  });

  it('takes of whoever enters a KPI that one’s readings alone', async () => {
    const { body } = await preview('KPI;Period;Value\nGrowth;2026-03;1,5\nBuilds;2026-W10;3\n', executive);
    expect(body.data.problems).toMatchObject([{ line: 3, column: 1, code: 'import.not-yours' }]);
    const text = 'KPI;Period;Value\nGrowth;2026-03;1,5\n';
    const { digest } = (await preview(text, executive)).body.data;
    expect((await confirm(text, digest, ulid(), executive)).status).toBe(200);
    expect((await preview(text, cast.chiefOfStaff)).status).toBe(403);
    expect((await preview(text, cast.outsider)).status).toBe(404);
  });

  it('comes out as CSV, which imported again changes nothing', async () => {
    const ticket = await on.api<{ address: string }>(cast.ceo, 'POST', '/kpis/tickets', {});
    const file = await fetch(new URL(ticket.body.address, on.origin));
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect((await preview(await file.text(), cast.ceo)).body.data).toMatchObject({
      problems: [],
      entered: 0,
      corrected: 0,
      unchanged: 151,
    });
    const unknown = await on.api(cast.ceo, 'POST', '/kpis/tickets', { kpi: 'no-such' });
    expect(unknown.status).toBe(404);
  });
});
