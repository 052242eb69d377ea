import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseSync, type Module } from '@swc/core';

export const root = join(__dirname, '../..');

/** Folders that hold what is built or run; tests are held to fewer rules. */
export const sourceFolders = ['domain', 'bot', 'tab', 'playground'] as const;

/** A file by its path from the root, with slashes. */
export interface TextFile {
  path: string;
  text: string;
}

/** All files below some folders of the repository whose names end so. */
export function filesIn(folders: readonly string[], extensions: readonly string[]): TextFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => extensions.includes(extname(path)) && !path.includes('node_modules'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));
}

/** The syntax tree of a TypeScript file. Throws, naming the file, for what doesn't parse. */
export function parse({ path, text }: TextFile): Module {
  try {
    return parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2022' });
  } catch (fault) {
    throw new Error(`${path} doesn't parse.`, { cause: fault });
  }
}

export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Calls `visit` for each node of a tree, parents first. */
export function walk(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) visit(value);
  for (const part of Object.values(value)) walk(part, visit);
}
