import { refuse, type Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { isBeingSetUp } from '../../../domain/workspace/roles.js';
import {
  rosterAnswerSchema,
  sectionBodySchema,
  sectionParamsSchema,
  settingsAnswerSchema,
  settingsCommandAnswerSchema,
  thresholdsAnswerBodySchema,
  thresholdsBodySchema,
  type SettingsCommandAnswer,
} from '../../../domain/workspace/settings-api.js';
import {
  sectionContentSchema,
  type SectionContent,
  type SettingSection,
} from '../../../domain/workspace/settings-sections.js';
import { setUpCommandSchema, workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import { problem, type Problem } from '../../http/problem.js';
import { notFound } from '../../http/standard-problems.js';
import { callOf, answerRead, problemOf, type ReadParts } from '../../workspaces/api-answers.js';
import { loadSnapshot, nothingElse } from '../../workspaces/snapshot.js';
import type { SettingsActions } from './settings-actions.js';
import { settingsView } from './settings-views.js';
import type { WorkspaceActions, WorkspaceAnswer } from './workspace-actions.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

const tag = 'workspace';
const base = '/api/workspaces/:workspace';

/** How many people are offered at once. */
const mostPeople = 1000;

/** Settings and set-up, in the API. */
export function settingsRoutes(
  parts: ReadParts,
  settings: SettingsActions,
  workspaces: WorkspaceActions,
): ApiRoute[] {
  return [...reads(parts), ...commands(settings, workspaces)];
}

function reads(parts: ReadParts): ApiRoute[] {
  const { records, membership } = parts;
  return [
    defineRoute({
      method: 'get',
      path: `${base}/settings`,
      operationId: 'getSettings',
      summary: 'The settings, and what of them the viewer may change',
      tag,
      params: workspaceParamsSchema,
      answer: settingsAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, (snapshot) =>
          mayTake('workspace.read-settings', snapshot.actor.roles)
            ? settingsView(snapshot)
            : settingsProblem(refuse('workspace.not-allowed')),
        ),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/roster`,
      operationId: 'listRoster',
      summary: 'The people of the team or chat, for whoever may name some of them',
      tag,
      params: workspaceParamsSchema,
      answer: rosterAnswerSchema,
      async handle({ params, viewer }) {
        const snapshot = await loadSnapshot(records, membership, params.workspace, viewer, nothingElse);
        if (!snapshot) return { problem: notFound() };
        const { workspace, actor } = snapshot;
        if (!isBeingSetUp(workspace) && !mayTake('workspace.change-settings', actor.roles)) {
          return { problem: settingsProblem(refuse('workspace.not-allowed')) };
        }
        if (workspace.archivedAt !== null) return { problem: settingsProblem(refuse('workspace.archived')) };
        const listed = await membership.list(workspace, mostPeople + 1);
        const people = listed
          .slice(0, mostPeople)
          .map(({ objectId, name, guest }) => ({ objectId, name, guest }));
        return { status: 200, body: { people, more: listed.length > mostPeople } };
      },
    }),
  ];
}

function commands(settings: SettingsActions, workspaces: WorkspaceActions): ApiRoute[] {
  const command = { command: true, tag, answer: settingsCommandAnswerSchema } as const;
  return [
    defineRoute({
      ...command,
      method: 'post',
      path: `${base}/set-up`,
      operationId: 'setUpWorkspace',
      summary: 'Sets the workspace up, as the dialog of its welcome card does',
      params: workspaceParamsSchema,
      body: setUpCommandSchema,
      handle: async (request) => present(await workspaces.setUp(callOf(request), request.body)),
    }),
    defineRoute({
      ...command,
      method: 'put',
      path: `${base}/settings/:section`,
      operationId: 'changeSettings',
      summary: 'Saves one section of the settings',
      params: sectionParamsSchema,
      body: sectionBodySchema,
      handle: async (request) => {
        const { content, basedOn } = request.body;
        const parsed = parseSection(request.params.section, content);
        if ('problem' in parsed) return parsed;
        return present(await settings.change(callOf(request), { ...parsed.change, basedOn }));
      },
    }),
    defineRoute({
      ...command,
      method: 'post',
      path: `${base}/thresholds`,
      operationId: 'wantThresholds',
      summary: 'Asks the other leader to agree to other thresholds and clocks',
      params: workspaceParamsSchema,
      body: thresholdsBodySchema,
      handle: async (request) =>
        present(await settings.wantThresholds(callOf(request), request.body.thresholds)),
    }),
    defineRoute({
      ...command,
      method: 'post',
      path: `${base}/thresholds/answer`,
      operationId: 'answerThresholds',
      summary: 'Agrees to what the other leader wants, declines it, or takes back one’s own wish',
      params: workspaceParamsSchema,
      body: thresholdsAnswerBodySchema,
      handle: async (request) => present(await settings.answerThresholds(callOf(request), request.body)),
    }),
  ];
}

/** The content by its section's schema; a plain answer for what doesn't fit it. */
function parseSection(
  section: SettingSection,
  content: unknown,
): { change: SectionContent } | { problem: Problem } {
  const parsed = sectionContentSchema.safeParse({ section, content });
  if (parsed.success) return { change: parsed.data };
  const refusal = refuse('workspace.section-invalid', { section });
  const fields = parsed.error.issues.map(({ path, message }) => ({
    field: path.slice(1).join('.'),
    message,
  }));
  const words = { title: texts['refused.title'], detail: refusalTextIn(texts, refusal) };
  return { problem: problem(422, refusal.code, words, { extra: { section, fields } }) };
}

function present(answer: WorkspaceAnswer): ApiAnswer<SettingsCommandAnswer> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: settingsProblem(answer.refusal) };
  return { status: 200, body: { revision: answer.head.revision } };
}

/** What was typed and can't be stored as it is. */
const invalid = new Set([
  'workspace.one-person-two-leaders',
  'workspace.leader-as-facilitator',
  'workspace.unknown-time-zone',
  'workspace.person-not-in-roster',
  'workspace.guest-without-leave',
  'workspace.hours-end-before-they-begin',
  'workspace.ends-before-it-begins',
  'workspace.cannot-be-delegate',
  'workspace.names-no-activity',
]);

function settingsProblem(refusal: Refusal): Problem {
  const words = { title: texts['refused.title'], detail: refusalTextIn(texts, refusal) };
  if (refusal.code === 'workspace.other-leader-agrees') return problem(403, refusal.code, words);
  return invalid.has(refusal.code)
    ? problem(422, refusal.code, words, { extra: refusal.details })
    : problemOf(refusal, words);
}
