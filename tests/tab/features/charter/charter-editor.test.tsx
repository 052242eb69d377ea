import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { api } from '../../../../tab/server/api.js';
import '../../support/quiet-console.js';
import {
  ada,
  articles,
  descriptionOf,
  pageWith,
  problemWith,
  ravi,
  SavingServer,
  showEditor,
  valueOf,
  wordsOf,
  workspaceId,
} from './editor-for-test.js';

// The first test waits for everything to be loaded, which a busy machine takes its time for.
jest.setTimeout(30_000);

let server: SavingServer;
const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const textBox = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
const button = (name: string) => screen.getByRole('button', { name });
const edit = { revision: 4, editedBy: ravi, editedAt: '2026-11-03T08:00:00.000Z' };

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T13:05:00.000Z') });
  localStorage.clear();
  server = new SavingServer().listen();
});
afterEach(async () => {
  cleanup();
  // Lets a session that is over end itself.
  await jest.runOnlyPendingTimersAsync();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('typing', () => {
  it('is saved once after the pause, and the page says when', async () => {
    showEditor(pageWith());
    await user.type(await textBox(), 'We treat AI as one programme.');
    expect(screen.getByRole('link', { name: /^Summary.*Not saved yet/ })).toBeTruthy();
    expect(server.savings).toEqual([]);
    await pass(1_500);
    expect(server.savings).toHaveLength(1);
    expect(server.savings[0]).toMatchObject({
      article: 'summary',
      body: { content: { text: 'We treat AI as one programme.' }, basedOn: 0, voidSignatures: false },
      commandId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    });
    const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit' }).format(Date.now());
    expect(wordsOf(screen.getByRole('status'))).toContain(`Saved at ${clock}`);
  });

  it('is saved at once when the field is left', async () => {
    showEditor(pageWith());
    await user.type(await textBox(), 'One');
    await user.tab();
    await pass(0);
    expect(server.savings).toHaveLength(1);
  });

  it('is saved at once when the tab goes out of sight', async () => {
    showEditor(pageWith());
    await user.type(await textBox(), 'One');
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await pass(0);
    expect(server.savings).toHaveLength(1);
  });

  it('counts the words of the summary, and says if they are too many', async () => {
    showEditor(pageWith({ articles: { ...articles, summary: { text: 'word '.repeat(399) } } }));
    const box = await textBox();
    expect(screen.getByText('399 of 400 words')).toBeTruthy();
    await user.type(box, ' one two');
    expect(screen.getByText(/^401 words; at most 400 can be proposed/)).toBeTruthy();
  });

  it('says how many characters are left near the limit, and what to do beyond it', async () => {
    showEditor(pageWith({ articles: { ...articles, purpose: { text: 'x'.repeat(19_999) } } }), 'purpose');
    const box = await textBox();
    expect(screen.getByText('1 character left')).toBeTruthy();
    await user.type(box, 'yy', { initialSelectionStart: 0, initialSelectionEnd: 0 });
    expect(screen.getByText('At most 20,000 characters. Please shorten it.')).toBeTruthy();
    await pass(5_000);
    expect(server.savings).toEqual([]);
  });
});

describe('an empty summary', () => {
  it('can be filled with a suggestion, which is saved like anything typed', async () => {
    showEditor(pageWith());
    await textBox();
    await user.click(button('Use a suggestion'));
    expect((await textBox()).value).toMatch(/^We treat AI as one programme/);
    expect(screen.queryByRole('button', { name: 'Use a suggestion' })).toBeNull();
    await pass(1_500);
    expect(server.savings).toHaveLength(1);
  });
});

describe('without a connection', () => {
  it('the text is kept on this device, and saved when the connection is back', async () => {
    server.offline = true;
    showEditor(pageWith());
    await user.type(await textBox(), 'One');
    await pass(1_500);
    expect(wordsOf(screen.getByRole('status'))).toContain('Not saved yet, kept on this device.');
    expect(JSON.stringify(localStorage)).toContain('One');
    expect(valueOf(await textBox())).toBe('One');
    server.offline = false;
    act(() => void window.dispatchEvent(new Event('online')));
    await pass(0);
    expect(wordsOf(screen.getByRole('status'))).toMatch(/^Saved at/);
    expect(server.savings[1]?.commandId).toBe(server.savings[0]?.commandId);
    expect(localStorage).toHaveLength(0);
  });

  it('closing the tab is not held up, unless this device could not keep the text', async () => {
    const closing = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    server.offline = true;
    showEditor(pageWith());
    await user.type(await textBox(), 'One');
    expect(closing()).toBe(false);
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await user.type(await textBox(), ' two');
    expect(closing()).toBe(true);
    expect(wordsOf(screen.getByRole('status'))).toContain('this device can’t keep it');
    full.mockRestore();
    server.offline = false;
    await pass(1_500);
    expect(closing()).toBe(false);
  });

  it('what was typed is there again in the next tab, and says so', async () => {
    const key = `accord-draft!${workspaceId}!3!summary!${ada.objectId}!a-closed-tab`;
    const kept = { v: 1, content: { text: 'From before.' }, basedOn: 0, sent: null, at: Date.now() - 60_000 };
    localStorage.setItem(key, JSON.stringify(kept));
    showEditor(pageWith());
    expect(valueOf(await textBox())).toBe('From before.');
    expect(screen.getByText('Restored from this device')).toBeTruthy();
    await user.click(button('Discard it'));
    expect(valueOf(await textBox())).toBe('');
    await user.click(button('Bring it back'));
    expect(valueOf(await textBox())).toBe('From before.');
    await pass(1_500);
    expect(server.savings).toHaveLength(1);
    expect(screen.queryByText('Restored from this device')).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it('what was typed meets a newer text in the next tab with the choice', async () => {
    const key = `accord-draft!${workspaceId}!3!summary!${ada.objectId}!a-closed-tab`;
    const kept = { v: 1, content: { text: 'From before.' }, basedOn: 3, sent: null, at: Date.now() - 60_000 };
    localStorage.setItem(key, JSON.stringify(kept));
    showEditor(
      pageWith({ articles: { ...articles, summary: { text: 'Newer.' } }, articleEdits: { summary: edit } }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Ravi Menon has changed this article meanwhile' }),
    ).toBeTruthy();
    await pass(60_000);
    expect(server.savings).toEqual([]);
    await user.click(button('Keep mine'));
    await pass(0);
    expect(server.savings).toMatchObject([{ body: { content: { text: 'From before.' }, basedOn: 4 } }]);
  });
});

describe('a refusal', () => {
  it('is shown in its own words, with the text still there', async () => {
    server.next.push(problemWith(403, 'charter.not-allowed'));
    showEditor(pageWith());
    await user.type(await textBox(), 'Mine');
    await pass(1_500);
    expect(wordsOf(screen.getByRole('alert'))).toContain('Refused: charter.not-allowed');
    expect(valueOf(await textBox())).toBe('Mine');
  });
});

describe('proposing', () => {
  const ready = { articles: { ...articles, summary: { text: 'Short.' } } };

  it('lists what is missing by what is typed, each with the way there', async () => {
    showEditor(pageWith(), 'purpose');
    await user.clear(await textBox());
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(
      screen.getByText('Nothing is written here yet.', { exact: false, selector: 'li:first-child *' }),
    ).toBeTruthy();
    expect(links.filter((href) => href?.endsWith('/charter/edit/summary')).length).toBeGreaterThanOrEqual(2);
    expect(screen.getByRole('link', { name: /^Purpose and scope.*Not saved yet/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Propose for signature' })).toBeNull();
  });

  it('sends the version and goes to the charter', async () => {
    const post = jest
      .spyOn(api, 'post')
      .mockResolvedValue({ revision: 12, data: { number: 3, state: 'proposed' } });
    showEditor(pageWith(ready));
    await textBox();
    await user.click(button('Propose for signature'));
    await pass(0);
    expect(post).toHaveBeenCalledWith(
      `/api/workspaces/${workspaceId}/charters/3/propose`,
      {},
      expect.stringMatching(/^[0-9A-Z]{26}$/),
    );
    expect(wordsOf(screen.getByTestId('address'))).toMatch(/\/charter$/);
  });

  it('waits until everything is saved', async () => {
    const post = jest.spyOn(api, 'post');
    server.offline = true;
    showEditor(pageWith(ready));
    await user.type(await textBox(), ' More.');
    await user.click(button('Propose for signature'));
    expect(post).not.toHaveBeenCalled();
    expect(descriptionOf(button('Propose for signature'))).toMatch(/^Not everything is saved yet/);
  });

  it('is not offered to those who may not', async () => {
    showEditor({ ...pageWith(ready), permitted: ['charter.edit'] });
    await textBox();
    expect(screen.queryByRole('button', { name: 'Propose for signature' })).toBeNull();
  });
});

describe('the address', () => {
  it('without an article opens the first one with something to do', async () => {
    showEditor(pageWith({ articles: { ...articles, summary: { text: 'Short.' }, cio: { text: '' } } }), '');
    expect(wordsOf(await screen.findByRole('heading', { level: 1 }))).toContain(
      'Responsibilities of the CIO',
    );
    expect(wordsOf(screen.getByTestId('address'))).toMatch(/\/charter\/edit\/cio$/);
  });

  it('of another article moves the focus to its heading, and nothing typed is lost on the way', async () => {
    showEditor(pageWith());
    await user.type(await textBox(), 'Mine');
    await user.click(screen.getByRole('link', { name: /^Escalation path/ }));
    expect(wordsOf(screen.getByRole('heading', { level: 1 }))).toContain('Escalation path');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await pass(0);
    expect(server.savings).toMatchObject([{ article: 'summary', body: { content: { text: 'Mine' } } }]);
    await user.click(screen.getByRole('link', { name: /^Summary/ }));
    expect(valueOf(await textBox())).toBe('Mine');
  });

  it('shows nothing to edit to those who may not', async () => {
    showEditor({ ...pageWith(), permitted: [] });
    expect(await screen.findByRole('heading', { name: 'There is no draft to edit' })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
