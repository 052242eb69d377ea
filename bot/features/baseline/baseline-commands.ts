import { permittedOnBaseline } from '../../../domain/baseline/baseline-permitted.js';
import { hasAnswered, latestMeasured, latestRound } from '../../../domain/baseline/baseline-records.js';
import { answerDays } from '../../../domain/baseline/limits.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { leaderOf, leaderRoleOf, leaderRoles } from '../../../domain/workspace/roles.js';
import { showDayAfter } from '../../cards/card-dates.js';
import { adaptiveCard, fact, heading, notice, openUrl } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CommandHandler, WaitingSource } from '../../contributions/conversation.js';
import type { OutgoingMessage, Turn } from '../../teams/turn.js';
import { nameOf } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import { answerCard } from './answer-card.js';
import type { BaselineActions } from './baseline-actions.js';
import { baselineRecords, type StoredBaseline } from './baseline-store.js';
import { gapCard, gapCover } from './gap-card.js';
import texts from './baseline-card-texts.en.json' with { type: 'json' };

const said = (text: string): OutgoingMessage[] => [{ summary: text, text }];

/** `baseline`, in a channel, a group chat or the 1:1 chat. */
export function baselineCommands(actions: BaselineActions, links: DeepLinks): CommandHandler[] {
  return [
    {
      name: 'baseline',
      help: texts['help.baseline'],
      places: ['team', 'group-chat', 'personal'],
      async answer(turn, workspaceId) {
        const snapshot = workspaceId && (await actions.load(workspaceId, visitorOf(turn)));
        if (!snapshot) return said(texts['gone']);
        if (!mayTake('baseline.read', snapshot.actor.roles)) return said(texts['not-yours']);
        return [statusMessage(snapshot, turn, links)];
      },
    },
  ];
}

function statusMessage(snapshot: Snapshot<StoredBaseline>, turn: Turn, links: DeepLinks): OutgoingMessage {
  const { workspace, people, actor } = snapshot;
  const records = baselineRecords(snapshot);
  const latest = latestRound(records);
  const summary = texts['status.summary'];
  const mine =
    turn.place.kind === 'personal' && permittedOnBaseline(records, actor).includes('baseline.answer');
  if (latest && mine) {
    const { objectId } = actor;
    return { summary, card: answerCard({ workspace, people, round: latest, objectId, links }) };
  }
  const measured = latestMeasured(records);
  if (measured?.measurement && latest === measured) {
    const card =
      turn.place.kind === 'personal'
        ? gapCard(workspace, measured, measured.measurement, links)
        : gapCover(workspace, people, measured, links);
    return { summary, card };
  }
  const [ask, details] =
    latest?.state === 'sent' ? waitingFor(snapshot, turn) : [texts['status.not-sent'], []];
  return {
    summary,
    card: adaptiveCard({
      lang: workspace.settings.language,
      fallback: ask,
      body: [notice(ask, 'emphasis'), heading(texts['answer.title']), ...details],
      actions: [openUrl(texts['action.open'], links.to(workspace, 'baseline'))],
    }),
  };
}

/** Who has answered and who has not yet, no more than that; and in a chat that the whole roster reads, not that. */
function waitingFor(snapshot: Snapshot<StoredBaseline>, { place }: Turn): [string, object[]] {
  const { workspace, people, extra } = snapshot;
  const round = latestRound(baselineRecords(snapshot));
  if (!round) return [texts['status.not-sent'], []];
  const { timeZone, language } = workspace.settings;
  const day = showDayAfter(round.sentAt ?? round.openedAt, answerDays, timeZone, language);
  if (place.kind !== 'personal') return [textOf(texts, 'status.asked', { day }), []];
  const missing = leaderRoles.filter((role) => !hasAnswered(workspace, role, round, extra.answered));
  const named = missing.map((role) => nameOf(people, leaderOf(workspace, role) ?? '')).join(', ');
  return [
    textOf(texts, 'status.waiting', { people: named, day }),
    leaderRoles.map((role) =>
      fact(
        texts[`role.${role}`],
        texts[missing.includes(role) ? 'status.not-yet-answered' : 'status.has-answered'],
      ),
    ),
  ];
}

/** A round that waits for this leader's answers. */
export function baselineWaiting(actions: BaselineActions, links: DeepLinks): WaitingSource {
  return {
    async waitingFor(workspaceId, visitor) {
      const snapshot = await actions.load(workspaceId, visitor);
      if (!snapshot) return [];
      const { workspace, actor, extra } = snapshot;
      const records = baselineRecords(snapshot);
      const round = latestRound(records);
      const role = leaderRoleOf(workspace, actor.objectId);
      if (!round || !role || !permittedOnBaseline(records, actor).includes('baseline.answer')) return [];
      if (hasAnswered(workspace, role, round, extra.answered)) return [];
      const { timeZone, language } = workspace.settings;
      const day = showDayAfter(round.sentAt ?? round.openedAt, answerDays, timeZone, language);
      const values = { workspace: workspace.name, count: round.items.length, day };
      return [{ text: textOf(texts, 'my.answer', values), address: links.to(workspace, 'baseline') }];
    },
  };
}
