import { articleBlocks, type Block } from './article-blocks.js';
import { articleIds } from './articles.js';
import type { AnnexSection } from './annex.js';
import type { Articles } from './charter.js';
import { textOf } from '../kernel/texts.js';
import texts from './charter-texts.en.json' with { type: 'json' };

/** What the canonical text is made of. Parties are object ids: names change, and may be erased. */
export interface CanonicalSource {
  workspaceId: string;
  number: number;
  ceo: string;
  cio: string;
  articles: Articles;
  /** Numbered on after the articles. */
  annex?: readonly AnnexSection[];
}

/**
 * The canonical text of a charter (product section 4): Markdown, UTF-8, lines ended by `\n`, the last one
 * too. The exported file is this text byte for byte, so `sha256sum` gives the fingerprint. English always,
 * and never changed: a new layout is `accord-charter/2`. What people wrote is escaped to stay plain text.
 */
export function canonicalText(source: CanonicalSource): string {
  const head = [
    'accord-charter/1',
    '',
    `# ${texts['charter.title']}, version ${source.number}`,
    '',
    `Workspace: ${source.workspaceId}\\`,
    `${texts['role.ceo']}: ${source.ceo}\\`,
    `${texts['role.cio']}: ${source.cio}`,
  ];
  const articles = articleIds.flatMap((id, index) => [
    '',
    `## ${index + 1}. ${texts[`article.${id}`]}`,
    '',
    ...markdownOf(articleBlocks(id, source.articles)),
  ]);
  const annex = (source.annex ?? []).flatMap(({ title, blocks }, index) => [
    '',
    `## ${articleIds.length + index + 1}. ${escapeMarkdown(textOf(texts, 'annex.title', { title }))}`,
    '',
    ...markdownOf(blocks),
  ]);
  return `${[...head, ...articles, ...annex].join('\n')}\n`;
}

/** Blocks as lines of Markdown. */
export function markdownOf(blocks: Block[]): string[] {
  return blocks.flatMap((block, index) => {
    const label = block.label === undefined ? '' : `**${escapeMarkdown(block.label)}**: `;
    // A new line within a block is a hard break, which CommonMark writes as a backslash.
    const lines = block.text.split('\n').map((line) => escapeMarkdown(line.replace(/^[ \t]+/, '')));
    const text = lines.join(block.kind === 'bullet' ? '\\\n  ' : '\\\n');
    if (block.kind === 'bullet') return [`- ${label}${text}`];
    if (block.kind === 'numbered') return [`${index + 1}. ${label}${text}`];
    return index === 0 ? [`${label}${text}`] : ['', `${label}${text}`];
  });
}

/**
 * A backslash before whatever Markdown (CommonMark and GitHub's) would bring to life: emphasis, links,
 * HTML, tables, formulas, mentions and bare addresses anywhere; headings, lists, rules and the columns of
 * a table at the start of a line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~@$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^[#+\-=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
