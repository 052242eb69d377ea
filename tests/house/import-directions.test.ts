import { offences } from './import-rules.js';
import { importsOf } from './imports-of.js';
import { filesIn, sourceFolders } from './source-files.js';

const ours = () => filesIn(sourceFolders, ['.ts', '.tsx']);

/** Made-up files, by path. */
const inHouse = (files: Record<string, string>) =>
  offences(Object.entries(files).map(([path, text]) => ({ path, text })));

describe('the directions of imports', () => {
  it('hold in every file', () => {
    expect(offences(ours())).toEqual([]);
  });

  it('are read from all four rooms, and every import of our own is found on the disk', () => {
    const graph = importsOf(
      filesIn(sourceFolders, ['.ts', '.tsx', '.json', '.css']).filter(({ path }) => /\.tsx?$/.test(path)),
    );
    for (const room of sourceFolders) {
      expect([...graph].some(([path, imports]) => path.startsWith(`${room}/`) && imports.length > 0)).toBe(
        true,
      );
    }
    const lost = [...graph].flatMap(([path, imports]) =>
      imports
        .filter((one) => one.ours && (one.line < 1 || one.target.endsWith('.js')))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('an import is found', () => {
  const wayOf = (text: string) => importsOf([{ path: 'bot/a.ts', text }]).get('bot/a.ts');
  it.each([
    ['by name', "import { b } from './b.js';", false],
    ['for its effects', "import './b.js';", false],
    ['as a type', "import type { B } from './b.js';", true],
    ['as a type within braces, which stays when built', "import { type B } from './b.js';", false],
    ['passed on', "export { b } from './b.js';", false],
    ['passed on as a type', "export type { B } from './b.js';", true],
    ['passed on whole', "export * from './b.js';", false],
    ['when it is wanted', "const b = async () => (await import('./b.js')).b;", false],
    ['within a type', "let b: import('./b.js').B;", true],
    ['with attributes', "import b from './b.js' with { type: 'json' };", false],
  ])('%s', (_, text, typeOnly) => {
    expect(wayOf(`// one\n\n${text}`)).toEqual([
      { specifier: './b.js', target: 'bot/b.js', ours: true, typeOnly, line: 3 },
    ]);
  });

  it('not in a comment, nor in a text', () => {
    expect(wayOf("// import './b.js'\n/* import './c.js' */\nconst text = \"import './d.js'\";")).toEqual([]);
  });

  it.each([
    ["import 'node:fs';", 'node:fs'],
    ["import 'diff/lib/x.js';", 'diff'],
    ["import '@azure/data-tables/y';", '@azure/data-tables'],
  ])('of a package: %s', (text, target) => {
    expect(wayOf(text)).toMatchObject([{ target, ours: false }]);
  });
});

describe('an import that breaks a rule is named', () => {
  it.each<[string, string, string, string]>([
    ['domain to bot', 'domain/a/a.ts', '../../bot/b.js', 'the domain knows nothing but itself'],
    ['domain to a Node module', 'domain/a/a.ts', 'node:crypto', 'the domain uses pure libraries only'],
    ['domain to React', 'domain/a/a.ts', 'react', 'the domain uses pure libraries only'],
    ['domain to Express', 'domain/a/a.ts', 'express', 'the domain uses pure libraries only'],
    ['bot to tab', 'bot/a.ts', '../tab/b.js', 'the bot knows only itself and the domain'],
    ['bot to playground', 'bot/a.ts', '../playground/b.js', 'the bot knows only itself and the domain'],
    ['tab to bot', 'tab/a.tsx', '../bot/b.js', 'the tab knows only itself and the domain'],
    ['tab to a Node module', 'tab/a.tsx', 'node:fs', 'the tab runs in a browser'],
    [
      'playground to bot',
      'playground/a.ts',
      '../bot/compose.js',
      'the playground speaks to the others over the wire',
    ],
    [
      'playground to tab',
      'playground/a.ts',
      '../tab/b.js',
      'the playground speaks to the others over the wire',
    ],
    [
      'playground to the domain',
      'playground/page/a.ts',
      '../../domain/a/a.js',
      'the playground speaks to the others over the wire',
    ],
    [
      'the demo to the storage',
      'playground/demo.ts',
      '../bot/storage/b.js',
      'the demo data maker knows bot/compose.ts and the domain',
    ],
    [
      'a feature of the bot to another',
      'bot/features/a/a.ts',
      '../b/b.js',
      'a feature never imports another',
    ],
    [
      'a feature of the tab to another',
      'tab/features/a/a.tsx',
      '../b/b.js',
      'a feature never imports another',
    ],
    ['a shared folder to a feature', 'bot/http/a.ts', '../features/b/b.js', 'shared folders know no feature'],
    ['a shared folder to the wiring', 'bot/http/a.ts', '../compose.js', 'nothing leans on the wiring'],
    ['botbuilder outside bot/teams', 'bot/http/a.ts', 'botbuilder', 'only for bot/teams/'],
    ['the tables outside bot/storage', 'bot/features/a/a.ts', '@azure/data-tables', 'only for bot/storage/'],
    ['teams-js outside tab/teams', 'tab/components/a.tsx', '@microsoft/teams-js', 'only for tab/teams/'],
    ['React in the bot', 'bot/http/a.ts', 'react', 'only for tab/ and playground/page/'],
    ['zod in the tab', 'tab/a.tsx', 'zod', 'the tab would load it'],
  ])('%s', (_, path, specifier, rule) => {
    const known = { 'bot/compose.ts': '', 'bot/b.ts': '' };
    expect(inHouse({ ...known, [path]: `// why\nimport { b } from '${specifier}';` })).toEqual([
      `${path}:2 imports ${specifier}: ${rule}`,
    ]);
  });

  it('even if only a type is imported', () => {
    expect(inHouse({ 'domain/a/a.ts': "import type { B } from '../../bot/b.js';" })).toHaveLength(1);
  });

  it('when features of the domain need each other, over however many', () => {
    const files = {
      'domain/a/a.ts': "import type { B } from '../b/b.js';",
      'domain/b/b.ts': "import { c } from '../c/c.js';",
      'domain/c/c.ts': "\nimport { a } from '../a/a.js';",
      'domain/d/d.ts': "import { a } from '../a/a.js';",
    };
    expect(inHouse(files)).toEqual([
      'domain/a/a.ts:1 makes domain/a need domain/b: which needs it in turn',
      'domain/b/b.ts:1 makes domain/b need domain/c: which needs it in turn',
      'domain/c/c.ts:2 makes domain/c need domain/a: which needs it in turn',
    ]);
  });

  it('when the tab would load zod by way of the domain, with the way', () => {
    const files = {
      'tab/a.tsx': "import { b } from '../domain/b/b.js';",
      'domain/b/b.ts': "import { type C } from './c.js';",
      'domain/c/unused.ts': "import { z } from 'zod';",
      'domain/b/c.ts': "import { z } from 'zod';",
    };
    expect(inHouse(files)).toEqual([
      'domain/b/c.ts:1 imports zod: the tab would load it, by way of domain/b/b.ts, tab/a.tsx',
    ]);
    expect(inHouse({ ...files, 'domain/b/b.ts': "import type { C } from './c.js';" })).toEqual([]);
  });
});

it('lets pass what the rules allow', () => {
  expect(
    inHouse({
      'domain/a/a.ts': "import { z } from 'zod';\nimport { sha256 } from '@noble/hashes/sha2.js';",
      'domain/b/b.ts': "import { a } from '../a/a.js';",
      'bot/compose.ts': "import { a } from './features/a/a.js';\nimport { t } from './http/t.js';",
      'bot/features/a/a.ts':
        "import { a } from '../../../domain/a/a.js';\nimport { t } from '../../http/t.js';",
      'bot/http/t.ts': "import express from 'express';",
      'bot/teams/t.ts': "import { CloudAdapter } from 'botbuilder';",
      'tab/features/a/a.tsx':
        "import type { A } from '../../../domain/a/a.js';\nimport { useState } from 'react';",
      'tab/vite.config.ts': "import { gzipSync } from 'node:zlib';",
      'playground/demo-year.ts':
        "import { compose } from '../bot/compose.js';\nimport { b } from '../domain/b/b.js';",
      'playground/page/a.tsx': "import { useState } from 'react';",
    }),
  ).toEqual([]);
});
