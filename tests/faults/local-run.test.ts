import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { LocalRun } from '../support/local-run.js';

/** Processes of this run that are still there: their command line names its data folder or our server. */
function processesOf(run: LocalRun): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
        return environment.includes(`ACCORD_LOCAL_FOLDER=${run.folder}`);
      } catch {
        return false;
      }
    });
}

async function chats(run: LocalRun): Promise<unknown> {
  const origin = `http://127.0.0.1:${run.ports.playground}`;
  const channel = encodeURIComponent('19:northwind-ai-leadership@thread.tacv2');
  const answer = await fetch(
    `${origin}/api/conversations/${channel}/messages?as=a0000000-0000-4000-8000-000000000001`,
  );
  return answer.json();
}

const startedNode = (run: LocalRun): number =>
  Number(
    execFileSync('pgrep', ['-P', String(run.npm.pid), '-f', 'playground/start.js'], { encoding: 'utf8' }),
  );

const ways: [string, (run: LocalRun) => void][] = [
  ['SIGTERM to npm', (run) => process.kill(run.npm.pid ?? 0, 'SIGTERM')],
  ['SIGTERM to its child', (run) => process.kill(startedNode(run), 'SIGTERM')],
  ['Ctrl-C', (run) => process.kill(run.group, 'SIGINT')],
  ['SIGTERM to the group', (run) => process.kill(run.group, 'SIGTERM')],
];

describe('a local run', () => {
  let run: LocalRun;
  let before: unknown;

  beforeAll(async () => {
    run = await LocalRun.start(undefined, ['--demo']);
    before = await chats(run);
  });
  afterAll(async () => {
    for (const pid of processesOf(run)) process.kill(Number(pid), 'SIGKILL');
    await run.removeData();
  });

  it.each(ways)('ends within 5 s on %s, leaves no process, and goes on with all data', async (_way, stop) => {
    const started = Date.now();
    stop(run);
    await run.until(() => processesOf(run).length === 0, 5);
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(await run.isSilent()).toBe(true);

    run = await LocalRun.start(run);
    expect(await chats(run)).toEqual(before);
    const ready = await fetch(`http://127.0.0.1:${run.ports.server}/readyz`);
    expect(ready.status).toBe(200);
  });

  it('clears up after kill -9 and works', async () => {
    process.kill(startedNode(run), 'SIGKILL');
    await run.ended();
    expect(processesOf(run).length).toBeGreaterThan(0);

    run = await LocalRun.start(run);
    expect(run.said).toContain('Ending a part of an earlier run');
    expect(await chats(run)).toEqual(before);
  });
});
