import fc from 'fast-check';
import { articlesSchema, disciplines, type Articles } from '../../../domain/charter/charter.js';
import { frequencies, rituals } from '../../../domain/workspace/cadence.js';

/** Pieces that Markdown, Unicode or the canonical layout itself could trip over. */
const awkward = [
  '**', '_', '`', '~~', '<b>', '&amp;', '[a](http://b.example)', '![x](y)', 'https://evil.example', 'www.evil.example',
  '_www.evil.example', 'a@evil.example', '@everyone', '# ', '## 2. Purpose and scope', '- ', '+ ', '* ', '1. ', '12) ',
  '> ', '|', '---', '===', ':-', '$x$', '\\', '\n', '\n\n', '    ', '\t', '\r\n', '```', '~~~', '<!-- -->', '&#35;',
  '[ ] ', 'CEO', 'Consulted: ', 'Limit: ', 'Accountable: ', 'No engineering: ', ', ', '. ', 'e\u0301', '\u212b',
  '\u0000', '\u2028', '\ud800', '\u00a0', '漢字', '👩‍💻', '=HYPERLINK("x")', 'javascript:x', '[^1]', '[x]: y',
]; // prettier-ignore

/** What a person might type, or paste: words, and any of the awkward pieces. */
export const typedText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...awkward),
      fc.string({ maxLength: 6, unit: 'binary' }),
      fc.constantFrom('word ', ' and '),
    ),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));

const line = typedText.map((text) => text.slice(0, 150));
const owner = fc.oneof(fc.constantFrom('ceo', 'cio', 'both'), line);

const text = fc.record({ text: typedText });

const typed: fc.Arbitrary<Articles> = fc.record({
  summary: text,
  purpose: text,
  ceo: text,
  cio: text,
  'decision-rights': fc.record({
    rights: fc.array(
      fc.record({
        area: line,
        tier: fc.constantFrom('strategic' as const, 'operational' as const),
        accountable: owner,
        consulted: fc.array(owner, { maxLength: 3 }),
        limit: line,
      }),
      { maxLength: 3 },
    ),
  }),
  escalation: fc.record({
    levels: fc.array(fc.record({ decides: owner, withinHours: fc.integer({ min: 1, max: 400 }) }), {
      maxLength: 3,
    }),
  }),
  authority: text,
  team: fc.record({
    people: fc.array(
      fc.record({
        name: line,
        discipline: fc.constantFrom(...disciplines),
        share: fc.integer({ min: 1, max: 100 }),
      }),
      { maxLength: 3 },
    ),
    reasons: fc.record({ 'data-science': line, engineering: line, 'business-analysis': line }),
  }),
  // An empty link is the link "none" (rulings, section 4), so it is none of those that must differ.
  measures: fc.record(
    {
      text: typedText,
      compensation: typedText.map((link) => `x${link}`),
      // Two nulls are no shares at all.
      shares: fc.record({
        ceo: fc.integer({ min: 1, max: 100 }),
        cio: fc.option(fc.integer({ min: 1, max: 100 })),
      }),
    },
    { requiredKeys: ['text', 'compensation'] },
  ),
  cadence: fc.record({
    rituals: fc.uniqueArray(
      fc.record({
        ritual: fc.constantFrom(...rituals),
        every: fc.constantFrom(...frequencies),
        weekday: fc.integer({ min: 1, max: 7 }),
        time: fc.constantFrom('00:00', '09:15', '23:59'),
        minutes: fc.integer({ min: 5, max: 480 }),
      }),
      { maxLength: 3, selector: ({ ritual }) => ritual },
    ),
  }),
});

/** Articles as they are stored: typed by somebody, and parsed at the edge. */
export const storedArticles: fc.Arbitrary<Articles> = typed.map((articles) => articlesSchema.parse(articles));
