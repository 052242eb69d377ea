import type { Articles } from '../../../../domain/charter/charter.js';
import type { ArticleId } from '../../../../domain/charter/articles.js';
import { readContent } from '../../../../tab/features/charter/article-content.js';
import type { Attempt } from '../../../../tab/features/charter/article-draft.js';
import { CharterDrafts } from '../../../../tab/features/charter/charter-drafts.js';
import { DraftMemory } from '../../../../tab/features/charter/draft-memory.js';
import {
  ada,
  articles,
  pageWith,
  problemWith,
  proposed,
  ravi,
  SavingServer,
  underWayWith,
} from './editor-for-test.js';

const page = pageWith();

function open(underWay = underWayWith(), storage: Storage | null = localStorage) {
  const server = new SavingServer();
  let ids = 0;
  const owner = { workspaceId: 'ws', version: underWay.number, person: ada.objectId, editor: 'tab-1' };
  const drafts: CharterDrafts = new CharterDrafts(page, underWay, {
    memory: new DraftMemory(owner, storage ?? undefined),
    openEditors: new Set(),
    newCommandId: () => `command-${(ids += 1)}`,
    now: Date.now,
    send: async <Id extends ArticleId>(article: Id, { commandId, ...body }: Attempt<Id>) => {
      const { revision, data } = await server.put(`/${article}`, body, commandId);
      drafts.noteSaved(revision, data.state);
      const content = readContent(article, data.content) as Articles[Id];
      return { revision: data.articleRevision, content, editedBy: ada.objectId };
    },
  });
  const summary = drafts.article('summary');
  return { server, drafts, summary, type: (text: string) => summary.type({ text }) };
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const unreachable = () => problemWith(0, 'network.unreachable');

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => jest.useRealTimers());

describe('saving by itself', () => {
  it('happens once, a second and a half after the last keystroke', async () => {
    const { server, type } = open();
    type('O');
    await pass(1_000);
    type('On');
    await pass(1_499);
    expect(server.savings).toEqual([]);
    await pass(1);
    expect(server.savings).toEqual([
      {
        article: 'summary',
        body: { content: { text: 'On' }, basedOn: 0, voidSignatures: false },
        commandId: 'command-1',
      },
    ]);
    await pass(60_000);
    expect(server.savings).toHaveLength(1);
  });

  it('happens at once on leaving the form', async () => {
    const { server, summary, type } = open();
    type('One');
    summary.flush();
    await pass(0);
    expect(server.savings).toHaveLength(1);
    await pass(5_000);
    expect(server.savings).toHaveLength(1);
  });

  it('does not happen for what the server would store as it is already', async () => {
    const { server, drafts } = open();
    drafts.article('purpose').type({ text: `${articles.purpose.text}  \n` });
    await pass(5_000);
    expect(server.savings).toEqual([]);
  });

  it('has one save of an article under way at a time, and goes on from the revision that came back', async () => {
    const { server, summary, type } = open();
    let answer = () => {};
    server.next.push(new Promise<void>((resolve) => (answer = resolve)));
    type('One');
    summary.flush();
    type('One two');
    await pass(10_000);
    expect(server.savings).toHaveLength(1);
    answer();
    await pass(0);
    expect(server.savings[1]).toMatchObject({
      body: { content: { text: 'One two' }, basedOn: 1 },
      commandId: 'command-2',
    });
    expect(summary.draft).toMatchObject({ base: { revision: 2 }, save: { kind: 'idle' } });
  });

  it('saves two articles side by side', async () => {
    const { server, drafts, type } = open();
    server.next.push(new Promise(() => {}));
    type('One');
    drafts.article('ceo').type({ text: 'Two' });
    await pass(1_500);
    expect(server.savings.map(({ article }) => article)).toEqual(['summary', 'ceo']);
    expect(drafts.article('ceo').draft.savedAt).not.toBeNull();
  });

  it('does not send what the server can’t take, and keeps it', async () => {
    const { server, drafts } = open();
    const escalation = drafts.article('escalation');
    escalation.type({ levels: [{ decides: 'ceo', withinHours: 0 }] });
    await pass(5_000);
    expect(server.savings).toEqual([]);
    expect(localStorage).toHaveLength(1);
    escalation.type({ levels: [{ decides: 'ceo', withinHours: 8 }] });
    await pass(1_500);
    expect(server.savings).toHaveLength(1);
  });
});

