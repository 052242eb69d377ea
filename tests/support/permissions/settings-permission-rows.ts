import { defaultThresholds } from '../../../domain/workspace/thresholds.js';
import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';
import { cast } from '../accord-on-loopback.js';
import { setUpInputs } from '../charter-story.js';
import {
  leaders,
  leadersAndFacilitators,
  wholeRoster,
  withRole,
  type PermissionRow,
  type Stage,
} from './permission-row.js';

const refused = {
  status: 403,
  code: 'workspace.not-allowed',
  words: 'You can’t do this with your role in this workspace.',
} as const;

const change = (section: string, content: object): Pick<PermissionRow, 'refused' | 'api'> => ({
  refused,
  api: () => ({
    operation: 'changeSettings',
    method: 'PUT',
    path: `/settings/${section}`,
    // What is there already: nobody's save overtakes another's.
    body: { content, basedOn: 0 },
  }),
});

/** The CEO wants something: until it is answered, it waits for the CIO. */
async function wantSomething(on: Stage): Promise<void> {
  const thresholds = { ...defaultThresholds, overdueRecords: 2 };
  await on.api(cast.ceo, 'POST', '/thresholds', { thresholds });
}

async function wantedAt(on: Stage): Promise<string> {
  const { body } = await on.api<SettingsAnswer>(cast.ceo, 'GET', '/settings');
  return body.data.wanted?.at ?? new Date(0).toISOString();
}

/** Product sections 1 and 2 on the settings. */
export const settingsPermissionRows: PermissionRow[] = [
  {
    wish: 'read the settings',
    action: 'workspace.read-settings',
    may: withRole,
    refused,
    api: () => ({ operation: 'getSettings', method: 'GET', path: '/settings' }),
  },
  {
    wish: 'look who is in the team, to give somebody a role',
    action: 'workspace.change-settings',
    may: leadersAndFacilitators,
    refused,
    api: () => ({ operation: 'listRoster', method: 'GET', path: '/roster' }),
  },
  {
    wish: 'set up in the tab, until both leaders have accepted',
    action: 'workspace.set-up',
    may: wholeRoster,
    // Tried after both have accepted: then each is told the same.
    notNow: 'Both leaders have accepted.',
    api: () => ({
      operation: 'setUpWorkspace',
      method: 'POST',
      path: '/set-up',
      body: { ...setUpInputs, facilitators: [], executives: [] },
    }),
  },
  {
    wish: 'change the reminders',
    action: 'workspace.change-settings',
    may: leadersAndFacilitators,
    ...change('reminders', { signatureReminderDays: [3, 7] }),
  },
  {
    wish: 'let guests in by name',
    action: 'workspace.change-leaders-settings',
    may: leaders,
    ...change('guests', { guests: [] }),
  },
  {
    wish: 'name who sees one’s pay link',
    action: 'workspace.change-leaders-settings',
    may: leaders,
    ...change('pay', { people: [] }),
  },
  {
    wish: 'record one’s absences as a leader',
    action: 'workspace.change-leaders-settings',
    may: leaders,
    ...change('absences', { absences: [] }),
  },
  {
    wish: 'name who decides for one',
    action: 'workspace.change-leaders-settings',
    may: leaders,
    ...change('delegates', { delegations: [] }),
  },
  {
    wish: 'want other thresholds',
    action: 'workspace.change-leaders-settings',
    may: leaders,
    refused,
    api: () => ({
      operation: 'wantThresholds',
      method: 'POST',
      path: '/thresholds',
      body: { thresholds: defaultThresholds },
    }),
  },
  {
    wish: 'drop a wish for other thresholds',
    action: 'workspace.change-leaders-settings',
    may: leaders,
    refused,
    before: wantSomething,
    api: async (on) => ({
      operation: 'answerThresholds',
      method: 'POST',
      path: '/thresholds/answer',
      body: { wantedAt: await wantedAt(on), agrees: false },
    }),
    card: async (on) => ({ verb: 'workspace.disagree', data: { wantedAt: await wantedAt(on) } }),
  },
  {
    wish: 'agree to the other leader’s thresholds',
    action: 'workspace.change-leaders-settings',
    may: leaders,
    refused,
    before: wantSomething,
    notNow: 'Only the other leader can agree',
    card: async (on) => ({ verb: 'workspace.agree', data: { wantedAt: await wantedAt(on) } }),
  },
];
