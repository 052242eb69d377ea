import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { tabBuild, type TabSettings } from '../../../bot/http/tab-pages.js';
import { httpServerForTest, testIds, type HttpServerForTest } from '../../support/http-server-for-test.js';

const script = 'console.log("tab");\n'.repeat(20);
const host = 'http://localhost:3979';
let folder: string;
let server: HttpServerForTest;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accord-tab-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head><meta name="csp-nonce" content="__NONCE__">' +
      '<script type="module" nonce="__NONCE__" src="/tab/assets/main-abc123.js"></script></head><body></body></html>',
  );
  writeFileSync(join(folder, 'assets/main-abc123.js'), script);
  writeFileSync(join(folder, 'assets/main-abc123.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'assets/plain-abc123.css'), 'a{}');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, '.secret'), 'secret');
  server = await httpServerForTest({ tabFolder: folder }, { ACCORD_FRAME_ANCESTORS: host });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}${path}`, { headers });

describe('the page of the tab', () => {
  test.each(['/tab', '/tab/', '/tab/index.html', '/tab/workspaces/abcd/charters/3?tab=raci'])(
    'answers at %s with a nonce that its policy names, and that is never used again',
    async (path) => {
      const [first, second] = await Promise.all([ask(path), ask(path)]);
      expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const nonce = /name="csp-nonce" content="([^"]+)"/.exec(await first.text())?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(directivesOf(first)['style-src']).toBe(`'self' 'nonce-${nonce}'`);
      expect(await second.text()).not.toContain(nonce);
      expect(first.headers.get('cache-control')).toBe('no-store');
    },
  );

  test('may be framed by the Teams hosts and those of the settings, and loads from nowhere else', async () => {
    const answer = await ask('/tab/');
    const { 'frame-ancestors': ancestors = '', ...directives } = directivesOf(answer);
    expect(ancestors.split(' ')).toEqual(
      expect.arrayContaining([
        'https://teams.microsoft.com',
        'https://*.teams.microsoft.com',
        'https://*.cloud.microsoft',
        host,
      ]),
    );
    expect(ancestors).not.toMatch(/(^| )(\*|'self'|https:)( |$)/);
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': expect.stringMatching(/^'self' 'nonce-[\w+/=]+'$/),
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(answer.headers.has('x-frame-options')).toBe(false);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  test('tells the tab its settings, and no others', async () => {
    const page = await (await ask('/tab/')).text();
    const content = /name="accord-settings" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const told: TabSettings = JSON.parse(content.replaceAll('&quot;', '"'));
    expect(told).toEqual({
      hostOrigins: [host],
      botId: testIds.botId,
      teamsAppId: testIds.teamsAppId,
      tabAppId: testIds.tabAppId,
      tokenAuthority: server.issuer.authority,
      build: tabBuild(folder),
    });
    expect(page).not.toContain('__NONCE__');
  });

  test('lets only the window that asks for consent speak to whoever opened it', async () => {
    const policyAt = async (path: string) => (await ask(path)).headers.get('cross-origin-opener-policy');
    expect(await policyAt('/tab/consent')).toBe('unsafe-none');
    expect(await policyAt('/tab/')).toBe('same-origin');
  });
});

describe('files of the tab', () => {
  test('with a hash in their name are kept for ever, compressed where the client can read it', async () => {
    const compressed = await ask('/tab/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(compressed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(compressed.headers.get('vary')).toContain('Accept-Encoding');
    expect(await compressed.text()).toBe(script);
    for (const accepted of ['identity', 'br;q=0, identity']) {
      const plain = await ask('/tab/assets/main-abc123.js', { 'accept-encoding': accepted });
      expect(plain.headers.has('content-encoding')).toBe(false);
      expect(plain.headers.get('vary')).toContain('Accept-Encoding');
      expect(await plain.text()).toBe(script);
    }
  });

  test('are sent as they are where the build compressed nothing', async () => {
    const answer = await ask('/tab/assets/plain-abc123.css', { 'accept-encoding': 'br' });
    expect([answer.status, answer.headers.get('content-encoding'), await answer.text()]).toEqual([
      200,
      null,
      'a{}',
    ]);
  });

  test('without a hash in their name are asked for again', async () => {
    const answer = await ask('/tab/favicon.svg');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const again = await askRaw('/tab/favicon.svg', { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test.each([
    '/tab/assets/gone-abc123.js',
    '/tab/.secret',
    '/tab/assets/../../package.json',
    '/tab/%2e%2e/package.json',
    '/tab/..%2fpackage.json',
    '/tab/assets/%00.js',
  ])('%s is not there', async (path) => {
    const { status, body } = await askRaw(path);
    expect([400, 404]).toContain(status);
    expect(body).toContain('"code":"request.');
  });
});

test('a tab that was not built is 503, and the rest works', async () => {
  const without = await httpServerForTest();
  try {
    expect((await fetch(`${without.origin}/tab/`)).status).toBe(503);
    expect((await fetch(`${without.origin}/healthz`)).status).toBe(200);
  } finally {
    await without.close();
  }
});

function directivesOf(answer: Response): Record<string, string> {
  const policy = answer.headers.get('content-security-policy') ?? '';
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

/** As written: fetch would tidy up the path, and ask for a fresh copy where a tag is given. */
function askRaw(path: string, headers = {}): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    }).on('error', reject);
  });
}
