import { execFileSync, spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/** A process of ours: found again by its id, and by a word of its command line, since ids are reused. */
const partSchema = z.object({
  pid: z.number().int(),
  word: z.string(),
  signal: z.enum(['SIGINT', 'SIGTERM']),
});
type Part = z.infer<typeof partSchema>;

const secondsToStop = 3;

/** The processes that belong to a local run: started, written down, and ended together. */
export class RunningParts {
  readonly #children: { child: ChildProcess; part: Part }[] = [];
  readonly #atEnd: (() => Promise<void>)[] = [];
  #ending: Promise<void> | undefined;

  constructor(private readonly file: string) {}

  /** From now on a signal, or the end of a part, ends everything. */
  endTogether(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.end(0));
  }

  atEnd(work: () => Promise<void>): void {
    this.#atEnd.push(work);
  }

  /** Ends what a run that was killed has left behind. */
  async clearUp(): Promise<void> {
    if (!existsSync(this.file)) return;
    const left = z.array(partSchema).safeParse(JSON.parse(readFileSync(this.file, 'utf8')));
    // In the order of a proper end: the emulator last.
    for (const part of left.success ? left.data.toReversed() : []) {
      if (!isRunning(part)) continue;
      console.log(`Ending a part of an earlier run (process ${part.pid}) …`);
      await endProcess(part);
    }
    rmSync(this.file, { force: true });
  }

  /** Detached, so that Ctrl-C doesn't reach it before the server has written its last. */
  async startEmulator(folder: string, port: number): Promise<void> {
    const script = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js');
    const options = ['--silent', '--disableTelemetry', '--location', folder, '--tablePort', String(port)];
    // Only SIGINT makes it write its data before it ends.
    this.#start([script, ...options], process.env, { detached: true, signal: 'SIGINT', word: 'azurite' });
    await untilListening(port);
  }

  /** The bot's server; returns when it listens. */
  async startServer(script: string, env: NodeJS.ProcessEnv): Promise<void> {
    const child = this.#start([script], env, { detached: false, signal: 'SIGTERM', word: script });
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (text: Buffer) => {
        if (text.toString().includes('listens on')) resolve();
      });
      child.once('exit', () => reject(new Error('The server ended before it listened.')));
    });
    child.stdout?.pipe(process.stdout);
  }

  /** A script that does its work and ends. Rejects if it fails. */
  async runToEnd(script: string, env: NodeJS.ProcessEnv): Promise<void> {
    const child = spawn(process.execPath, [script], { env, stdio: 'inherit' });
    const code = await new Promise((resolve) => {
      child.once('exit', resolve);
    });
    if (code !== 0) throw new Error(`${script} failed.`);
  }

  /** Server first, then the playground, the emulator last. */
  end(code: number): Promise<void> {
    this.#ending ??= this.#endAll().then(
      () => process.exit(code),
      () => process.exit(1),
    );
    return this.#ending;
  }

  async #endAll(): Promise<void> {
    const inOrder = this.#children.toReversed();
    for (const { part } of inOrder.filter(({ part: { signal } }) => signal === 'SIGTERM'))
      await endProcess(part);
    await Promise.allSettled(this.#atEnd.map((work) => work()));
    for (const { part } of inOrder.filter(({ part: { signal } }) => signal === 'SIGINT'))
      await endProcess(part);
    rmSync(this.file, { force: true });
  }

  #start(
    words: string[],
    env: NodeJS.ProcessEnv,
    { detached, signal, word }: { detached: boolean; signal: Part['signal']; word: string },
  ): ChildProcess {
    const stdio: StdioOptions = detached ? 'ignore' : ['ignore', 'pipe', 'inherit'];
    const child: ChildProcess = spawn(process.execPath, words, { env, detached, stdio });
    if (child.pid === undefined) throw new Error(`${words[0]} can't be started.`);
    this.#children.push({ child, part: { pid: child.pid, word, signal } });
    writeFileSync(this.file, JSON.stringify(this.#children.map(({ part }) => part)));
    child.once('exit', () => {
      if (this.#ending) return;
      console.error(`A part of Accord (${word}) ended by itself, so everything is stopped.`);
      void this.end(1);
    });
    return child;
  }
}

function isRunning({ pid, word }: Part): boolean {
  try {
    const command = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(word);
  } catch {
    return false;
  }
}

async function endProcess(part: Part): Promise<void> {
  const signalIt = (signal: NodeJS.Signals): void => {
    try {
      process.kill(part.pid, signal);
    } catch {
      // It is gone, which is what is wanted.
    }
  };
  signalIt(part.signal);
  const until = Date.now() + secondsToStop * 1000;
  while (isAlive(part.pid) && Date.now() < until) await pause(25);
  if (isAlive(part.pid)) signalIt('SIGKILL');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await pause(50);
  }
  throw new Error('The storage emulator does not answer.');
}
