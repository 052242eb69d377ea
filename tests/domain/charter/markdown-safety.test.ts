import { Parser } from 'commonmark';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { canonicalText, escapeMarkdown } from '../../../domain/charter/canonical-text.js';
import { plainArticle } from '../../../domain/charter/article-blocks.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { tidyLine } from '../../../domain/kernel/plain-text.js';
import { installation } from '../sample-workspace.js';
import { storedArticles, typedText } from './arbitrary-articles.js';
import { completeArticles, signers } from './sample-charter.js';

const markdown = (articles: Articles) =>
  canonicalText({ workspaceId: installation.workspaceId, number: 1, ...signers, articles });

/** Kinds of nodes that CommonMark's reference parser finds, with what they hold as text. */
function nodesOf(text: string): { kinds: Map<string, number>; literal: string } {
  const walker = new Parser().parse(text).walker();
  const kinds = new Map<string, number>();
  let literal = '';
  for (let event = walker.next(); event; event = walker.next()) {
    if (!event.entering) continue;
    kinds.set(event.node.type, (kinds.get(event.node.type) ?? 0) + 1);
    literal += event.node.literal ?? (event.node.type === 'linebreak' ? '\n' : '');
  }
  return { kinds, literal };
}

/** Kinds of tokens that GitHub's flavour finds: with tables, strikethrough and bare addresses. */
function gitHubTokens(text: string): Set<string> {
  const found = new Set<string>();
  void marked.walkTokens(marked.lexer(text, { gfm: true }), (token: Token) => {
    found.add(token.type);
  });
  return found;
}

const plainKinds = ['document', 'paragraph', 'text', 'linebreak'];
const plainTokens = ['paragraph', 'text', 'escape', 'br', 'space'];

describe('what a person wrote, as Markdown', () => {
  it('is read back as the very same text, without any live markup', () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        const text = tidyLine(typed);
        const { kinds, literal } = nodesOf(escapeMarkdown(text));
        expect([...kinds.keys()].filter((kind) => !plainKinds.includes(kind))).toEqual([]);
        expect(literal).toBe(text);
        expect([...gitHubTokens(escapeMarkdown(text))].filter((kind) => !plainTokens.includes(kind))).toEqual(
          [],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['emphasis', '*a* _b_ **c** __d__ ***e***'],
    ['struck out words', '~~gone~~ ~gone~'],
    ['code', '`rm -rf` ``x``'],
    ['a fence', '```js'],
    ['a fence of tildes', '~~~'],
    ['a link', '[click](https://evil.example)'],
    ['a link by reference', '[click][x]'],
    ['a definition', '[x]: https://evil.example'],
    ['an image', '![x](https://evil.example/pixel.png)'],
    ['an address in brackets', '<https://evil.example>'],
    ['a bare address', 'see https://evil.example/x?y=1 and ftp://evil.example'],
    ['a bare address without a scheme', 'see www.evil.example or (www.evil.example) or _www.evil.example'],
    ['a mail address', 'write to ceo@evil.example'],
    ['a mention', 'thanks @everyone'],
    ['HTML', '<img src=x onerror=alert(1)> <b>bold</b> <!-- hidden -->'],
    ['an entity', '&lt;b&gt; &#35; &copy;'],
    ['a heading', '# Heading'],
    ['a deep heading', '###### Heading'],
    ['a heading by underline', '==='],
    ['a rule', '---'],
    ['a rule of stars', '***'],
    ['a rule with gaps', '- - -'],
    ['a list', '- item'],
    ['a list with plus', '+ item'],
    ['a numbered list', '1. item'],
    ['a numbered list with a bracket', '2) item'],
    ['a task', '- [ ] item'],
    ['a quotation', '> quote'],
    ['a table’s row', '| a | b |'],
    ['a table’s rule', '|---|---|'],
    ['a table’s rule without bars', ':-:'],
    ['a footnote', '[^1]: note'],
    ['backslashes', 'C:\\*\\_\\\\'],
  ])('stays as it is: %s, by itself and after another line', (_, text) => {
    const below = `first\\\n${escapeMarkdown(text)}`;
    for (const [written, expected] of [
      [escapeMarkdown(text), text],
      [below, `first\n${text}`],
    ] as const) {
      const { kinds, literal } = nodesOf(written);
      expect([...kinds.keys()].filter((kind) => !plainKinds.includes(kind))).toEqual([]);
      expect(literal).toBe(expected);
      expect([...gitHubTokens(written)].filter((kind) => !plainTokens.includes(kind))).toEqual([]);
    }
  });

  it.each([
    ['a formula', '$x^2$', '\\$x^2\\$'],
    ['two prices', '$5 and $6', '\\$5 and \\$6'],
  ])('is no formula on GitHub: %s', (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('the canonical text as Markdown', () => {
  const layoutKinds = [...plainKinds, 'heading', 'list', 'item', 'strong', 'softbreak'];

  it('has its own headings and lists, and none of anybody’s', () => {
    fc.assert(
      fc.property(storedArticles, (articles) => {
        const text = markdown(articles);
        const { kinds } = nodesOf(text);
        expect([...kinds.keys()].filter((kind) => !layoutKinds.includes(kind))).toEqual([]);
        expect(kinds.get('heading')).toBe(11);
        const { rights } = articles['decision-rights'];
        const reasons = Object.values(articles.team.reasons).filter((reason) => reason !== '').length;
        const bullets =
          rights.length +
          articles.escalation.levels.length +
          Math.max(articles.team.people.length, 1) +
          reasons +
          Object.values(articles.measures.shares ?? {}).filter((share) => share !== null).length +
          articles.cadence.rituals.length;
        expect(kinds.get('item')).toBe(bullets);
        // A label that is empty isn't set off, and one that is a lone symbol can't always be: never more.
        expect(kinds.get('strong') ?? 0).toBeLessThanOrEqual(rights.length + reasons + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word of the starting text', () => {
    const articles = completeArticles();
    const { literal } = nodesOf(markdown(articles));
    const words = (text: string) => text.replace(/[•\s]|\d+\. |: /g, '');
    expect(words(literal)).toContain(words(plainArticle('decision-rights', articles)));
    expect(words(literal)).toContain(words(plainArticle('measures', articles)));
  });
});
