import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const delayMilliseconds = 500;

/**
 * A small JSON file that follows a value in memory. A write goes to a file beside it and is renamed over it,
 * so that a crash leaves either the old content or the new, at most a second old.
 */
export class SavedFile {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly content: () => unknown,
  ) {}

  /** Writes soon, once for all changes until then. */
  changed(): void {
    this.timer ??= setTimeout(() => {
      this.flush().catch((error: unknown) => console.error(`${this.path} could not be written:`, error));
    }, delayMilliseconds);
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.catch(() => undefined).then(() => writeJson(this.path, this.content()));
    await this.writing;
  }
}

/** Writes so that the file is never seen half done. Only its owner may read it. */
export async function writeJson(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(content), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** The content of a JSON file, undefined if there is no such file. Throws for one that isn't JSON. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : JSON.parse(text);
}
