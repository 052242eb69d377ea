import { setTimeout as pause } from 'node:timers/promises';

/** Checks until it holds; fails with the last failure. For what no locator can wait for. */
export async function eventually(check: () => Promise<void>, withinMs = 15_000): Promise<void> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (fault) {
      if (Date.now() > end) throw fault;
      await pause(100);
    }
  }
}
