import { AsyncLocalStorage } from 'node:async_hooks';
import { agendaRow, shardOf } from '../storage/keys.js';
import { deliverDue } from './deliver.js';
import type { DueWorkParts } from './due-work-parts.js';
import { sweep } from './sweeper.js';

/** An announced command: where its row stands in the agenda. */
export interface Intent {
  shard: string;
  row: string;
}

/**
 * Nothing is lost between a commit and a card: a command announces itself in the agenda before it commits,
 * its deliveries start after the answer, and whatever a crash leaves behind is taken up by the sweeper of
 * any instance.
 */
export class DueWork {
  /** Intents of answered commands, by workspace. A workspace with an entry is being delivered. */
  readonly #answered = new Map<string, Intent[]>();
  readonly #delivering = new Set<Promise<void>>();
  /** What is done after an answer is not counted as part of the use case that was answered. */
  readonly #outsideOfAnyUseCase = AsyncLocalStorage.snapshot();
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();

  constructor(private readonly parts: DueWorkParts) {}

  /** Before anything is committed. Costs one operation, meant to run beside the loading. */
  async announce(workspaceId: string, commandId: string): Promise<Intent> {
    const { agenda, now, settings } = this.parts;
    const at = new Date(now().getTime() + settings.intentSeconds * 1000);
    const intent = { shard: shardOf(workspaceId), row: agendaRow(at, workspaceId, commandId) };
    await agenda.put(intent.shard, intent.row, { workspaceId, commandId, lease: null });
    return intent;
  }

  /** The command is answered: what it left to be sent is sent, and then its intent goes. */
  follow(workspaceId: string, intent: Intent): void {
    if (this.#stopped) return;
    const waiting = this.#answered.get(workspaceId);
    if (waiting) {
      waiting.push(intent);
      return;
    }
    this.#answered.set(workspaceId, [intent]);
    this.#outsideOfAnyUseCase(() => {
      const delivering = this.#deliverAll(workspaceId).finally(() => this.#delivering.delete(delivering));
      this.#delivering.add(delivering);
    });
  }

  /** Begins to sweep, until `stop`. */
  start(): void {
    this.#sweeping = this.sweepNow().finally(() => {
      if (this.#stopped) return;
      this.#timer = setTimeout(() => this.start(), this.parts.settings.sweepSeconds * 1000);
    });
  }

  /** Finishes what is being sent, begins nothing new. What is left is found by the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await Promise.allSettled([...this.#delivering, this.#sweeping]);
  }

  /** Takes up what crashes and waits have left behind. */
  async sweepNow(): Promise<void> {
    try {
      await sweep(this.parts);
    } catch (fault) {
      this.parts.log.error({ err: fault }, 'The sweep failed; the next one tries again.');
    }
  }

  /** Until nobody has to be delivered to any more: for tests. */
  async settled(): Promise<void> {
    while (this.#delivering.size > 0) await Promise.allSettled(this.#delivering);
  }

  async #deliverAll(workspaceId: string): Promise<void> {
    // The answer goes out first.
    await new Promise((resolve) => setImmediate(resolve));
    for (;;) {
      const intents = this.#answered.get(workspaceId) ?? [];
      if (intents.length === 0 || this.#stopped) break;
      this.#answered.set(workspaceId, []);
      await this.#deliver(workspaceId, intents);
    }
    this.#answered.delete(workspaceId);
  }

  async #deliver(workspaceId: string, intents: Intent[]): Promise<void> {
    const { agenda, log } = this.parts;
    try {
      await deliverDue(this.parts, workspaceId);
      await Promise.all(intents.map(({ shard, row }) => agenda.remove(shard, row)));
    } catch (fault) {
      // The intents stay, so that a sweep takes it up.
      log.error({ err: fault, workspaceId }, 'Deliveries failed; the sweep tries again.');
    }
  }
}
