import { openDrafts } from './drafts-for-test.js';
import { ada, articles, problemWith, underWayWith } from './editor-for-test.js';

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const unreachable = () => problemWith(0, 'network.unreachable');

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => jest.useRealTimers());

describe('saving by itself', () => {
  it('happens once, a second and a half after the last keystroke', async () => {
    const { server, type } = openDrafts();
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
    const { server, summary, type } = openDrafts();
    type('One');
    summary.flush();
    await pass(0);
    expect(server.savings).toHaveLength(1);
    await pass(5_000);
    expect(server.savings).toHaveLength(1);
  });

  it('does not happen for what the server would store as it is already', async () => {
    const { server, drafts } = openDrafts();
    drafts.article('purpose').type({ text: `${articles.purpose.text}  \n` });
    await pass(5_000);
    expect(server.savings).toEqual([]);
  });

  it('has one save of an article under way at a time, and goes on from the revision that came back', async () => {
    const { server, summary, type } = openDrafts();
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
    const { server, drafts, type } = openDrafts();
    server.next.push(new Promise(() => {}));
    type('One');
    drafts.article('ceo').type({ text: 'Two' });
    await pass(1_500);
    expect(server.savings.map(({ article }) => article)).toEqual(['summary', 'ceo']);
    expect(drafts.article('ceo').draft.savedAt).not.toBeNull();
  });

  it('does not send what the server can’t take, and keeps it', async () => {
    const { server, drafts } = openDrafts();
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
    const { type } = openDrafts();
    type('One');
    expect(localStorage.getItem(`accord-draft!ws!3!summary!${ada.objectId}!tab-1`)).toContain('"One"');
    await pass(1_500);
    expect(localStorage).toHaveLength(0);
  });

  it('is restored by the next editor, saved, and then forgotten', async () => {
    const first = openDrafts();
    first.server.offline = true;
    first.type('One');
    await pass(1_500);
    first.drafts.stop();
    const second = openDrafts();
    expect(second.summary.draft).toMatchObject({ typed: { text: 'One' }, restoredFrom: expect.any(Number) });
    await pass(1_500);
    expect(second.server.savings).toHaveLength(1);
    expect(second.summary.draft.restoredFrom).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it('would be lost by closing the tab only where the device keeps nothing', async () => {
    const device = openDrafts();
    device.type('One');
    expect(device.drafts.wouldLose).toBe(false);
    const bare = openDrafts(underWayWith(), null);
    bare.type('One');
    expect(bare.drafts.wouldLose).toBe(true);
    await pass(1_500);
    expect(bare.drafts.wouldLose).toBe(false);
  });

  it('stays with its version: nothing is saved once another one is under way', async () => {
    const { server, drafts, type } = openDrafts();
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
    const { server, summary, type } = openDrafts();
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
    const { server, drafts, type } = openDrafts();
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
    const { server, type } = openDrafts();
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
    const { server, type } = openDrafts();
    server.next.push(problemWith(503, 'service.unavailable', {}, 20));
    type('One');
    await pass(1_500 + 19_999);
    expect(server.savings).toHaveLength(1);
    await pass(1);
    expect(server.savings).toHaveLength(2);
  });

  it('does not press a busy server harder because somebody types on and leaves the field', async () => {
    const { server, summary, type } = openDrafts();
    server.next.push(problemWith(503, 'service.unavailable', {}, 20));
    type('One');
    await pass(1_500);
    type('One two');
    summary.flush();
    await pass(10_000);
    expect(server.savings).toHaveLength(1);
  });

  it('takes a new id where the old one was used for something else', async () => {
    const { server, type } = openDrafts();
    server.next.push(problemWith(409, 'command-id-used'));
    type('One');
    await pass(1_500 + 2_000);
    expect(server.savings.map(({ commandId }) => commandId)).toEqual(['command-1', 'command-2']);
  });
});

describe('a refusal that repeating does not mend', () => {
  it('keeps the text and tries once more when it is changed', async () => {
    const { server, summary, type } = openDrafts();
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
