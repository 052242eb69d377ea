import {
  mentionBeingTyped,
  mentions,
  splitMentions,
  withMention,
  withoutMention,
} from '../../../../playground/page/thread/mention.js';

describe('mentions of the bot', () => {
  it.each([
    ['@Accord help', true],
    ['please, @accord, help', true],
    ['Accord help', false],
    ['mail@Accord.example', false],
    ['@Accordion', false],
    ['@Accordion or @Accord', true],
  ])('finds in %j: %s', (text, found) => {
    expect(mentions(text, 'Accord')).toBe(found);
  });

  it('takes out the mention and leaves the command', () => {
    expect(withoutMention('@Accord help', 'Accord')).toBe('help');
    expect(withoutMention('please @Accord help', 'Accord')).toBe('please help');
  });

  it('leaves a message that is nothing but a mention as it is', () => {
    expect(withoutMention('@Accord', 'Accord')).toBe('@Accord');
  });

  it('puts a mention in front once only', () => {
    expect(withMention('help', 'Accord')).toBe('@Accord help');
    expect(withMention('@Accord help', 'Accord')).toBe('@Accord help');
    expect(withMention('', 'Accord')).toBe('@Accord ');
  });

  it('offers the name while its first letters are being typed', () => {
    expect(mentionBeingTyped('hello @', 'Accord')).toBe('');
    expect(mentionBeingTyped('hello @ac', 'Accord')).toBe('ac');
    expect(mentionBeingTyped('hello @bo', 'Accord')).toBeUndefined();
    expect(mentionBeingTyped('a@ac', 'Accord')).toBeUndefined();
    expect(mentionBeingTyped('@Accord', 'Accord')).toBeUndefined();
  });

  it('shows Teams’ own mark as a mention', () => {
    expect(splitMentions('<at>Accord</at> help', 'Accord')).toEqual([
      { text: '@Accord', mention: true },
      { text: ' help', mention: false },
    ]);
  });
});
