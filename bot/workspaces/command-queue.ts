import { setTimeout as pause } from 'node:timers/promises';

/** Runs work one after the other per key, so that a process doesn't fight itself over a workspace. */
export class CommandQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.catch(() => undefined);
    this.#tails.set(key, tail);
    try {
      return await mine;
    } finally {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    }
  }
}

/** How long somebody who keeps losing against other instances is kept trying. */
const patienceMilliseconds = 8_000;

/**
 * Tries until nobody else was quicker (`lost`), with jitter, for up to 8 seconds; then answers with what
 * was lost, so that the caller can say "somebody else changed this". One at a time per workspace.
 */
export async function untilCommitted<Result extends object>(
  { queue, now }: { queue: CommandQueue; now: () => Date },
  workspaceId: string,
  tryOnce: () => Promise<Result>,
): Promise<Result> {
  return queue.run(workspaceId, async () => {
    const giveUpAt = now().getTime() + patienceMilliseconds;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await tryOnce();
      if (!('lost' in answer) || now().getTime() >= giveUpAt) return answer;
      await pause(Math.random() * Math.min(500, 20 * 2 ** attempt));
    }
  });
}
