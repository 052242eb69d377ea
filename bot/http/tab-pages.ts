import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Settings } from '../settings.js';
import { sendProblem } from './problem.js';
import { nonceOf, pageHeaders } from './security-headers.js';
import { unavailable } from './standard-problems.js';

/** What the server tells the tab's page, as JSON in `<meta name="accord-settings">`. */
export interface TabSettings {
  /** Origins besides the Teams hosts that the tab may talk to as its host. */
  hostOrigins: readonly string[];
  botId: string;
  teamsAppId: string;
  /** For the window that asks for consent to be signed in. */
  tabAppId: string;
  tokenAuthority: string;
  /** Names what is deployed; changes with every change of the built tab. */
  build: string;
}

export interface TabPagesOptions {
  /** The built tab: `index.html` with `__NONCE__` where the nonce belongs, and `assets/`. */
  folder: string;
  settings: Pick<
    Settings,
    'publicOrigin' | 'frameAncestors' | 'botId' | 'teamsAppId' | 'tabAppId' | 'tokenAuthority'
  >;
}

/** A path of plain names: no dot file, no step upwards, nothing escaped. */
const assetPattern = /^(\/[\w-][\w.-]*)+$/;
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Serves the built tab; mount under `/tab`. A path whose last part has no dot is a page of the tab. */
export function tabPages({ folder, settings }: TabPagesOptions): express.Router {
  const router = Router();
  // Before the files: the page's template must never get out with its placeholders.
  const answerPage: RequestHandler = (_request, response) => {
    const page = readPage(folder);
    if (page === undefined) return sendProblem(response, unavailable());
    response
      // The nonce is good for one answer, so no copy of the page may be used again.
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(fillIn(page, nonceOf(response), settings));
  };
  // A window that Teams opens and has to hear from again.
  router.get('/consent', pageHeaders(settings, { keepsOpener: true }), answerPage);
  router.get('/{*page}', onlyPages, pageHeaders(settings), answerPage);
  router.use(precompressed(folder));
  router.use(express.static(folder, { index: false, redirect: false, setHeaders: cacheForever(folder) }));
  return router;
}

/** The build of the tab in this folder, 12 hex digits: its page names every asset with its hash. Undefined if not built. */
export function tabBuild(folder: string): string | undefined {
  const page = readPage(folder);
  return page === undefined ? undefined : buildOf(page);
}

const onlyPages: RequestHandler = (request, _response, next) => {
  const lastPart = request.path.slice(request.path.lastIndexOf('/') + 1);
  if (!lastPart.includes('.') || request.path === '/index.html') next();
  else next('route');
};

function fillIn(page: string, nonce: string, settings: TabPagesOptions['settings']): string {
  const told: TabSettings = {
    hostOrigins: settings.frameAncestors,
    botId: settings.botId,
    teamsAppId: settings.teamsAppId,
    tabAppId: settings.tabAppId,
    tokenAuthority: settings.tokenAuthority,
    build: buildOf(page),
  };
  const meta = `<meta name="accord-settings" content="${escapeAttribute(JSON.stringify(told))}">`;
  // A function, since a text would have its `$` read as a pattern.
  return page.replaceAll('__NONCE__', nonce).replace('</head>', () => `${meta}\n</head>`);
}

/** Names under assets/ carry a hash of their content; the others may change under the same name. */
function cacheForever(folder: string): (response: Response, path: string) => void {
  const assets = resolve(folder, 'assets') + sep;
  return (response, path) => {
    const hashed = path.startsWith(assets);
    response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
}

/** Answers with `name.br` or `name.gz` in place of `name` where the build made one and the client takes it. */
function precompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    if (!assetPattern.test(request.path) || extname(request.path) === '') return next();
    response.vary('Accept-Encoding');
    const encoding = encodings.find(
      ({ name, suffix }) => accepts(request, name) && existsSync(join(folder, request.path + suffix)),
    );
    if (encoding) {
      response.type(extname(request.path)).set('Content-Encoding', encoding.name);
      request.url = request.path + encoding.suffix;
    }
    next();
  };
}

function accepts(request: Request, encoding: string): boolean {
  return request.acceptsEncodings(encoding) === encoding;
}

// Read anew for each page: it is small and seldom asked for, and a new build needs no restart.
function readPage(folder: string): string | undefined {
  const path = join(folder, 'index.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function buildOf(page: string): string {
  return createHash('sha256').update(page).digest('hex').slice(0, 12);
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
