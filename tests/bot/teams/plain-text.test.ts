import { assert, property, string } from 'fast-check';
import { asMessageXml, asSummary, decodeEntities } from '../../../bot/teams/plain-text.js';

it('is read back as it was, whatever it holds', () => {
  const text = string({ unit: 'grapheme' }).map((value) => value.replaceAll('\r', ''));
  assert(
    property(text, (value) => {
      expect(decodeEntities(asMessageXml(value).replaceAll('<br/>', '\n'))).toBe(value);
    }),
  );
});

it('holds no tag of its own after escaping', () => {
  expect(asMessageXml('<at>Zoë</at> & <script>')).toBe('&lt;at&gt;Zoë&lt;/at&gt; &amp; &lt;script&gt;');
});

it.each([
  ['&amp;lt;', '&lt;'],
  ['&#39;&#x27;', "''"],
  ['&copy; &#0; &#99999999; &', '&copy; &#0; &#99999999; &'],
  ['&#x110000;', '&#x110000;'],
])('decodes %s once, and leaves what it does not know', (encoded, text) => {
  expect(decodeEntities(encoded)).toBe(text);
});

it('makes a summary of one line, cut between characters', () => {
  expect(asSummary(' a\n\tb\u0007 c ')).toBe('a b c');
  expect(asSummary('😀😀😀', 2)).toBe('😀…');
});
