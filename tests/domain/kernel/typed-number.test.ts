import { amountToType, numberToType, typedAmount, typedNumber } from '../../../domain/kernel/typed-number.js';

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

test.each([
  ['25,000', 'en-us', 25_000],
  ['25.000', 'de', 25_000],
  ['1,5', 'de', 1.5],
  ['0', 'de', 0],
  ['', 'de', null],
  ['-3', 'de', undefined],
  ['a lot', 'en-us', undefined],
])('an amount typed as “%s” in %s is %s', (text, locale, amount) => {
  expect(typedAmount(text, locale)).toBe(amount);
});

test('an amount is typed back as it was read', () => {
  expect(amountToType(1250.5, 'de')).toBe('1250,5');
  expect(typedAmount(amountToType(1250.5, 'de'), 'de')).toBe(1250.5);
  expect(amountToType(null, 'de')).toBe('');
});
