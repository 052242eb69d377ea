import { posix } from 'node:path';
import { parse, walk, type SyntaxNode, type TextFile } from './source-files.js';

export interface Import {
  /** As written: `./charter.js`, `zod`. */
  specifier: string;
  /** A package's name; or the path from the root of the file meant, with its ending on the disk. */
  target: string;
  /** Whether it is one of our own files. */
  ours: boolean;
  /**
   * Erased when built: `import type`. An `import { type A }` stays, as an import for its effects
   * (`verbatimModuleSyntax`).
   */
  typeOnly: boolean;
  /** From 1. */
  line: number;
}

/** What each file imports or re-exports, `import()` included, in the order of its text. */
export function importsOf(files: readonly TextFile[]): Map<string, Import[]> {
  const known = new Set(files.map(({ path }) => path));
  return new Map(files.map((file) => [file.path, importsIn(file, known)]));
}

function importsIn(file: TextFile, known: ReadonlySet<string>): Import[] {
  const lines = file.text.split('\n');
  let from = 0;
  return writtenImports(file).map(({ specifier, typeOnly }) => {
    // The parser's positions are no use for a line: they count bytes over all files of the process.
    const found = lines.findIndex(
      (line, index) => index >= from && (line.includes(`'${specifier}'`) || line.includes(`"${specifier}"`)),
    );
    from = Math.max(found, from);
    const ours = specifier.startsWith('.');
    const target = ours
      ? fileMeant(posix.join(posix.dirname(file.path), specifier), known)
      : packageOf(specifier);
    return { specifier, target, ours, typeOnly, line: found + 1 };
  });
}

const declarations = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

function writtenImports(file: TextFile): { specifier: string; typeOnly: boolean }[] {
  const found: { specifier: string; typeOnly: boolean }[] = [];
  walk(parse(file), (node) => {
    if (declarations.has(node.type)) add(literalOf(node['source']), node['typeOnly'] === true);
    if (node.type === 'TsImportType') add(literalOf(node['argument']), true);
    if (node.type === 'CallExpression' && isImport(node['callee'])) {
      const [argument] = node['arguments'] as { expression: unknown }[];
      add(literalOf(argument?.expression), false);
    }
  });
  function add(specifier: string | undefined, typeOnly: boolean): void {
    if (specifier !== undefined) found.push({ specifier, typeOnly });
  }
  return found;
}

const isImport = (callee: unknown) => (callee as SyntaxNode).type === 'Import';

function literalOf(node: unknown): string | undefined {
  const literal = node as SyntaxNode | null | undefined;
  return literal?.type === 'StringLiteral' ? String(literal['value']) : undefined;
}

/** Imports name the built file; on the disk it is TypeScript. */
function fileMeant(path: string, known: ReadonlySet<string>): string {
  const candidates = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')];
  return candidates.find((candidate) => known.has(candidate)) ?? path;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
