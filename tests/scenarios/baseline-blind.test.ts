import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { AnswersBody } from '../../domain/baseline/baseline-api.js';
import type { BaselineItem } from '../../domain/baseline/baseline.js';
import { accordOnLoopback, cast } from '../support/accord-on-loopback.js';
import {
  answering,
  askedCard,
  executive,
  rosterPerson,
  saveAnswers,
  sendPresets,
} from '../support/baseline-story.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { SeenByOthers } from '../support/seen-by-others.js';

type Answering = (items: readonly BaselineItem[]) => AnswersBody['answers'];
type Seen = Awaited<ReturnType<SeenByOthers['soFar']>>;

const noon = new Date('2026-11-23T11:00:00Z');

/**
 * A whole run in which the CIO answers as told, on the card and in the tab, and changes his mind once; the CEO
 * always answers the same. Gives what the others have seen before the CEO's last answer, and after it.
 */
async function run(cioAnswers: Answering): Promise<{ before: Seen; after: Seen }> {
  const lines: string[] = [];
  const memory = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(...chunk.toString().trim().split('\n'));
      done();
    },
  });
  const on = await accordOnLoopback({ now: () => noon, log: pino({ level: 'trace' }, memory) });
  try {
    await setUpWorkspace(on);
    const seen = new SeenByOthers(on, lines, [cast.ceo, cast.chiefOfStaff, executive, rosterPerson]);
    const items = await sendPresets(on);
    await seen.lookRound();

    const [onCard, inTab] = [cioAnswers(items).slice(0, 4), cioAnswers(items).slice(4)];
    const asked = await askedCard(on, cast.cio);
    const choices = onCard.flatMap(({ item, today, should }) => [
      [`today.${item}`, typeof today === 'object' ? JSON.stringify(today) : today],
      [`should.${item}`, typeof should === 'object' ? JSON.stringify(should) : should],
    ]);
    const data = { v: 1, workspace: on.workspaceId, round: 1, step: 1, ...Object.fromEntries(choices) };
    await on.act(cast.cio, asked, 'baseline.save', data);
    await seen.lookRound();
    for (const answer of inTab) await saveAnswers(on, cast.cio, [answer]);
    await seen.lookRound();
    await saveAnswers(on, cast.cio, inTab.slice(0, 1));

    const ceoAnswers = answering(items, ['ceo', 'cio']);
    for (const answer of ceoAnswers.slice(0, -1)) await saveAnswers(on, cast.ceo, [answer]);
    await seen.lookRound();
    const before = await seen.soFar();
    await saveAnswers(on, cast.ceo, ceoAnswers.slice(-1));
    await seen.lookRound();
    return { before, after: await seen.soFar() };
  } finally {
    await on.close();
  }
}

describe('answers before both leaders have answered everything', () => {
  jest.setTimeout(240_000);

  it('give everybody else the same traffic, cards, log lines and rows, whatever they are', async () => {
    const one = await run((items) => answering(items, ['ceo']));
    const other = await run((items) =>
      answering(
        items,
        [
          'nobody',
          { title: 'The person who wrote the very long answer to this question' },
          { person: executive.objectId },
          'both',
        ],
        ['both', 'cio', { title: 'Somebody else altogether' }],
      ),
    );
    expect(other.before.traffic).toEqual(one.before.traffic);
    expect(other.before.cards).toEqual(one.before.cards);
    expect(other.before.log).toEqual(one.before.log);
    expect(other.before.rows).toEqual(one.before.rows);

    // What is compared is all that there is to see: afterwards it differs, and it is not empty.
    expect(one.before.traffic.length).toBeGreaterThan(100);
    expect(one.before.log.length).toBeGreaterThan(100);
    expect(one.before.rows.some((row) => row.includes('"answered'))).toBe(true);
    for (const part of ['traffic', 'cards', 'rows'] as const) {
      expect(other.after[part]).not.toEqual(one.after[part]);
    }
  });
});
