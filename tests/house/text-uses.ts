import { parse, walk, type SyntaxNode, type TextFile } from './source-files.js';

/** What could be a key in a file: whole texts, and those that are put together from parts. */
export interface TextUses {
  literals: ReadonlySet<string>;
  /** Of `article.${id}`, for example: what such a text can look like. */
  patterns: readonly RegExp[];
}

export function textUses(files: readonly TextFile[]): TextUses {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of files) {
    walk(parse(file), (node) => {
      if (node.type === 'StringLiteral') literals.add(String(node['value']));
      if (node.type === 'TemplateLiteral') {
        const pattern = patternOf(node);
        if (pattern) patterns.push(pattern);
      }
    });
  }
  return { literals, patterns };
}

function patternOf(template: SyntaxNode): RegExp | undefined {
  const parts =
    (template['quasis'] as { cooked?: string }[] | undefined)?.map(({ cooked }) => cooked ?? '') ?? [];
  // A text such as `${a}` or `${a} ${b}` could be anything: it says nothing of keys.
  if (!parts.some((part) => /^[a-z-]+\.|\.[a-z-]+$/.test(part))) return undefined;
  return new RegExp(`^${parts.map((part) => part.replace(/[^\w-]/g, '\\$&')).join('.+')}$`);
}

/**
 * Whether a key is used: written somewhere, or put together. What follows `refused.` in a key is a code, and
 * has to be written somewhere itself.
 */
export function isUsed(key: string, { literals, patterns }: TextUses): boolean {
  if (literals.has(key)) return true;
  const code = /^refused\.(.+)$/.exec(key)?.[1];
  if (code !== undefined) return literals.has(code);
  return patterns.some((pattern) => pattern.test(key));
}

/** A text that is asked for: `textOf(texts, 'key')` or `texts['key']`, with the catalogue's own path. */
export interface AskedText {
  catalogue: string;
  key: string;
}

/** The texts that a file asks for by whole keys of the catalogues that it imports itself. */
export function askedTexts(file: TextFile): AskedText[] {
  const tree = parse(file);
  const catalogues = new Map<string, string>();
  const asked: AskedText[] = [];
  const add = (local: unknown, key: unknown): void => {
    const catalogue = catalogues.get(String((local as SyntaxNode | undefined)?.['value']));
    const literal = key as SyntaxNode | undefined;
    if (catalogue !== undefined && literal?.type === 'StringLiteral') {
      asked.push({ catalogue, key: String(literal['value']) });
    }
  };
  walk(tree, (node) => {
    if (node.type === 'ImportDeclaration') {
      const source = String((node['source'] as SyntaxNode)['value']);
      const [specifier] = node['specifiers'] as SyntaxNode[];
      const local = specifier?.['local'] as SyntaxNode | undefined;
      if (source.endsWith('-texts.en.json') && local) catalogues.set(String(local['value']), source);
    }
    if (node.type === 'CallExpression' && (node['callee'] as SyntaxNode)['value'] === 'textOf') {
      const [catalogue, key] = node['arguments'] as { expression: unknown }[];
      add(catalogue?.expression, key?.expression);
    }
    if (node.type === 'MemberExpression') {
      const property = node['property'] as SyntaxNode;
      if (property.type === 'Computed') add(node['object'], property['expression']);
    }
  });
  return asked;
}

/** The codes with which a file refuses: `refuse('charter.not-allowed')`. */
export function refusalCodes(file: TextFile): string[] {
  const codes: string[] = [];
  walk(parse(file), (node) => {
    if (node.type !== 'CallExpression' || (node['callee'] as SyntaxNode)['value'] !== 'refuse') return;
    const [code] = node['arguments'] as { expression: SyntaxNode }[];
    if (code?.expression.type === 'StringLiteral') codes.push(String(code.expression['value']));
  });
  return codes;
}
