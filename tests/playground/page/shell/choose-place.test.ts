import { choosePlace } from '../../../../playground/page/shell/choose-place.js';
import type { PlaygroundConversation } from '../../../../playground/playground-api.js';

const place = (id: string, kind: PlaygroundConversation['kind']): PlaygroundConversation => ({
  id,
  kind,
  name: id,
  memberIds: [],
  installed: false,
});
const channel = place('19:c', 'channel');
const own = place('a:me', 'personal');

describe('the place in view', () => {
  it('is the first one when none is asked for', () => {
    expect(choosePlace([channel, own], undefined)).toBe(channel);
  });

  it('is the one asked for', () => {
    expect(choosePlace([channel, own], 'a:me')).toBe(own);
  });

  it('is the person’s own chat where another person’s was open', () => {
    expect(choosePlace([channel, own], 'a:somebody')).toBe(own);
  });

  it('is none for a person who sees nothing', () => {
    expect(choosePlace([], '19:c')).toBeUndefined();
  });
});
