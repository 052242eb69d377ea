import {
  afterAnswer,
  atVersion,
  freshMemory,
  whileAsking,
} from '../../../../playground/page/cards/card-memory.js';

const card = { type: 'AdaptiveCard', body: [] };
const asked = { version: '1', trigger: 'manual' } as const;

describe('what a person’s Teams remembers of a card', () => {
  it('shows the person’s own view until the message is updated', () => {
    const own = afterAnswer(whileAsking(freshMemory('1'), 'manual'), { kind: 'card', card }, asked);
    expect(own.card).toEqual(card);
    expect(atVersion(own, '1').card).toEqual(card);
    expect(atVersion(own, '2').card).toBeUndefined();
  });

  it('drops an error, but not a note, with the update', () => {
    const failed = afterAnswer(freshMemory('1'), { kind: 'failed', text: 'Stale.' }, asked);
    expect(failed.error).toBe('Stale.');
    expect(atVersion(failed, '2').error).toBeUndefined();
    const noted = afterAnswer(freshMemory('1'), { kind: 'note', text: 'Signed.' }, asked);
    expect(atVersion(noted, '2').note).toBe('Signed.');
  });

  it('does not show a card that is older than the message', () => {
    const late = afterAnswer(atVersion(freshMemory('1'), '2'), { kind: 'card', card }, asked);
    expect(late.card).toBeUndefined();
  });

  it('keeps the person’s own view when an action fails', () => {
    const own = afterAnswer(freshMemory('1'), { kind: 'card', card }, asked);
    const failed = afterAnswer(whileAsking(own, 'manual'), { kind: 'failed', text: 'No.' }, asked);
    expect(failed).toMatchObject({ card, error: 'No.' });
    expect(failed.waiting).toBeUndefined();
  });

  it('is silent about a refresh that failed, and remembers that it was tried', () => {
    const automatic = { version: '1', trigger: 'automatic' } as const;
    const tried = afterAnswer(
      whileAsking(freshMemory('1'), 'automatic'),
      { kind: 'failed', text: 'Unable to reach app.' },
      automatic,
    );
    expect(tried).toEqual({ version: '1', refreshed: true });
    expect(atVersion(tried, '2').refreshed).toBe(false);
  });
});
