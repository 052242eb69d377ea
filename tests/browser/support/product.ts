import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../playground/free-port.js';

const top = resolve(__dirname, '../../..');
const secondsToStart = 180;

/** The whole product as `npm start` runs it: on free ports, with a data folder of its own. */
export class Product {
  /** What it wrote so far, for the message of a story that fails. */
  said = '';

  private constructor(
    private readonly program: ChildProcess,
    private readonly folder: string,
    /** Where the playground's page is. */
    readonly origin: string,
    /** Where the tab and its API are. */
    readonly tabOrigin: string,
  ) {
    const listen = (text: Buffer): void => {
      this.said += text.toString();
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
  }

  static async start(words: string[] = []): Promise<Product> {
    const folder = await mkdtemp(join(tmpdir(), 'accord-story-'));
    const [server, playground] = [await freePort(0), await freePort(0)];
    // Under jest it is `test`, which would build the pages in their development mode.
    const { NODE_ENV: _jests, ...env } = process.env;
    const program = spawn(process.execPath, ['playground/start.js', ...words], {
      cwd: top,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        PORT: String(server),
        PLAYGROUND_PORT: String(playground),
        ACCORD_LOCAL_FOLDER: folder,
      },
    });
    const product = new Product(
      program,
      folder,
      `http://localhost:${playground}`,
      `http://localhost:${server}`,
    );
    try {
      await product.untilReady();
    } catch (fault) {
      await product.stop();
      throw fault;
    }
    return product;
  }

  async stop(): Promise<void> {
    if (this.program.exitCode === null && this.program.signalCode === null) {
      this.program.kill('SIGTERM');
      await once(this.program, 'exit');
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  private async untilReady(): Promise<void> {
    const end = Date.now() + secondsToStart * 1000;
    while (!this.said.includes('Accord is ready')) {
      if (this.program.exitCode !== null) throw new Error(`Accord ended at its start. It said: ${this.said}`);
      if (Date.now() > end) throw new Error(`Accord did not start. It said: ${this.said}`);
      await pause(50);
    }
  }
}
