import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '../../support/quiet-console.js';
import {
  articles,
  pageWith,
  problemWith,
  proposed,
  ravi,
  SavingServer,
  showEditor,
  valueOf,
  wordsOf,
} from './editor-for-test.js';

// The first test waits for everything to be loaded, which a busy machine takes its time for.
jest.setTimeout(30_000);

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
