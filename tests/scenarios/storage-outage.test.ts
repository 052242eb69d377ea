import { StorageOutage, type Outage } from '../support/storage-outage.js';

/** A sample of the steps from the intent to the last mark; `npm run faults` takes each of them. */
const sample: [step: number, Outage][] = [
  [1, 'busy'],
  [5, 'lose-answer'],
  [9, 'lose-answer'],
  [14, 'refuse'],
  [20, 'lose-answer'],
  [27, 'busy'],
];

describe('the store fails for a moment', () => {
  let outage: StorageOutage;
  beforeAll(async () => {
    outage = await StorageOutage.start();
  }, 60_000);
  afterAll(() => outage.close());

  it.each(sample)(
    'at step %d of proposing (%s), and nothing is lost or done twice',
    async (step, kind) => {
      const { answers } = await outage.propose(step, kind);
      expect(answers.at(-1)).toBe(200);
    },
    60_000,
  );

  it.each(sample)(
    'at step %d of the last signature (%s), and nothing is lost or done twice',
    async (step, kind) => {
      const { answers } = await outage.signLast(step, kind);
      expect(answers.at(-1)).toBe(200);
    },
    60_000,
  );
});
