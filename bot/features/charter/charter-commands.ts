import { ulid } from 'ulid';
import type { Charter } from '../../../domain/charter/charter.js';
import { permittedOnCharters } from '../../../domain/charter/charter-permitted.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { showDayAfter } from '../../cards/card-dates.js';
import { adaptiveCard, heading, line, notice, openUrl } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CommandHandler, WaitingSource } from '../../contributions/conversation.js';
import type { HistoryCheck } from '../../contributions/history-check.js';
import type { OutgoingMessage, Turn } from '../../teams/turn.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, type Snapshot } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import { charterRecords, loadCharters } from './charter-store.js';
import { daysToSign, signOffCard } from './sign-off-card.js';
import { verifyCommand } from './verify-command.js';
import texts from './charter-card-texts.en.json' with { type: 'json' };

/** `charter` and `verify`, in a channel, a group chat or the 1:1 chat. */
export function charterCommands(
  commands: CommandParts,
  links: DeepLinks,
  history: HistoryCheck,
): CommandHandler[] {
  const { records, membership } = commands;
  const load = (turn: Turn, workspaceId: string) =>
    loadSnapshot(records, membership, workspaceId, visitorOf(turn), loadCharters);
  const gone: OutgoingMessage[] = [{ summary: texts['gone'], text: texts['gone'] }];
  return [
    {
      name: 'charter',
      help: texts['help.charter'],
      places: ['team', 'group-chat', 'personal'],
      async answer(turn, workspaceId) {
        const snapshot = workspaceId && (await load(turn, workspaceId));
        return snapshot ? [statusMessage(snapshot, turn, links)] : gone;
      },
    },
    verifyCommand(commands, links, history),
  ];
}

function statusMessage(snapshot: Snapshot<Charter[]>, turn: Turn, links: DeepLinks): OutgoingMessage {
  const { workspace, people } = snapshot;
  const { inForce, underWay } = charterRecords(snapshot);
  const { timeZone, language } = workspace.settings;
  if (underWay?.state === 'proposed' && underWay.proposal) {
    // In the 1:1 chat the card is this person's own; elsewhere everybody reads it.
    const viewerId = turn.place.kind === 'personal' ? turn.person.objectId : undefined;
    const card = signOffCard({
      workspace,
      people,
      charter: underWay,
      ordinal: underWay.proposal.ordinal,
      viewerId,
      links,
      newCommandId: ulid,
    });
    return { summary: texts['status.summary'], card };
  }
  const states = [
    inForce
      ? textOf(texts, 'status.in-force', {
          number: inForce.number,
          day: showDayAfter(inForce.inForceAt ?? inForce.openedAt, 0, timeZone, language),
        })
      : texts['status.none'],
    ...(underWay ? [textOf(texts, 'status.draft', { number: underWay.number })] : []),
  ];
  const [first = '', ...others] = inForce || underWay ? states : [texts['status.none.ask'], ...states];
  return {
    summary: texts['status.summary'],
    card: adaptiveCard({
      lang: language,
      fallback: first,
      body: [
        notice(first, inForce ? 'good' : 'emphasis'),
        heading(texts['status.title']),
        line(workspace.name),
        ...others.map((text) => line(text)),
      ],
      actions: [openUrl(texts['action.open'], links.to(workspace, 'charter'))],
    }),
  };
}

/** A charter that waits for this leader's signature. */
export function charterWaiting({ records, membership }: CommandParts, links: DeepLinks): WaitingSource {
  return {
    async waitingFor(workspaceId, visitor) {
      const snapshot = await loadSnapshot(records, membership, workspaceId, visitor, loadCharters);
      if (!snapshot) return [];
      const { workspace, actor } = snapshot;
      const { underWay } = charterRecords(snapshot);
      if (!underWay?.proposal) return [];
      if (!permittedOnCharters(workspace, underWay, actor).includes('charter.sign')) return [];
      const { timeZone, language } = workspace.settings;
      const day = showDayAfter(underWay.proposal.proposedAt, daysToSign(workspace), timeZone, language);
      return [
        {
          text: textOf(texts, 'my.sign', { workspace: workspace.name, number: underWay.number, day }),
          address: links.to(workspace, `charter/${underWay.number}`),
        },
      ];
    },
  };
}
