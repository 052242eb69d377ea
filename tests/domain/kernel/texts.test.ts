import { textOf } from '../../../domain/kernel/texts.js';

const catalogue = {
  plain: 'You can’t sign this.',
  apostrophe: "You can't sign this.",
  hours: '{decides}, within {hours, plural, one {# working hour} other {# working hours}}',
  money: 'Up to {amount, number}',
  quoted: "Write '{name}' here",
  tag: 'A <b>bold</b> {thing}',
};

describe('texts', () => {
  it.each<[keyof typeof catalogue, Record<string, string | number>, string]>([
    ['plain', {}, 'You can’t sign this.'],
    ['apostrophe', {}, "You can't sign this."],
    ['hours', { decides: 'CIO', hours: 1 }, 'CIO, within 1 working hour'],
    ['hours', { decides: 'CIO', hours: 16 }, 'CIO, within 16 working hours'],
    ['money', { amount: 1_250_000 }, 'Up to 1,250,000'],
    ['quoted', {}, 'Write {name} here'],
    ['tag', { thing: 'word' }, 'A <b>bold</b> word'],
  ])('%s with its values', (key, values, expected) => {
    expect(textOf(catalogue, key, values)).toBe(expected);
  });

  it('speaks the numbers of another language', () => {
    expect(textOf(catalogue, 'money', { amount: 1_250_000 }, 'de')).toBe('Up to 1.250.000');
  });

  it('puts in what people typed as it is, braces and tags included', () => {
    expect(textOf(catalogue, 'tag', { thing: "{x} <i>y</i> '#" })).toBe("A <b>bold</b> {x} <i>y</i> '#");
  });

  it.each([
    ['a key that it lacks', 'nothing' as 'plain', /No text for "nothing"/],
    ['a value that is missing', 'money' as const, /amount/],
  ])('throws for %s, which is a fault of ours', (_, key, why) => {
    expect(() => textOf(catalogue, key)).toThrow(why);
  });
});
