import type { EditsAnswer, PreviewAnswer } from '../../domain/raci/raci-api.js';
import { rangeOf } from '../../bot/storage/keys.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { executive, rosterPerson } from '../support/baseline-story.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { editMatrix, readMatrix, rename } from '../support/raci-story.js';

const headings = 'Activity,Phase,Tier,CEO,CIO,Executives,AI team';
const rows = Array.from({ length: 1000 }, (_, index) => `Row ${index},Build,Operational,I,A,C,R`);
const text = [headings, ...rows].join('\n');

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

  it('names its mistakes, and changes nothing before it is confirmed', async () => {
    const faulty = text.replace('Row 500,Build', 'Row 500,Built');
    const seen = await preview(faulty);
    expect(seen.body.data.problems).toEqual([
      expect.objectContaining({ line: 502, column: 2, heading: 'Phase', code: 'import.phase-unknown' }),
    ]);
    expect(await confirm(faulty, 0)).toMatchObject({ status: 422, body: { code: 'raci.import-invalid' } });

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
