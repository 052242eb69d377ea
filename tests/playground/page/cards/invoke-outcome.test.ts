import { readDialogAnswer, readInvokeAnswer } from '../../../../playground/page/cards/invoke-outcome.js';

const answered = (type: string, value: unknown, statusCode = 200) => ({
  status: 200,
  body: { statusCode, type, value },
});

describe('an answer to Action.Execute', () => {
  it('is a card for this person', () => {
    const card = { type: 'AdaptiveCard' };
    const answer = answered('application/vnd.microsoft.card.adaptive', card);
    expect(readInvokeAnswer(answer)).toEqual({ kind: 'card', card });
  });

  it('is a note', () => {
    const answer = answered('application/vnd.microsoft.activity.message', 'Signed.');
    expect(readInvokeAnswer(answer)).toEqual({ kind: 'note', text: 'Signed.' });
  });

  it('is the error’s own sentence', () => {
    const answer = answered('application/vnd.microsoft.error', { code: 'x', message: 'Stale.' }, 400);
    expect(readInvokeAnswer(answer)).toEqual({ kind: 'failed', text: 'Stale.' });
  });

  it('is Teams’ own sentence when the app was not reached', () => {
    const text = 'Unable to reach app. Please try again.';
    expect(readInvokeAnswer({ status: 0, body: undefined })).toEqual({ kind: 'failed', text });
  });

  it('is a failure when it cannot be understood', () => {
    expect(readInvokeAnswer({ status: 500, body: 'oops' }).kind).toBe('failed');
    expect(readInvokeAnswer(answered('application/vnd.microsoft.card.adaptive', 'no card')).kind).toBe(
      'failed',
    );
  });

  it('may be empty', () => {
    expect(readInvokeAnswer({ status: 200, body: null })).toEqual({ kind: 'done' });
  });
});

describe('an answer to a dialog', () => {
  it('draws a card', () => {
    const card = { type: 'AdaptiveCard' };
    const value = { title: 'Set up', height: 'medium', card: { contentType: 'x', content: card } };
    expect(readDialogAnswer({ status: 200, body: { task: { type: 'continue', value } } })).toEqual({
      kind: 'card',
      card,
      title: 'Set up',
      height: 'medium',
    });
  });

  it('closes with a message', () => {
    const body = { task: { type: 'message', value: 'Done.' } };
    expect(readDialogAnswer({ status: 200, body })).toEqual({ kind: 'closed', text: 'Done.' });
  });

  it.each([null, undefined, '', {}, { task: null }])('closes without a word on %j', (body) => {
    expect(readDialogAnswer({ status: 200, body })).toEqual({ kind: 'closed', text: undefined });
  });

  it('stays open and says what went wrong', () => {
    const body = { statusCode: 400, type: 'application/vnd.microsoft.error', value: { message: 'No.' } };
    expect(readDialogAnswer({ status: 200, body })).toEqual({ kind: 'failed', text: 'No.' });
    expect(readDialogAnswer({ status: 0, body: null }).kind).toBe('failed');
    expect(readDialogAnswer({ status: 500, body: {} }).kind).toBe('failed');
  });
});
