import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ArticleId } from '../../../../domain/charter/articles.js';
import type { Articles } from '../../../../domain/charter/charter.js';
import '../../support/quiet-console.js';
import { articles, pageWith, SavingServer, showEditor, descriptionOf, valueOf } from './editor-for-test.js';

jest.setTimeout(30_000);

let server: SavingServer;
const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
const row = (name: string) => within(screen.getByRole('group', { name }));
const button = (name: string) => screen.getByRole('button', { name });

/** What has been saved of the article after the pause. */
async function saved<Id extends ArticleId>(article: Id): Promise<Articles[Id] | undefined> {
  await act(() => jest.advanceTimersByTimeAsync(1_500));
  const last = server.savings.findLast((one) => one.article === article);
  return last?.body.content as Articles[Id] | undefined;
}

async function open(article: ArticleId, change: Partial<Articles> = {}) {
  const shown = showEditor(pageWith({ articles: { ...articles, ...change } }), article);
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  server = new SavingServer().listen();
});
afterEach(async () => {
  cleanup();
  await jest.runOnlyPendingTimersAsync();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('decision rights', () => {
  it('can be added, and are named by their area', async () => {
    await open('decision-rights');
    await user.click(button('Add a decision right'));
    expect(document.activeElement).toBe(row('Right 3').getByLabelText('Area'));
    await user.keyboard('Model risk');
    await user.selectOptions(row('Model risk').getByLabelText('Accountable'), 'Both approve');
    await user.selectOptions(row('Model risk').getByLabelText('Tier'), 'Strategic');
    await user.type(row('Model risk').getByLabelText('Consulted'), 'cio, Head of Legal');
    await user.type(row('Model risk').getByLabelText('Limit'), 'EUR 1 m');
    expect((await saved('decision-rights'))?.rights[2]).toEqual({
      area: 'Model risk',
      tier: 'strategic',
      accountable: 'both',
      consulted: ['cio', 'Head of Legal'],
      limit: 'EUR 1 m',
    });
  });

  it('can have somebody else accountable, by title', async () => {
    await open('decision-rights');
    const hiring = row('Hiring');
    await user.selectOptions(hiring.getByLabelText('Accountable'), 'Somebody else');
    // Through "ceo" on the way, which must not turn into the role.
    await user.type(hiring.getByLabelText('Title or name'), 'ceo of the subsidiary');
    expect(valueOf(hiring.getByLabelText('Title or name'))).toBe('ceo of the subsidiary');
    expect((await saved('decision-rights'))?.rights[0]?.accountable).toBe('ceo of the subsidiary');
  });

  it('are taken out and put back in their place', async () => {
    await open('decision-rights');
    await user.click(button('Remove Hiring'));
    expect(screen.queryByRole('group', { name: 'Hiring' })).toBeNull();
    expect(document.activeElement).toBe(button('Undo'));
    expect((await saved('decision-rights'))?.rights.map(({ area }) => area)).toEqual(['Market focus']);
    await user.click(button('Undo'));
    expect(document.activeElement).toBe(row('Hiring').getByLabelText('Area'));
    expect((await saved('decision-rights'))?.rights).toEqual(articles['decision-rights'].rights);
  });

  it('move by keyboard, and the focus moves along', async () => {
    await open('decision-rights');
    button('Move Hiring down').focus();
    await user.keyboard('{Enter}');
    expect((await saved('decision-rights'))?.rights.map(({ area }) => area)).toEqual([
      'Market focus',
      'Hiring',
    ]);
    expect(document.activeElement).toBe(button('Move Hiring down'));
    expect(screen.getByText('Hiring is now number 2 of 2.')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
      'Market focus',
      'Hiring',
    ]);
  });

  it('say beside the field what can’t be saved', async () => {
    await open('decision-rights');
    const area = row('Hiring').getByLabelText('Area');
    await user.click(area);
    await user.paste('x'.repeat(200));
    expect(descriptionOf(area)).toBe('At most 200 characters. Please shorten it.');
    expect(area.getAttribute('aria-invalid')).toBe('true');
    expect(await saved('decision-rights')).toBeUndefined();
    expect(screen.getByText(/^Not saved: mend the marked fields/, { selector: 'span' })).toBeTruthy();
  });

  it('are missing something where nobody is accountable', async () => {
    await open('decision-rights');
    await user.selectOptions(row('Hiring').getByLabelText('Accountable'), 'Choose');
    await saved('decision-rights');
    expect(screen.getByRole('link', { name: /^Decision rights.*To do/ })).toBeTruthy();
    expect(screen.getByText(/Row 1 lacks a name or an owner/)).toBeTruthy();
  });
});

describe('escalation', () => {
  it('takes whole hours only, and keeps what else is typed in sight', async () => {
    await open('escalation');
    const hours = row('Level 1').getByLabelText('Within working hours');
    await user.clear(hours);
    await user.type(hours, '4x');
    expect(valueOf(hours)).toBe('4x');
    expect(descriptionOf(hours)).toBe('A whole number from 1 to 400.');
    expect(await saved('escalation')).toBeUndefined();
    await user.type(hours, '{Backspace}0');
    expect(await saved('escalation')).toEqual({ levels: [{ decides: 'ceo', withinHours: 40 }] });
  });

  it('has no more levels than the charter takes', async () => {
    await open('escalation', {
      escalation: { levels: Array.from({ length: 8 }, () => ({ decides: 'ceo', withinHours: 8 })) },
    });
    await user.click(button('Add a level'));
    expect(screen.queryByRole('group', { name: 'Level 9' })).toBeNull();
    expect(screen.getByText('There can be no more than 8.')).toBeTruthy();
  });
});

describe('the team', () => {
  it('asks for a reason for each required discipline that nobody has', async () => {
    await open('team', {
      team: { people: [], reasons: { 'data-science': '', engineering: '', 'business-analysis': '' } },
    });
    expect(screen.getByLabelText('Why there is nobody for engineering')).toBeTruthy();
    await user.click(button('Add a person'));
    await user.keyboard('Lin');
    await user.selectOptions(row('Lin').getByLabelText('Discipline'), 'Engineering');
    expect(screen.queryByLabelText('Why there is nobody for engineering')).toBeNull();
    await user.type(screen.getByLabelText('Why there is nobody for data science'), 'Bought in.');
    expect(await saved('team')).toEqual({
      people: [{ name: 'Lin', discipline: 'engineering', share: 100 }],
      reasons: { 'data-science': 'Bought in.', engineering: '', 'business-analysis': '' },
    });
  });
});

describe('measures', () => {
  it('have the compensation link beside them', async () => {
    await open('measures');
    const link = screen.getByLabelText('Compensation link');
    await user.clear(link);
    await user.type(link, '20 % of the bonus');
    expect(await saved('measures')).toEqual({ text: 'Growth.', compensation: '20 % of the bonus' });
  });

  it('have the share of each leader’s pay, if there is one', async () => {
    await open('measures');
    await user.type(screen.getByLabelText(/^CEO: percent of variable pay/), '30');
    expect(await saved('measures')).toEqual({
      text: 'Growth.',
      compensation: 'none',
      shares: { ceo: 30, cio: null },
    });
  });
});

describe('cadence', () => {
  it('lets each ritual take place or not, and remembers how it was', async () => {
    await open('cadence');
    const held = screen.getByRole('checkbox', { name: 'Stand-up takes place' });
    await user.click(held);
    expect(await saved('cadence')).toEqual({ rituals: [] });
    await user.click(held);
    expect(await saved('cadence')).toEqual(articles.cadence);
  });

  it('sets weekday, time, length and how often', async () => {
    await open('cadence');
    const standUp = row('Stand-up');
    await user.selectOptions(standUp.getByLabelText('How often'), 'Every month');
    await user.selectOptions(standUp.getByLabelText('Weekday'), 'Friday');
    await user.clear(standUp.getByLabelText('Minutes'));
    await user.type(standUp.getByLabelText('Minutes'), '45');
    expect(await saved('cadence')).toEqual({
      rituals: [{ ritual: 'stand-up', every: 'monthly', weekday: 5, time: '09:00', minutes: 45 }],
    });
    expect(screen.getByText(/workspace’s time zone, Europe\/Berlin/)).toBeTruthy();
  });

  it('wants a time of day', async () => {
    await open('cadence');
    const time = row('Stand-up').getByLabelText('Time');
    await user.clear(time);
    expect(descriptionOf(time)).toBe('A time of day, such as 09:00.');
    expect(await saved('cadence')).toBeUndefined();
  });
});
