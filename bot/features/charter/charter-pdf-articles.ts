import type { Content } from 'pdfmake/interfaces.js';
import { articleBlocks, ownerText, type Block } from '../../../domain/charter/article-blocks.js';
import { articleIds, type ArticleId } from '../../../domain/charter/articles.js';
import type { AnnexSection } from '../../../domain/charter/annex.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { textOf } from '../../../domain/kernel/texts.js';
import charterTexts from '../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import { rowTable, setApart } from '../../pdf/layouts.js';
import { drawn, heading, words } from '../../pdf/pdf-document.js';
import texts from './charter-pdf-texts.en.json' with { type: 'json' };

/** A first block up to this length stays with its heading; a longer one may run over the page. */
const keptTogether = 600;

/** The summary, set apart. It is article 1, as in the canonical text. */
export function summaryContent(articles: Articles): Content[] {
  const [first, ...rest] = blockContent(articleBlocks('summary', articles));
  return [numberedHeading('summary'), setApart(first ? [first, ...rest] : [empty()], 'plain')];
}

/** All other articles, numbered as in the canonical text. */
export function articleContent(articles: Articles): Content[] {
  return articleIds
    .filter((id) => id !== 'summary')
    .flatMap((id): Content[] => {
      if (id === 'decision-rights' && articles[id].rights.length > 0) {
        return [numberedHeading(id), rightsTable(articles[id].rights)];
      }
      const blocks = articleBlocks(id, articles);
      const [first, ...rest] = blockContent(blocks);
      if (!first) return [numberedHeading(id), empty()];
      if ((blocks[0]?.text.length ?? 0) > keptTogether) return [numberedHeading(id), first, ...rest];
      return [{ unbreakable: true, stack: [numberedHeading(id), first] }, ...rest];
    });
}

/** What was frozen with the articles, numbered on. */
export function annexContent(annex: readonly AnnexSection[]): Content[] {
  return annex.flatMap(({ title, blocks }, index): Content[] => [
    heading(`${articleIds.length + index + 1}. ${textOf(charterTexts, 'annex.title', { title })}`),
    ...blockContent(blocks),
  ]);
}

function numberedHeading(id: ArticleId): Content {
  return heading(`${articleIds.indexOf(id) + 1}. ${charterTexts[`article.${id}`]}`);
}

const empty = (): Content => words(texts['article.empty'], 'small');

function blockContent(blocks: readonly Block[]): Content[] {
  return blocks.map((block, index): Content => {
    const text = [
      ...(block.label === undefined ? [] : drawn(`${block.label}: `, { bold: true })),
      ...drawn(block.text),
    ];
    if (block.kind === 'paragraph') return { text, style: 'body' };
    const mark = block.kind === 'bullet' ? '•' : `${index + 1}.`;
    return {
      margin: [4, 0, 0, 4],
      columnGap: 4,
      columns: [{ ...words(mark), width: 16 }, { text }],
    };
  });
}

function rightsTable(rights: Articles['decision-rights']['rights']): Content {
  return rowTable({
    widths: [23, 16, 17, 19, 25],
    head: (['area', 'tier', 'accountable', 'consulted', 'limit'] as const).map(
      (column) => texts[`rights.${column}`],
    ),
    rows: rights.map((right) =>
      [
        right.area,
        charterTexts[`tier.${right.tier}`],
        ownerText(right.accountable),
        right.consulted.map(ownerText).join(', '),
        right.limit,
      ].map((text): string => text || texts['rights.none']),
    ),
  });
}
