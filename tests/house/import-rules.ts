import { builtinModules } from 'node:module';
import { importsOf, type Import } from './imports-of.js';
import type { TextFile } from './source-files.js';

/** Who may import whom (docs/architecture.md). */

/** What the domain may use of others: pure, and without a clock. */
const pureLibraries = [
  'zod',
  // Time zones; only in files that the tab doesn't load.
  'luxon',
  'diff',
  '@noble/hashes',
  'canonicalize',
  'intl-messageformat',
  'fastest-levenshtein',
];

/** Libraries that one folder keeps to itself, so that they can be replaced. */
const keptIn: [library: string, folders: string[]][] = [
  ['botbuilder', ['bot/teams/']],
  ['botframework-connector', ['bot/teams/']],
  ['@azure/data-tables', ['bot/storage/']],
  ['@microsoft/teams-js', ['tab/teams/']],
  ['react', ['tab/', 'playground/page/']],
  ['react-dom', ['tab/', 'playground/page/']],
  ['express', ['bot/', 'playground/']],
];

/** Too heavy for a page, or of no use there. What the tab shows has been parsed by the server. */
const notInTab = ['zod', 'luxon', 'express'];

/** Files that put the parts together, which nothing else may lean on. */
const wiring =
  /^(bot\/(server|compose|verify)\.ts|tab\/(main\.ts|(draw|app|screens)\.tsx)|playground\/page\/(main|app)\.tsx)$/;
const featureOf = (path: string) => /^(?:bot|tab)\/features\/([^/]+)\//.exec(path)?.[1];
const roomOf = (path: string) => path.split('/')[0] ?? '';
const isBuildFile = (path: string) => path.endsWith('vite.config.ts');
const isDemo = (path: string) => /^playground\/demo[^/]*$/.test(path);
const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

/** Imports that break a rule, each with its file, line and the rule. */
export function offences(files: readonly TextFile[]): string[] {
  const graph = importsOf(files);
  const found = [...graph].flatMap(([path, imports]) =>
    imports.flatMap((one) => {
      const rule = one.ours ? brokenInside(path, one.target) : brokenOutside(path, one);
      return rule === undefined ? [] : [`${path}:${one.line} imports ${one.specifier}: ${rule}`];
    }),
  );
  return [...found, ...featureCycles(graph), ...heavyInTab(graph)];
}

function brokenInside(path: string, target: string): string | undefined {
  const [from, to] = [roomOf(path), roomOf(target)];
  if (from === 'domain' && to !== 'domain') return 'the domain knows nothing but itself';
  if (from === 'bot' && to !== 'bot' && to !== 'domain') return 'the bot knows only itself and the domain';
  if (from === 'tab' && to !== 'tab' && to !== 'domain') return 'the tab knows only itself and the domain';
  if (from === 'playground' && to !== 'playground') {
    if (!isDemo(path)) return 'the playground speaks to the others over the wire';
    if (to !== 'domain' && target !== 'bot/compose.ts')
      return 'the demo data maker knows bot/compose.ts and the domain';
    return undefined;
  }
  if (from !== to) return undefined;
  if (wiring.test(target) && !wiring.test(path)) return 'nothing leans on the wiring';
  const [feature, other] = [featureOf(path), featureOf(target)];
  if (feature !== undefined && other !== undefined && feature !== other)
    return 'a feature never imports another';
  if (feature === undefined && other !== undefined && !wiring.test(path))
    return 'shared folders know no feature';
  return undefined;
}

function brokenOutside(path: string, { target, typeOnly }: Import): string | undefined {
  const room = roomOf(path);
  if (room === 'domain' && !pureLibraries.includes(target)) return 'the domain uses pure libraries only';
  if (room === 'tab' && isBuiltin(target) && !typeOnly && !isBuildFile(path))
    return 'the tab runs in a browser';
  const home = keptIn.find(([library]) => library === target);
  if (home && !home[1].some((folder) => path.startsWith(folder))) return `only for ${home[1].join(' and ')}`;
  return undefined;
}

type Graph = ReadonlyMap<string, readonly Import[]>;

/** Features of the domain that need each other, types included. */
function featureCycles(graph: Graph): string[] {
  const feature = (path: string) => /^domain\/([^/]+)\//.exec(path)?.[1];
  const edges = new Map<string, Map<string, string>>();
  for (const [path, imports] of graph) {
    const from = feature(path);
    for (const one of imports) {
      const to = one.ours ? feature(one.target) : undefined;
      if (from === undefined || to === undefined || from === to) continue;
      const known = edges.get(from) ?? new Map<string, string>();
      edges.set(from, known.set(to, known.get(to) ?? `${path}:${one.line}`));
    }
  }
  const reaches = (from: string, to: string, seen: Set<string>): boolean => {
    if (seen.has(from)) return false;
    seen.add(from);
    return [...(edges.get(from)?.keys() ?? [])].some((next) => next === to || reaches(next, to, seen));
  };
  return [...edges].flatMap(([from, targets]) =>
    [...targets]
      .filter(([to]) => reaches(to, from, new Set()))
      .map(([to, where]) => `${where} makes domain/${from} need domain/${to}: which needs it in turn`),
  );
}

/** What the tab would load with its code that it must not, by way of its own files and the domain's. */
function heavyInTab(graph: Graph): string[] {
  const starts = [...graph.keys()].filter((path) => path.startsWith('tab/') && !isBuildFile(path));
  const cameFrom = new Map<string, string | undefined>(starts.map((path) => [path, undefined]));
  const found: string[] = [];
  // A Map's iteration goes on over what is added on the way: a breadth-first search.
  for (const path of cameFrom.keys()) {
    for (const one of graph.get(path) ?? []) {
      if (one.typeOnly) continue;
      if (one.ours && !cameFrom.has(one.target)) cameFrom.set(one.target, path);
      const heavy =
        !one.ours && (notInTab.includes(one.target) || (isBuiltin(one.target) && roomOf(path) !== 'tab'));
      if (heavy)
        found.push(
          `${path}:${one.line} imports ${one.specifier}: the tab would load it${wayTo(path, cameFrom)}`,
        );
    }
  }
  return found;
}

function wayTo(path: string, cameFrom: ReadonlyMap<string, string | undefined>): string {
  const way: string[] = [];
  for (let at = cameFrom.get(path); at !== undefined; at = cameFrom.get(at)) way.push(at);
  return way.length === 0 ? '' : `, by way of ${way.join(', ')}`;
}