describe('what is typed', () => {
  it('is on this device with the keystroke, and no more once it is saved', async () => {
    const { type } = open();
    type('One');
    expect(localStorage.getItem(`accord-draft!ws!3!summary!${ada.objectId}!tab-1`)).toContain('"One"');
    await pass(1_500);
    expect(localStorage).toHaveLength(0);
  });

  it('is restored by the next editor, saved, and then forgotten', async () => {
    const first = open();
    first.server.offline = true;
    first.type('One');
    await pass(1_500);
    first.drafts.stop();
    const second = open();
    expect(second.summary.draft).toMatchObject({ typed: { text: 'One' }, restoredFrom: expect.any(Number) });
    await pass(1_500);
    expect(second.server.savings).toHaveLength(1);
    expect(second.summary.draft.restoredFrom).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it('would be lost by closing the tab only where the device keeps nothing', async () => {
    const device = open();
    device.type('One');
    expect(device.drafts.wouldLose).toBe(false);
    const bare = open(underWayWith(), null);
    bare.type('One');
    expect(bare.drafts.wouldLose).toBe(true);
    await pass(1_500);
    expect(bare.drafts.wouldLose).toBe(false);
  });

  it('stays with its version: nothing is saved once another one is under way', async () => {
    const { server, drafts, type } = open();
    type('One');
    drafts.stop();
    await pass(60_000);
    drafts.flush();
    expect(server.savings).toEqual([]);
    expect(localStorage).toHaveLength(1);
  });
});

describe('without a connection', () => {
  it('tries again later and later, under the same id, until it has worked', async () => {
    const { server, summary, type } = open();
    server.offline = true;
    type('One');
    await pass(1_500);
    expect(summary.draft).toMatchObject({ save: { kind: 'failed' }, kept: true });
    await pass(2_000);
    await pass(4_000);
    expect(server.savings).toHaveLength(3);
    server.offline = false;
    await pass(7_999);
    expect(server.savings).toHaveLength(3);
    await pass(1);
    expect(new Set(server.savings.map(({ commandId }) => commandId))).toEqual(new Set(['command-1']));
    expect(summary.draft).toMatchObject({ save: { kind: 'idle' }, base: { revision: 1 } });
    expect(localStorage).toHaveLength(0);
  });

  it('tries at once when the connection is back', async () => {
    const { server, drafts, type } = open();
    server.offline = true;
    type('One');
    await pass(1_500);
    server.offline = false;
    drafts.tryAgain();
    await pass(0);
    expect(server.savings).toHaveLength(2);
    expect(drafts.settled).toBe(true);
    await pass(120_000);
    expect(server.savings).toHaveLength(2);
  });

  it('repeats what was sent before sending what was typed since', async () => {
    const { server, type } = open();
    server.next.push(unreachable());
    type('One');
    await pass(1_500);
    type('One two');
    await pass(2_000);
    expect(server.savings.map(({ body, commandId }) => [body.content, body.basedOn, commandId])).toEqual([
      [{ text: 'One' }, 0, 'command-1'],
      [{ text: 'One' }, 0, 'command-1'],
      [{ text: 'One two' }, 1, 'command-2'],
    ]);
  });

  it('waits as long as a busy server asks for', async () => {
    const { server, type } = open();
    server.next.push(problemWith(503, 'service.unavailable', {}, 20));
    type('One');
    await pass(1_500 + 19_999);
    expect(server.savings).toHaveLength(1);
    await pass(1);
    expect(server.savings).toHaveLength(2);
  });

  it('takes a new id where the old one was used for something else', async () => {
    const { server, type } = open();
    server.next.push(problemWith(409, 'command-id-used'));
    type('One');
    await pass(1_500 + 2_000);
    expect(server.savings.map(({ commandId }) => commandId)).toEqual(['command-1', 'command-2']);
  });
});

describe('a refusal that repeating does not mend', () => {
  it('keeps the text and tries once more when it is changed', async () => {
    const { server, summary, type } = open();
    server.next.push(problemWith(403, 'charter.not-allowed'));
    type('One');
    await pass(120_000);
    expect(server.savings).toHaveLength(1);
    expect(summary.draft).toMatchObject({ save: { kind: 'refused' }, typed: { text: 'One' }, kept: true });
    type('One two');
    await pass(1_500);
    expect(server.savings).toHaveLength(2);
  });
});

describe('somebody else’s text', () => {
  const changed = () =>
    problemWith(409, 'charter.article-changed', {
      revision: 4,
      content: { text: 'Theirs' },
      editedBy: ravi.objectId,
    });

  it('stops the saving of that article until somebody chooses, and of no other', async () => {
    const { server, drafts, summary, type } = open();
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
    const { server, drafts, summary, type } = open();
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
    const { server, drafts, summary, type } = open();
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
    const { drafts } = open();
    drafts.receive(pageWith({}, 9), underWayWith({ articles: { ...articles, ceo: { text: 'Ancient' } } }));
    expect(drafts.state().typed.ceo).toEqual(articles.ceo);
  });
});

describe('a proposed charter', () => {
  it('is not touched before somebody agrees that signatures become void', async () => {
    const { server, drafts, type } = open(underWayWith(proposed));
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
    const { server, drafts, type } = open(underWayWith(proposed));
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
    const { server, drafts, type } = open();
    server.next.push(problemWith(409, 'charter.signatures-would-be-void', { signers: ['Ravi Menon'] }));
    type('Mine');
    await pass(1_500);
    expect(drafts.state().question).toEqual({ signers: ['Ravi Menon'], declined: false });
    drafts.agreeToVoid();
    await pass(0);
    expect(server.savings[1]).toMatchObject({ body: { voidSignatures: true }, commandId: 'command-2' });
  });

  it('that is proposed anew asks anew', async () => {
    const { server, drafts, type } = open(underWayWith(proposed));
    type('Mine');
    server.next.push(unreachable());
    drafts.agreeToVoid();
    await pass(0);
    const again = { ...proposed, proposedAt: '2026-11-05T08:00:00.000Z' };
    drafts.receive(pageWith(again, 14), underWayWith(again));
    expect(drafts.state().question).toEqual({ signers: ['Ravi Menon'], declined: false });
  });
});
