import { setTimeout as pause } from 'node:timers/promises';
import { ulid } from 'ulid';
import {
  accept,
  acceptUnchanged,
  refuse,
  type Outcome,
  type Refusal,
} from '../../../domain/kernel/outcome.js';
import { takeReadings } from '../../../domain/kpis/enter-readings.js';
import { kpiOf } from '../../../domain/kpis/kpi-records.js';
import type { Kpi } from '../../../domain/kpis/kpi.js';
import type { GivenReading, TakenReading } from '../../../domain/kpis/readings.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import { TransactionTooLarge } from '../../storage/storage-errors.js';
import { runChannelCommand } from '../../workspaces/run-channel-command.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import type { StoredWorkspace } from '../../workspaces/snapshot.js';
import { loadKpis, loadReadings } from './kpis-store.js';

export type PushAnswered = TakenReading | Refusal;

interface Waiting {
  given: GivenReading;
  answer: (answered: PushAnswered) => void;
  fail: (fault: unknown) => void;
}

/** A transaction has room for 100 rows: a reading takes its own, its KPI's and one of the history. */
const mostInBatch = 32;

/** How long the first one waits for others that are sent together with it. */
const gatheringMilliseconds = 25;

/**
 * Readings that other systems push. While a commit of a workspace is under way, further ones wait, and go together
 * into the next: a thousand at once are some tens of commits (architecture: waiting ones are batched).
 */
export class PushedReadings {
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(private readonly parts: CommandParts) {}

  /** Answers once the reading is stored, or refused. Throws `StorageUnavailable` if it may be neither. */
  push(workspaceId: string, given: GivenReading): Promise<PushAnswered> {
    return new Promise((answer, fail) => {
      const one = { given, answer, fail };
      const queue = this.#waiting.get(workspaceId);
      if (queue) {
        queue.push(one);
        return;
      }
      const begun = [one];
      this.#waiting.set(workspaceId, begun);
      void this.#empty(workspaceId, begun);
    });
  }

  async #empty(workspaceId: string, queue: Waiting[]): Promise<void> {
    await pause(gatheringMilliseconds);
    while (queue.length > 0) await this.#settle(workspaceId, queue.splice(0, mostInBatch));
    this.#waiting.delete(workspaceId);
  }

  /** Commits a batch; one whose definitions are too long for a transaction, in halves. */
  async #settle(workspaceId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#commit(
        workspaceId,
        batch.map(({ given }) => given),
      );
      for (const [index, { answer }] of batch.entries()) {
        answer(answers[index] ?? refuse('kpis.unknown-kpi'));
      }
    } catch (fault) {
      if (!(fault instanceof TransactionTooLarge) || batch.length < 2) {
        for (const { fail } of batch) fail(fault);
        return;
      }
      const half = Math.ceil(batch.length / 2);
      await this.#settle(workspaceId, batch.slice(0, half));
      await this.#settle(workspaceId, batch.slice(half));
    }
  }

  async #commit(workspaceId: string, given: readonly GivenReading[]): Promise<PushAnswered[]> {
    // Kept here, as a commit whose answer was lost is found again by its marker alone.
    let answers: PushAnswered[] = given.map(() => refuse('kpis.unknown-kpi'));
    await runChannelCommand(this.parts, {
      useCase: 'kpis.push',
      workspaceId,
      by: 'accord',
      commandId: ulid(),
      loadExtra: loadKpis,
      decide: async (stored, now): Promise<Outcome<undefined> | undefined> => {
        if (!stored) return undefined;
        const decided = await this.#decide(stored, given, now);
        ({ answers } = decided);
        const { writes, events } = decided;
        if (events.length === 0) return acceptUnchanged(undefined);
        return accept({ writes, events, deliveries: [], result: undefined });
      },
    });
    return answers;
  }

  async #decide(
    { workspace, extra: kpis, reads }: StoredWorkspace<Kpi[]>,
    given: readonly GivenReading[],
    now: Date,
  ): Promise<ReturnType<typeof takeReadings>> {
    if (workspace.archivedAt !== null) {
      return { answers: given.map(() => refuse('workspace.archived')), writes: [], events: [] };
    }
    const wanted = given.flatMap(({ kpi: id, period }) => {
      const kpi = kpiOf({ kpis }, id);
      return kpi ? [{ kpi, period }] : [];
    });
    const readings = await loadReadings(reads, workspace.id, wanted);
    const stamp = { at: now.toISOString(), by: 'accord', way: 'push' } as const;
    const today = localDate(now, workspace.settings.timeZone);
    return takeReadings({ workspace, kpis, readings }, given, () => stamp, today);
  }
}
