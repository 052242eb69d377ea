/**
 * What a browser has and jsdom lacks. Requests are real ones, made by Node's own fetch; paths without an origin
 * go to the server that the test has named in `accordTestServer`.
 */
import { runInThisContext } from 'node:vm';

declare global {
  var accordTestServer: string | undefined;
  var accordConsoleErrors: string[];
}

type NodeParts = Pick<
  typeof globalThis,
  'fetch' | 'Headers' | 'AbortController' | 'AbortSignal' | 'TextEncoder' | 'TextDecoder' | 'structuredClone'
>;

// The test's own globals are jsdom's; Node's are those of the context around it.
const node = runInThisContext(
  '({ fetch, Headers, AbortController, AbortSignal, TextEncoder, TextDecoder, structuredClone })',
) as NodeParts;
const { fetch: nodeFetch, ...others } = node;

async function fetchFromTestServer(input: string | URL, init?: RequestInit): Promise<unknown> {
  const given = String(input);
  // teams-js asks for the newest list of Teams' origins; a page of ours may not, and it falls back.
  if (!given.startsWith('/')) throw new TypeError('Only the tab’s own server can be reached.');
  if (globalThis.accordTestServer === undefined) throw new TypeError('No server is running.');
  const response = await nodeFetch(globalThis.accordTestServer + given, init);
  const { ok, status, headers } = response;
  const text = await response.text();
  // Parsed here, so that objects are of the test's own kind.
  return { ok, status, headers, text: async () => text, json: async () => JSON.parse(text) as unknown };
}

Object.assign(globalThis, others, { fetch: fetchFromTestServer });

/** Queries about width are answered as on a wide screen. */
function matchMedia(query: string) {
  const least = Number(/min-width:\s*(\d+)px/.exec(query)?.[1] ?? 0);
  return {
    matches: query.includes('min-width') && least <= 1024,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  };
}

class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(window, {
  matchMedia,
  ResizeObserver: NoResizes,
  IntersectionObserver: NoResizes,
  scrollTo: () => undefined,
});
Blob.prototype.arrayBuffer = async function arrayBuffer(): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (reader.result instanceof ArrayBuffer) resolve(reader.result);
    });
    reader.addEventListener('error', () => reject(new Error('The file can’t be read.')));
    reader.readAsArrayBuffer(this);
  });
};
Element.prototype.scrollIntoView = () => undefined;

// Kept rather than said, and looked at after each test: see tests/tab/support/quiet-console.ts.
globalThis.accordConsoleErrors = [];
console.error = (...words: unknown[]) => {
  globalThis.accordConsoleErrors.push(words.map(String).join(' '));
};
