import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digestOf, hasDigest, sha256Base32, sha256Hex } from '../../../domain/kernel/digest.js';

describe('digests', () => {
  it('are what Node’s own SHA-256 says of the UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('in base32 hold the same bits', () => {
    const digits = 'abcdefghijklmnopqrstuvwxyz234567';
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bits = Array.from(sha256Base32(text))
          .map((digit) => digits.indexOf(digit).toString(2).padStart(5, '0'))
          .join('');
        const hex = (bits.slice(0, 256).match(/.{4}/g) ?? [])
          .map((four) => Number.parseInt(four, 2).toString(16))
          .join('');
        expect(hex).toBe(sha256Hex(text));
        expect(bits.slice(256)).toBe('0000');
      }),
    );
  });

  it('of a value don’t depend on the order of its fields, but on everything else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        expect(digestOf(Object.fromEntries(Object.entries(value).toReversed()))).toBe(digestOf(value));
        expect(digestOf({ ...value, added: 'x'.repeat(9) })).not.toBe(digestOf(value));
      }),
    );
  });

  it.each([
    ['no number', { a: Number.NaN }, /NaN/],
    ['an endless one', { a: Infinity }, /Infinity/],
    ['a number too large for JSON', { a: 1n }, /BigInt/],
  ])('are refused for %s', (_, value, why) => {
    expect(() => digestOf(value)).toThrow(why);
    expect(hasDigest(value, sha256Hex(''))).toBe(false);
  });

  it('are compared also with what can have none', () => {
    const value = { a: 'b' };
    expect(hasDigest(value, digestOf(value))).toBe(true);
    expect(hasDigest({ a: 'c' }, digestOf(value))).toBe(false);
    expect(hasDigest({ a: 'b\ud800' }, digestOf(value))).toBe(false);
  });

  it('have the value that RFC 8785 gives for its example of numbers and literals', () => {
    const canonical = '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}';
    const numbers = [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27];
    expect(digestOf({ numbers, literals: [null, true, false] })).toBe(sha256Hex(canonical));
  });
});
