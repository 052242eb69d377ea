import { spawn, type ChildProcess } from 'node:child_process';

const mostStarts = 5;

/** The server as a process of its own, to be killed and started again with the same settings. */
export class ServerProcess {
  #child: ChildProcess | undefined;
  #said = '';

  constructor(
    private readonly script: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** Resolves as soon as it listens. Throws with what it said if it doesn't. */
  async start(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      if (await this.#begin()) return;
      // Between two lives of the server the system may lend its port to a passing connection.
      if (tries === mostStarts || !this.#said.includes('EADDRINUSE')) {
        throw new Error(`The server does not start. ${this.#said}`);
      }
    }
  }

  /** kill -9. Resolves when the process has gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  #begin(): Promise<boolean> {
    this.#said = '';
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', this.script], {
      env: { PATH: process.env['PATH'], ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);
    return new Promise((resolve) => {
      const hear = (text: Buffer) => {
        this.#said += text.toString();
        if (this.#said.includes('Accord listens on')) resolve(true);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => {
        process.off('exit', killWithUs);
        resolve(false);
      });
    });
  }
}
