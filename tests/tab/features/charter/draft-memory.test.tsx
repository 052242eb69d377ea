import { DraftMemory } from '../../../../tab/features/charter/draft-memory.js';

const owner = { workspaceId: 'ws', version: 3, person: 'ada', editor: 'tab-1' };
const text = (words: string, at = 1_000) => ({ content: { text: words }, basedOn: 2, sent: null, at });
const memoryOf = (change: Partial<typeof owner> = {}) =>
  new DraftMemory({ ...owner, ...change }, localStorage);
const nobody = new Set<string>();

beforeEach(() => localStorage.clear());

describe('the drafts on this device', () => {
  it('come back as they were kept', () => {
    const kept = { ...text('Mine.'), sent: { text: 'Min' } };
    expect(memoryOf().keep('summary', kept)).toBe(true);
    expect(memoryOf().adopt('summary', nobody)).toEqual(kept);
  });

  it('belong to one workspace, version, article and person', () => {
    memoryOf().keep('summary', text('Mine.'));
    expect(memoryOf().adopt('purpose', nobody)).toBeUndefined();
    expect(memoryOf({ workspaceId: 'other' }).adopt('summary', nobody)).toBeUndefined();
    expect(memoryOf({ version: 4 }).adopt('summary', nobody)).toBeUndefined();
    expect(memoryOf({ person: 'ravi' }).adopt('summary', nobody)).toBeUndefined();
  });

  it('are gone once forgotten', () => {
    memoryOf().keep('summary', text('Mine.'));
    memoryOf().forget('summary');
    expect(localStorage).toHaveLength(0);
  });

  it('of two open tabs stay apart', () => {
    memoryOf().keep('summary', text('One.'));
    memoryOf({ editor: 'tab-2' }).keep('summary', text('Two.', 2_000));
    memoryOf().forget('summary');
    expect(memoryOf({ editor: 'tab-2' }).adopt('summary', nobody)).toEqual(text('Two.', 2_000));
  });

  it('of a tab that is still open are left to it', () => {
    memoryOf({ editor: 'tab-2' }).keep('summary', text('Two.'));
    expect(memoryOf().adopt('summary', new Set(['tab-2']))).toBeUndefined();
  });

  it('of a closed tab are taken over, the newest first, and none is lost', () => {
    memoryOf({ editor: 'tab-2' }).keep('summary', text('Older.', 1_000));
    memoryOf({ editor: 'tab-3' }).keep('summary', text('Newer.', 2_000));
    expect(memoryOf().adopt('summary', nobody)?.content).toEqual({ text: 'Newer.' });
    memoryOf().forget('summary');
    expect(memoryOf().adopt('summary', nobody)?.content).toEqual({ text: 'Older.' });
  });

  it('of another version are found as leftovers, and can be discarded', () => {
    memoryOf({ version: 2 }).keep('summary', text('For version 2.'));
    const [leftover] = memoryOf().leftovers(nobody);
    expect(leftover).toMatchObject({
      version: 2,
      article: 'summary',
      text: { content: { text: 'For version 2.' } },
    });
    memoryOf().discard(leftover?.key ?? '');
    expect(memoryOf().leftovers(nobody)).toEqual([]);
  });

  it('that make no sense are passed over', () => {
    memoryOf().keep('summary', text('Mine.'));
    const key = localStorage.key(0) ?? '';
    for (const nonsense of [
      '{',
      'null',
      '[]',
      '{"v":1}',
      '{"v":2,"content":{"text":"x"},"basedOn":1,"at":1}',
    ]) {
      localStorage.setItem(key, nonsense);
      expect(memoryOf().adopt('summary', nobody)).toBeUndefined();
    }
  });

  it('are said not to be kept where the device has no room or no storage', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(memoryOf().keep('summary', text('Mine.'))).toBe(false);
    full.mockRestore();
    expect(new DraftMemory(owner, undefined).keep('summary', text('Mine.'))).toBe(false);
    expect(new DraftMemory(owner, undefined).adopt('summary', nobody)).toBeUndefined();
  });
});
