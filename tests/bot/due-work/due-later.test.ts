import { pino } from 'pino';
import { deliverDue } from '../../../bot/due-work/deliver.js';
import type { DueWorkParts } from '../../../bot/due-work/due-work-parts.js';
import { sweep } from '../../../bot/due-work/sweeper.js';
import { commitChange } from '../../../bot/storage/commit.js';
import { freshHead } from '../../../bot/storage/head.js';
import { TrackedReads } from '../../../bot/storage/tracked-reads.js';
import { accepted } from '../../domain/expect-outcome.js';
import type { JobRequest } from '../../../bot/contributions/job.js';
import { install } from '../../../domain/workspace/installation.js';
import { installation, people } from '../../domain/sample-workspace.js';
import { storageForTest } from '../../support/storage-for-test.js';

const start = Date.UTC(2026, 2, 27, 16, 0);
const hours = (count: number) => new Date(start + count * 3_600_000);
const { workspaceId } = installation;

/** A workspace whose first commit leaves work for two hours later, and instances that share its tables. */
async function withWorkDue() {
  const tables = await storageForTest();
  const ran: JobRequest[] = [];
  let clock = hours(0);
  let fault: Error | undefined;
  const instance = (name: string): DueWorkParts => ({
    records: tables.records,
    agenda: tables.agenda,
    instance: name,
    messages: {
      post: () => Promise.reject(new Error('No card is due here.')),
      update: () => Promise.reject(new Error('No card is due here.')),
      openPersonalChat: () => Promise.reject(new Error('No card is due here.')),
    },
    cards: new Map(),
    jobs: new Map([
      [
        'test.clock',
        {
          job: 'test.clock',
          run(request) {
            ran.push(request);
            return fault ? Promise.reject(fault) : Promise.resolve();
          },
        },
      ],
    ]),
    settings: { intentSeconds: 60, sweepSeconds: 1, leaseSeconds: 60 },
    now: () => clock,
    log: pino({ level: 'silent' }),
  });
  const change = accepted(install(undefined, installation, people.ceo, hours(0)));
  await commitChange(tables.records, {
    workspaceId,
    head: { body: freshHead, etag: undefined },
    change: {
      ...change,
      deliveries: [
        { kind: 'job', job: 'test.clock', subject: 'D-1', at: hours(2).toISOString(), to: 'workspace' },
      ],
    },
    reads: new TrackedReads(tables.records),
    besides: [],
    commandId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    useCase: 'test.begin',
    by: people.ceo,
    now: hours(0),
  });
  return {
    ...tables,
    ran,
    one: instance('one'),
    other: instance('other'),
    moveTo: (time: Date) => (clock = time),
    failWith: (wrong: Error | undefined) => (fault = wrong),
    rows: (kind: string) => tables.records.range(workspaceId, `${kind}!`, `${kind}!~`),
  };
}

const request = { workspaceId, subject: 'D-1', commandId: '01ARZ3NDEKTSV4RRFFQ69G5FAV.1' };

describe('work that is due later', () => {
  it('is put aside after the commit, so that it costs nothing until it is due', async () => {
    const on = await withWorkDue();
    expect(await deliverDue(on.one, workspaceId)).toBe(0);
    expect(on.ran).toEqual([]);
    expect(await on.rows('due')).toHaveLength(0);
    expect(await on.rows('later')).toHaveLength(1);
    await sweep(on.one);
    expect(on.ran).toEqual([]);
  });

  it('is done once when it is due, however many instances sweep', async () => {
    const on = await withWorkDue();
    await Promise.all([deliverDue(on.one, workspaceId), deliverDue(on.other, workspaceId)]);
    on.moveTo(hours(2));
    await Promise.all([sweep(on.one), sweep(on.other)]);
    await sweep(on.other);
    expect(on.ran).toEqual([request]);
    expect(await on.rows('later')).toHaveLength(0);
    expect(await on.rows('sent')).toHaveLength(1);
  });

  it('is tried again under the same id after a fault, by whoever sweeps after the lease', async () => {
    const on = await withWorkDue();
    await deliverDue(on.one, workspaceId);
    on.moveTo(hours(2));
    on.failWith(new Error('The storage is away.'));
    await sweep(on.one);
    on.failWith(undefined);
    on.moveTo(hours(3));
    await sweep(on.other);
    expect(on.ran).toEqual([request, request]);
    expect(await on.rows('later')).toHaveLength(0);
  });

  it('is found by the sweep although the process died before it put it aside', async () => {
    const on = await withWorkDue();
    const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
    await on.agenda.put('00', `${hours(0).toISOString()}!${workspaceId}!${id}`, {
      workspaceId,
      commandId: id,
      lease: null,
    });
    await sweep(on.other);
    expect(await on.rows('later')).toHaveLength(1);
    on.moveTo(hours(2));
    await sweep(on.other);
    expect(on.ran).toEqual([request]);
  });
});
