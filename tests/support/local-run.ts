import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { reservedPort } from './accord-on-loopback.js';

/** `npm start` as a person runs it, in a process group of its own, on free ports and with its own data. */
export class LocalRun {
  said = '';
  readonly #ended: Promise<void>;

  private constructor(
    readonly npm: ChildProcess,
    readonly folder: string,
    readonly ports: { server: number; playground: number },
  ) {
    npm.stdout?.on('data', (text: Buffer) => (this.said += text.toString()));
    npm.stderr?.on('data', (text: Buffer) => (this.said += text.toString()));
    this.#ended = new Promise((resolve) => {
      npm.once('exit', () => resolve());
    });
  }

  /** Begins a run; with the folder and ports of an earlier one it goes on with its data. */
  static async start(before?: LocalRun, words: string[] = []): Promise<LocalRun> {
    const folder = before?.folder ?? (await mkdtemp(join(tmpdir(), 'accord-local-')));
    const ports = before?.ports ?? { server: await reservedPort(), playground: await reservedPort() };
    const npm = spawn('npm', ['start', ...(words.length > 0 ? ['--', ...words] : [])], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: String(ports.server),
        PLAYGROUND_PORT: String(ports.playground),
        ACCORD_LOCAL_FOLDER: folder,
      },
    });
    const run = new LocalRun(npm, folder, ports);
    await run.until(() => run.said.includes('Accord is ready'), 120);
    return run;
  }

  get group(): number {
    return -(this.npm.pid ?? 0);
  }

  /** Waits until something holds, or throws with what was said so far. */
  async until(holds: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Not within ${seconds} s. Said: ${this.said}`);
      await pause(50);
    }
  }

  /** Whether nobody listens on its ports any more. */
  async isSilent(): Promise<boolean> {
    const answers = await Promise.all(
      Object.values(this.ports).map((port) =>
        fetch(`http://127.0.0.1:${port}/healthz`).then(
          () => true,
          () => false,
        ),
      ),
    );
    return !answers.includes(true);
  }

  ended(): Promise<void> {
    return this.#ended;
  }

  async removeData(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
