import { StorageOutage, type Outage, type OutageResult } from '../support/storage-outage.js';

const outages: Outage[] = ['refuse', 'lose-answer'];

/** What came of one step, as a row of the table that is printed. */
interface Row extends Pick<OutageResult, 'repeated'> {
  step: number;
  outage: Outage;
  first: number;
}

describe.each([
  ['proposing', (on: StorageOutage) => on.propose.bind(on)],
  ['the last signature', (on: StorageOutage) => on.signLast.bind(on)],
])('the store fails at any step of %s', (what, commandOf) => {
  let outage: StorageOutage;
  beforeAll(async () => {
    outage = await StorageOutage.start();
  }, 60_000);
  afterAll(() => outage.close());

  it('and each command is carried out once, each card is posted and brought up to date', async () => {
    const carryOut = commandOf(outage);
    const { requests } = await carryOut(0, 'busy');
    const rows: Row[] = [];
    for (let step = 1; step <= requests; step += 1) {
      for (const kind of outages) {
        const { answers, repeated } = await carryOut(step, kind).catch((cause: unknown) => {
          throw new Error(`Step ${step}, ${kind}`, { cause });
        });
        rows.push({ step, outage: kind, first: answers[0] ?? 0, repeated });
      }
    }
    console.info(`${what}: ${requests} requests to the store\n${tableOf(rows)}`);

    // Otherwise the store was never out where it matters.
    expect(rows.some(({ first }) => first === 503)).toBe(true);
    expect(rows.some(({ first }) => first === 200)).toBe(true);
    // A card comes twice only if the store took no mark of a post; never more than one for an outage.
    expect(Math.max(...rows.map(({ repeated }) => repeated))).toBe(1);
  }, 600_000);
});

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ step, outage, first, repeated }) =>
      `${String(step).padStart(4)}  ${outage.padEnd(12)} ${first}  ${repeated}`,
  );
  return ['step  outage       answer  cards repeated', ...lines].join('\n');
}
