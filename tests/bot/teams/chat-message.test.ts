import { chatMessageOf, textOfHtml } from '../../../bot/teams/chat-message.js';
import { messageActionValue } from '../../../bot/teams/activity-model.js';

describe('a chat message as plain text', () => {
  it('keeps the lines that a reader sees, and the names of who is mentioned', () => {
    const html =
      '<div><p><at id="0">Maya</at>, which cloud?</p><ul><li>Stay</li><li>Move&nbsp;on</li></ul>Soon<br>please</div>';
    expect(textOfHtml(html)).toBe('Maya, which cloud?\nStay\nMove on\nSoon\nplease');
  });

  it('decodes entities last, so that what was typed as text stays text', () => {
    expect(textOfHtml('<p>3 &lt; 5 &amp;amp; <b>x</b></p>')).toBe('3 < 5 &amp; x');
    expect(textOfHtml('<style>p{}</style>&lt;script&gt;')).toBe('<script>');
  });

  it('is read from what Teams sends, and leaves out an address that no browser should open', () => {
    const value = messageActionValue.parse({
      commandId: 'decision.log',
      messagePayload: {
        subject: 'Cloud',
        body: { contentType: 'html', content: '<p>Which one?</p>' },
        from: { user: { displayName: 'Seán' }, application: null },
        linkToMessage: 'javascript:alert(1)',
      },
    });
    expect(chatMessageOf(value)).toEqual({ text: 'Cloud\nWhich one?', author: 'Seán', link: null });
    expect(chatMessageOf({ commandId: 'decision.log' })).toEqual({ text: '', author: '', link: null });
  });
});
