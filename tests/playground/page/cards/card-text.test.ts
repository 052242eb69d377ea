import { cardTextToHtml } from '../../../../playground/page/cards/card-text.js';

describe('text of cards', () => {
  it('lets no markup of people come to life', () => {
    expect(cardTextToHtml('<img src=x onerror="alert(1)"> & [a](javascript:b) **c**')).toBe(
      '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; [a](javascript:b) **c**',
    );
  });

  it('keeps lines and shows escaped punctuation without its backslash', () => {
    expect(cardTextToHtml('5 \\* 3\nC:\\temp')).toBe('5 * 3\nC:\\temp');
  });

  it('escapes what stood behind a backslash too', () => {
    expect(cardTextToHtml('\\<b>')).toBe('&lt;b&gt;');
  });
});
