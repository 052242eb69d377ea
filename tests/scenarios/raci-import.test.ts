import type { EditsAnswer, PreviewAnswer } from '../../domain/raci/raci-api.js';
import { rangeOf } from '../../bot/storage/keys.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { executive, rosterPerson } from '../support/baseline-story.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { editMatrix, readMatrix, rename } from '../support/raci-story.js';

const headings = 'Activity,Phase,Tier,CEO,CIO,Executives,AI team';
const rows = Array.from({ length: 1000 }, (_, index) => `Row ${index},Build,Operational,I,A,C,R`);
const text = [headings, ...rows].join('\n');

const long = 'x'.repeat(201);
/** Ten kinds of mistakes: the row, its cells, and where and as what it is to be named. */
const mistakes: [row: number, text: string, column: number | null, code: string][] = [
  [10, ',Build,Operational,,,I,A,R', 1, 'import.name-empty'],
  [120, `${long},Build,Operational,,,I,A,R`, 1, 'import.name-too-long'],
  [230, 'ROW  229,Build,Operational,,,I,A,R', 1, 'import.name-twice'],
  [340, 'Row 340,Built,Operational,,,I,A,R', 2, 'import.phase-unknown'],
  [450, 'Row 450,Build,Tactical,,,I,A,R', 3, 'import.tier-unknown'],
  [560, `Row 560,Build,Operational,${long},,I,A,R`, 4, 'import.initiative-too-long'],
  [670, 'Row 670,Build,Operational,,"Budget, Travel",I,A,R', 5, 'import.authority-unknown'],
  [780, 'Row 780,Build,Operational,,,I,X,R', 7, 'import.letter-unknown'],
  [890, 'Row 890,Build,Operational,,,I,A,R,R', 9, 'import.too-many-cells'],
  [999, 'Row 999,,Operational,,,I,A,R', null, 'import.phase-missing'],
];
/** The same 1,000 activities with their mistakes. */
const faulty = (): string => {
  const lines = rows.map((_, index) => `Row ${index},Build,Operational,,Budget,I,A,R`);
  for (const [row, cells] of mistakes) lines[row] = cells;
  return ['Activity,Phase,Tier,Initiative,Authority,CEO,CIO,AI team', ...lines].join('\n');
};

describe('an import of 1,000 activities', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback();
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  const preview = (given: string, person = cast.cio) =>
    on.api<PreviewAnswer>(person, 'POST', '/matrix/import-preview', { text: given, mode: 'merge' });
  const confirm = (given: string, basedOn: number) =>
    on.api<EditsAnswer & { code?: string }>(cast.cio, 'POST', '/matrix/import', {
      text: given,
      mode: 'merge',
      basedOn,
      voidSignatures: false,
    });
  const download = async (format: 'csv' | 'xlsx', person = rosterPerson) => {
    const made = await on.api<{ address: string }>(person, 'POST', '/matrix/tickets', { format });
    return fetch(new URL(made.body.address, on.origin));
  };

  it('names ten kinds of mistakes by line and column, and changes nothing before it is confirmed', async () => {
    const seen = await preview(faulty());
    expect(seen.body.data.problems.map(({ line, column, code }) => [line, column, code])).toEqual(
      mistakes.map(([row, , column, code]) => [row + 2, column, code]),
    );
    expect(seen.body.data.problems[3]).toMatchObject({ heading: 'Phase' });
    const refused = await confirm(faulty(), 0);
    expect(refused).toMatchObject({ status: 422, body: { code: 'raci.import-invalid' } });
    expect((await readMatrix(on, cast.ceo)).data).toMatchObject({ version: 0, matrix: { activities: [] } });

    const right = await preview(text);
    expect(right.body.data).toMatchObject({ basedOn: 0, problems: [], unchanged: 0 });
    expect(right.body.data.added).toHaveLength(1000);
    expect(right.body.data.newColumns).toEqual(['CEO', 'CIO', 'Executives', 'AI team']);
    expect((await readMatrix(on, cast.ceo)).data.version).toBe(0);
  });

  it('is for those who edit alone', async () => {
    expect((await preview(text, executive)).status).toBe(403);
    expect((await preview(text, cast.outsider)).status).toBe(404);
  });

  it('is carried out whole, in parts that one transaction need not hold', async () => {
    expect((await confirm(text, 0)).body.data.version).toBe(1);
    const { data } = await readMatrix(on, rosterPerson);
    expect(data.matrix.activities.map(({ name }) => name)).toEqual(rows.map((row) => row.split(',')[0]));
    const { from, to } = rangeOf('raci-chunk');
    expect(await on.accord.tables.records.range(on.workspaceId, from, to)).toHaveLength(20);
    const id = data.matrix.activities[700]?.id ?? '';
    await editMatrix(on, cast.cio, 1, [rename(id, 'Renamed')]);
    // An edit of one cell writes one part.
    expect(await on.accord.tables.records.range(on.workspaceId, from, to)).toHaveLength(21);
  });

  it('is refused if the matrix has changed since its preview', async () => {
    expect(await confirm(text, 1)).toMatchObject({ status: 409, body: { code: 'raci.import-outdated' } });
  });

  it('comes out as CSV, which imported again changes nothing, and as Excel', async () => {
    const csv = await download('csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const again = await preview(await csv.text());
    expect(again.body.data).toMatchObject({ problems: [], added: [], changed: [], unchanged: 1000 });
    const excel = await download('xlsx');
    expect(excel.status).toBe(200);
    expect(
      Buffer.from(await excel.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('leaves a history that is intact', async () => {
    await removeFirst();
    const verified = await on.api<{ data: { intact: boolean } }>(cast.ceo, 'GET', '/history/verification');
    expect(verified.body.data.intact).toBe(true);
  });

  const removeFirst = async () => {
    const { version, matrix } = (await readMatrix(on, cast.ceo)).data;
    await editMatrix(on, cast.ceo, version, [
      { kind: 'remove-activity', activity: matrix.activities[0]?.id ?? '' },
    ]);
  };
});
