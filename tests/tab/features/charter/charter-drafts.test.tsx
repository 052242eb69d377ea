import { openDrafts } from './drafts-for-test.js';
import { articles, pageWith, problemWith, proposed, ravi, underWayWith } from './editor-for-test.js';

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const unreachable = () => problemWith(0, 'network.unreachable');

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => jest.useRealTimers());

describe('somebody else’s text', () => {
  const changed = () =>
    problemWith(409, 'charter.article-changed', {
      revision: 4,
      content: { text: 'Theirs' },
      editedBy: ravi.objectId,
    });

  it('stops the saving of that article until somebody chooses, and of no other', async () => {
    const { server, drafts, summary, type } = openDrafts();
    server.next.push(changed());
    type('Mine');
    await pass(1_500);
    expect(summary.draft.save).toMatchObject({
      kind: 'conflict',
      theirs: { revision: 4, editedBy: ravi.objectId },
    });
    type('Mine, longer');
    drafts.article('ceo').type({ text: 'Other' });
    await pass(60_000);
    expect(server.savings.map(({ article }) => article)).toEqual(['summary', 'ceo']);
    summary.keepMine();
    await pass(0);
    expect(server.savings[2]).toMatchObject({ body: { content: { text: 'Mine, longer' }, basedOn: 4 } });
    expect(drafts.settled).toBe(true);
  });

  it('is taken without a save', async () => {
    const { server, drafts, summary, type } = openDrafts();
    server.next.push(changed());
    type('Mine');
    await pass(1_500);
    summary.takeTheirs();
    await pass(60_000);
    expect(server.savings).toHaveLength(1);
    expect(summary.draft).toMatchObject({ typed: { text: 'Theirs' }, base: { revision: 4 } });
    expect(drafts.settled).toBe(true);
    expect(localStorage).toHaveLength(0);
    summary.bringBack();
    await pass(1_500);
    expect(server.savings[1]).toMatchObject({ body: { content: { text: 'Mine' }, basedOn: 4 } });
  });

  it('that came with a page during a save is looked at after it', async () => {
    const { server, drafts, summary, type } = openDrafts();
    let answer = () => {};
    server.next.push(new Promise<void>((resolve) => (answer = resolve)));
    type('Mine');
    summary.flush();
    const edit = { revision: 2, editedBy: ravi, editedAt: '2026-11-03T08:00:00.000Z' };
    const newer = { articles: { ...articles, summary: { text: 'Theirs' } }, articleEdits: { summary: edit } };
    drafts.receive(pageWith(newer, 12), underWayWith(newer));
    expect(summary.draft.typed).toEqual({ text: 'Mine' });
    answer();
    await pass(0);
    expect(summary.draft).toMatchObject({ typed: { text: 'Theirs' }, base: { revision: 2 } });
  });

  it('of an older page than is known changes nothing', () => {
    const { drafts } = openDrafts();
    drafts.receive(pageWith({}, 9), underWayWith({ articles: { ...articles, ceo: { text: 'Ancient' } } }));
    expect(drafts.state().typed.ceo).toEqual(articles.ceo);
  });
});

describe('a proposed charter', () => {
  it('is not touched before somebody agrees that signatures become void', async () => {
    const { server, drafts, type } = openDrafts(underWayWith(proposed));
    expect(drafts.state().question).toBeNull();
    type('Mine');
    expect(drafts.state().question).toEqual({ signers: ['Ravi Menon'], declined: false });
    await pass(60_000);
    expect(server.savings).toEqual([]);
    drafts.agreeToVoid();
    await pass(0);
    expect(server.savings).toMatchObject([{ body: { voidSignatures: true } }]);
    expect(drafts.state().question).toBeNull();
    type('Mine, longer');
    await pass(1_500);
    expect(server.savings[1]).toMatchObject({ body: { voidSignatures: false } });
  });

  it('stays as it is when told so, and the text stays on this device', async () => {
    const { server, drafts, type } = openDrafts(underWayWith(proposed));
    type('Mine');
    drafts.leaveAsItIs();
    type('Mine, longer');
    await pass(60_000);
    expect(server.savings).toEqual([]);
    expect(drafts.state().question).toEqual({ signers: ['Ravi Menon'], declined: true });
    expect(localStorage).toHaveLength(1);
    drafts.discardAll();
    expect(drafts.state().question).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it('asks as soon as the server says so, where the page was older', async () => {
    const { server, drafts, type } = openDrafts();
    server.next.push(problemWith(409, 'charter.signatures-would-be-void', { signers: ['Ravi Menon'] }));
    type('Mine');
    await pass(1_500);
    expect(drafts.state().question).toEqual({ signers: ['Ravi Menon'], declined: false });
    drafts.agreeToVoid();
    await pass(0);
    expect(server.savings[1]).toMatchObject({ body: { voidSignatures: true }, commandId: 'command-2' });
  });

  it('that is proposed anew asks anew', async () => {
    const { server, drafts, type } = openDrafts(underWayWith(proposed));
    type('Mine');
    server.next.push(unreachable());
    drafts.agreeToVoid();
    await pass(0);
    const again = { ...proposed, proposedAt: '2026-11-05T08:00:00.000Z' };
    drafts.receive(pageWith(again, 14), underWayWith(again));
    expect(drafts.state().question).toEqual({ signers: ['Ravi Menon'], declined: false });
  });
});
