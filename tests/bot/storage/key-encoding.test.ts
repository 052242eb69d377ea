import * as fc from 'fast-check';
import { checkKey, decodeKeyPart, encodeKeyPart, mayBeKey } from '../../../bot/storage/key-encoding.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  // Half surrogate pairs too: names typed elsewhere can be cut in the middle of one.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 })
    .map((units) => String.fromCharCode(...units)),
);

test('every text comes back from its encoding', () => {
  fc.assert(fc.property(anyText, (text) => expect(decodeKeyPart(encodeKeyPart(text))).toBe(text)));
});

test('an encoded part is allowed in a key, and sorts between the separator and the end of a range', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const part = encodeKeyPart(text);
      expect(part).not.toMatch(/[^A-Za-z0-9_.:@=;*\u{80}-\u{10ffff}-]|[\p{C}\p{Z}]/u);
      expect(`kind!${part}` >= 'kind!' && `kind!${part}` < 'kind!~').toBe(true);
    }),
  );
});

test('ids of Teams stay readable', () => {
  const id = '19:abc-DEF_0.9@thread.tacv2;messageid=1';
  expect(encodeKeyPart(id)).toBe(id);
  expect(encodeKeyPart('29:1x/y=')).toBe('29:1x*2Fy=');
  expect(encodeKeyPart("50% of O'Brien!~*")).toBe('50*25*20of*20O*27Brien*21*7E*2A');
});

test('300 letters of any script fit into a key', () => {
  for (const text of ['a', '李', 'é', 'ไ'].map((letter) => letter.repeat(300))) {
    expect(() => checkKey('row', `kind!${encodeKeyPart(text)}`)).not.toThrow();
    expect(mayBeKey(`kind!${encodeKeyPart(text)}`)).toBe(true);
  }
});

test('letters of any script stay, behind a mark if they come first', () => {
  expect(encodeKeyPart('Ærø 李 😀')).toBe('**Ærø*20李*20😀');
  expect(encodeKeyPart('a\u200b\ud83d')).toBe('a*u200B*uD83D');
});

test.each(['*2f', '*', '*u00e4', '*41', '*u0041', 'a/b', '李', '**a', '**', '*uD83D*uDE00'])(
  'refuses to decode %s, which it never makes',
  (part) => {
    expect(() => decodeKeyPart(part)).toThrow('is not an encoded key part');
  },
);

test.each([
  ['', 'is empty'],
  ['a'.repeat(513), 'has 513 characters; 512 are allowed'],
  ['a/b', 'has one of'],
  ['a\\b', 'has one of'],
  ['a#b', 'has one of'],
  ['a?b', 'has one of'],
  ['a\u0007b', 'has one of'],
  ['a\u0085b', 'has one of'],
  ['a\ud800b', 'half a surrogate pair'],
])('refuses the key %j by name', (key, complaint) => {
  expect(() => checkKey('partition', key)).toThrow(complaint);
  expect(() => checkKey('partition', key)).toThrow(/^The partition key/);
  expect(mayBeKey(key)).toBe(false);
});
