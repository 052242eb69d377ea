import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { api } from '../../../../tab/server/api.js';
import '../../support/quiet-console.js';
import {
  ada,
  articles,
  pageWith,
  problemWith,
  proposed,
  ravi,
  SavingServer,
  showEditor,
  descriptionOf,
  valueOf,
  wordsOf,
  workspaceId,
} from './editor-for-test.js';

let server: SavingServer;
const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const textBox = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
const button = (name: string) => screen.getByRole('button', { name });
const edit = { revision: 4, editedBy: ravi, editedAt: '2026-11-03T08:00:00.000Z' };
const theirs = problemWith(409, 'charter.article-changed', {
  revision: 4,
  content: { text: 'The words of Ravi' },
  editedBy: ravi.objectId,
});

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

describe('when somebody else has saved the article', () => {
  const meet = async () => {
    server.next.push(theirs);
    showEditor(pageWith());
    await user.type(await textBox(), 'The words of Ada');
    await pass(1_500);
    return screen.findByRole('region', { name: 'Ravi Menon has changed this article meanwhile' });
  };

  it('both texts are shown with the words marked that only one has', async () => {
    const choice = await meet();
    // The comparison is loaded when it is needed.
    await pass(0);
    const mine = within(choice).getByRole('region', { name: 'What you typed' });
    const other = within(choice).getByRole('region', { name: 'In the charter now' });
    expect(wordsOf(mine.querySelector('mark'))).toContain('[only here: Ada end]');
    expect(wordsOf(other.querySelector('mark'))).toContain('[only here: Ravi end]');
    expect(wordsOf(screen.getByRole('status'))).toContain('Not saved: choose which text to keep.');
  });

  it('mine is kept on demand', async () => {
    await meet();
    await user.click(button('Keep mine'));
    await pass(0);
    expect(server.savings[1]).toMatchObject({ body: { content: { text: 'The words of Ada' }, basedOn: 4 } });
    expect(screen.queryByRole('button', { name: 'Keep mine' })).toBeNull();
  });

  it('theirs is taken on demand, and mine can be brought back', async () => {
    await meet();
    await user.click(button('Take theirs'));
    expect(valueOf(await textBox())).toBe('The words of Ravi');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await pass(60_000);
    expect(server.savings).toHaveLength(1);
    await user.click(button('Bring it back'));
    expect(valueOf(await textBox())).toBe('The words of Ada');
  });

  it('mine can be edited further, and is not saved before it is kept', async () => {
    await meet();
    await user.click(button('Edit mine further'));
    expect(document.activeElement).toBe(await textBox());
    await user.keyboard(' and Ravi');
    await pass(60_000);
    expect(server.savings).toHaveLength(1);
    await user.click(button('Keep mine'));
    await pass(0);
    expect(server.savings[1]).toMatchObject({
      body: { content: { text: 'The words of Ada and Ravi' }, basedOn: 4 },
    });
  });

  it('the other articles go on undisturbed', async () => {
    await meet();
    await user.click(screen.getByRole('link', { name: /^Purpose and scope/ }));
    await user.type(await textBox(), ' More.');
    await pass(1_500);
    expect(server.savings[1]).toMatchObject({ article: 'purpose' });
    expect(screen.getByRole('link', { name: /Summary.*Choose a text/ })).toBeTruthy();
  });
});

describe('a newer page', () => {
  const newer = {
    articles: { ...articles, summary: { text: 'Their summary' }, purpose: { text: 'Their purpose' } },
    articleEdits: { summary: edit, purpose: edit },
  };

  it('goes into what is not touched and leaves what is typed', async () => {
    const { receive } = showEditor(pageWith());
    await user.type(await textBox(), 'Mine');
    receive(pageWith(newer, 12));
    expect(valueOf(await textBox())).toBe('Mine');
    await user.click(screen.getByRole('link', { name: /^Purpose and scope/ }));
    expect(valueOf(await textBox())).toBe('Their purpose');
  });

  it('without a draft says so, and what was not saved can still be copied', async () => {
    server.offline = true;
    const { receive } = showEditor(pageWith());
    await user.type(await textBox(), 'Too late');
    const gone = pageWith({}, 12);
    receive({ ...gone, data: { ...gone.data, underWay: null } });
    expect(await screen.findByRole('heading', { name: 'There is no draft to edit' })).toBeTruthy();
    expect(await screen.findByText('Typed for an earlier version, and never saved')).toBeTruthy();
    server.offline = false;
    act(() => void window.dispatchEvent(new Event('online')));
    await pass(60_000);
    expect(server.savings).toEqual([]);
  });
});

describe('a proposed charter', () => {
  it('asks before the first keystroke is saved, naming who has signed', async () => {
    showEditor(pageWith(proposed));
    await user.type(await textBox(), 'Mine');
    const question = screen.getByRole('alert');
    expect(wordsOf(question)).toContain('Signed by Ravi Menon. Saving your changes voids this signature');
    await pass(60_000);
    expect(server.savings).toEqual([]);
    await user.click(button('Edit and void the signatures'));
    await pass(0);
    expect(server.savings).toMatchObject([{ body: { content: { text: 'Mine' }, voidSignatures: true } }]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is left as it is on demand, and the typed text kept', async () => {
    showEditor(pageWith(proposed));
    await user.type(await textBox(), 'Mine');
    await user.click(button('Leave it as it is'));
    await pass(60_000);
    expect(server.savings).toEqual([]);
    expect(valueOf(await textBox())).toBe('Mine');
    expect(screen.getByText('Your changes are not in the charter')).toBeTruthy();
    await user.click(button('Discard my changes'));
    expect(valueOf(await textBox())).toBe('');
    expect(screen.queryByText('Your changes are not in the charter')).toBeNull();
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

  it('shows what the server still misses', async () => {
    const gaps = [{ article: 'ceo', code: 'charter.gap-empty' }, { nonsense: true }];
    jest.useRealTimers();
    jest.spyOn(api, 'post').mockRejectedValue(problemWith(422, 'charter.incomplete', { gaps }));
    showEditor(pageWith(ready));
    await textBox();
    await userEvent.click(button('Propose for signature'));
    expect(await screen.findByText('Refused: charter.incomplete')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Responsibilities of the CEO:' })).toBeTruthy();
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
