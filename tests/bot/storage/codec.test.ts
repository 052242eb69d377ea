import * as fc from 'fast-check';
import { decodeBody, encodeEntity, sameBody } from '../../../bot/storage/codec.js';

const chunksOf = (body: unknown) =>
  Object.entries(encodeEntity('p', 'r', body)).flatMap(([name, value]) =>
    name.startsWith('body') && typeof value === 'string' ? [value] : [],
  );

test('every JSON value comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (body) => {
      expect(decodeBody(encodeEntity('p', 'r', body))).toEqual(JSON.parse(JSON.stringify(body)));
    }),
  );
});

test('a long text is split into chunks that fit a property, and never within a surrogate pair', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 31_990, max: 32_010 }),
      fc.integer({ min: 0, max: 40_000 }),
      (before, pairs) => {
        const body = { text: 'x'.repeat(before) + '😀'.repeat(pairs) };
        const chunks = chunksOf(body);
        for (const chunk of chunks) {
          expect(chunk.length).toBeLessThanOrEqual(32_000);
          expect(chunk).not.toMatch(/\p{Surrogate}/u);
        }
        expect(chunks.join('')).toBe(JSON.stringify(body));
        expect(decodeBody(encodeEntity('p', 'r', body))).toEqual(body);
      },
    ),
    { numRuns: 30 },
  );
});

test('an optional property that is undefined is left out', () => {
  const stored = decodeBody(encodeEntity('p', 'r', { a: 1, b: undefined }));
  expect(Object.keys(stored ?? {})).toEqual(['a']);
  expect(sameBody({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameBody({ a: 1 }, { a: 2 })).toBe(false);
});

class Money {
  constructor(readonly amount: number) {}
}
const ring: { self?: unknown } = {};
ring.self = [ring];

test.each([
  ['not a number', { a: [1, Number.NaN] }, '$.a[1]', 'it is NaN'],
  ['an infinity', { a: Number.NEGATIVE_INFINITY }, '$.a', 'it is -Infinity'],
  ['undefined in an array', { a: [undefined] }, '$.a[0]', 'type undefined'],
  // oxlint-disable-next-line no-sparse-arrays
  ['a hole in an array', { a: [1, , 2] }, '$.a[1]', 'type undefined'],
  ['nothing at all', undefined, '$', 'type undefined'],
  ['a function', { a: { b: () => 1 } }, '$.a.b', 'type function'],
  ['a symbol', { a: Symbol('s') }, '$.a', 'type symbol'],
  ['a bigint', { a: 1n }, '$.a', 'type bigint'],
  ['a date, which would come back as text', { at: new Date(0) }, '$.at', 'it is a Date'],
  ['a map, which would come back empty', { m: new Map([[1, 2]]) }, '$.m', 'it is a Map'],
  ['an instance of a class', [new Money(1)], '$[0]', 'it is a Money'],
  ['something that contains itself', ring, '$.self[0]', 'contains itself'],
])('refuses %s and says where', (_, body, path, reason) => {
  expect(() => encodeEntity('p', 'r', body)).toThrow(
    expect.objectContaining({ name: 'BodyNotStorable', path, message: expect.stringContaining(reason) }),
  );
});

test('the same object in two places is no circle', () => {
  const shared = { a: 1 };
  expect(decodeBody(encodeEntity('p', 'r', [shared, { shared }]))).toEqual([shared, { shared }]);
});

test('a row with a schema of a newer build is refused by name', () => {
  const entity = { ...encodeEntity('p', 'head', {}), schema: 2 };
  expect(() => decodeBody(entity)).toThrow('Row p / head has schema 2; this build reads 1.');
});

test('a damaged row is refused by name', () => {
  const entity = { ...encodeEntity('p', 'head', { a: 1 }), body: '{"a":' };
  expect(() => decodeBody(entity)).toThrow('Row p / head holds 5 characters that are not JSON.');
});
