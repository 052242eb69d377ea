import { numberToType, typedNumber } from '../../../tab/components/typed-number.js';

test.each([
  ['92.5', 'en-us', 92.5],
  ['1,234.5', 'en-us', 1234.5],
  ['1 234', 'en-us', 1234],
  ['-3', 'en-us', -3],
  ['−3', 'en-us', -3],
  ['.5', 'en-us', 0.5],
  ['92,5', 'de', 92.5],
  ['92.5', 'de', 92.5],
  ['1.234', 'de', 1234],
  ['1.234,5', 'de', 1234.5],
  ['1 234,5', 'fr', 1234.5],
])('reads “%s” in %s as %d', (text, locale, number) => {
  expect(typedNumber(text, locale)).toBe(number);
});

test.each(['9,2', '1,2,3', '92 %', 'many', '-', '1e5', '..5'])('“%s” is no number in English', (text) => {
  expect(typedNumber(text, 'en')).toBeUndefined();
});

test('nothing typed is nothing, not zero', () => {
  expect(typedNumber('  ', 'en')).toBeNull();
});

test.each(['en', 'de', 'fr', 'sv', 'ar-EG'])('what it writes to be edited it reads again in %s', (locale) => {
  for (const value of [0, -1234567.891, 0.125, 1.5, 1000]) {
    expect(typedNumber(numberToType(value, locale), locale)).toBe(value);
  }
});
