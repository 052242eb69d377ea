import { ulid } from 'ulid';
import {
  contentSchema,
  decisionName,
  isOpen,
  type DecisionContent,
} from '../../../domain/decisions/decision.js';
import { holderIds } from '../../../domain/decisions/holders.js';
import { mayRead } from '../../../domain/decisions/decision-permitted.js';
import { waitsFor, type OpenDecision } from '../../../domain/decisions/open-decision.js';
import { tidyLine } from '../../../domain/kernel/plain-text.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { showInstant } from '../../cards/card-dates.js';
import { adaptiveCard, heading, line, notice, openUrl, shorten } from '../../cards/card-parts.js';
import type { CommandHandler, WaitingSource } from '../../contributions/conversation.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { OutgoingMessage, Turn } from '../../teams/turn.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { DecisionAnswered, StoredDecision } from './decision-actions.js';
import { decisionCard, namesOf } from './decision-card.js';
import type { DecisionCardParts } from './decision-handlers.js';
import { foundMessage } from './decision-found-message.js';
import type { DecisionListing } from './decision-listing.js';
import { decisionRefusalText } from './decision-refusals.js';
import { loadOpenDecisions } from './decision-store.js';
import texts from './decision-card-texts.en.json' with { type: 'json' };

const said = (text: string): OutgoingMessage[] => [{ summary: text, text }];
/** Lines that a card has room for. */
const mostLines = 12;

/** `decide …`, `decisions`, `decisions …` and `escalate …`. What the whole roster reads holds no decision's words. */
export function decisionCommands(
  parts: DecisionCardParts,
  records: RecordTable,
  listing: DecisionListing,
): CommandHandler[] {
  const { actions, links } = parts;
  const places = ['team', 'group-chat', 'personal'] as const;
  const show = async (turn: Turn, answer: DecisionAnswered): Promise<OutgoingMessage[]> => {
    if (answer.kind === 'stranger') return said(texts['gone']);
    if (answer.kind === 'refused') return said(decisionRefusalText(answer.refusal));
    const decision = answer.result?.decision ?? answer.snapshot.extra.decision;
    return decision ? [await cardMessage(parts, turn, answer.snapshot, decision)] : said(texts['none-such']);
  };
  return [
    {
      name: 'decide',
      help: texts['help.decide'],
      places,
      async answer(turn, workspaceId, given) {
        const words = tidyLine(given);
        if (workspaceId === undefined) return said(texts['gone']);
        if (words === '') return said(texts['decide.what']);
        const visitor = visitorOf(turn);
        const number = numberIn(words);
        if (number === undefined) {
          const call = { workspaceId, visitor, commandId: ulid() };
          return show(turn, await actions.propose(call, contentOf(words)));
        }
        const snapshot = await actions.load({ workspaceId, visitor }, number);
        const decision = snapshot?.extra.decision;
        if (!snapshot || !decision || !mayRead(decision, snapshot)) return said(texts['none-such']);
        return [await cardMessage(parts, turn, snapshot, decision)];
      },
    },
    {
      name: 'decisions',
      help: texts['help.decisions'],
      places,
      async answer(turn, workspaceId, given) {
        const words = tidyLine(given);
        const snapshot =
          workspaceId && (await actions.loadWorkspace({ workspaceId, visitor: visitorOf(turn) }));
        if (!snapshot) return said(texts['gone']);
        if (!mayTake('decision.read', snapshot.actor.roles)) return said(texts['not-yours']);
        if (words !== '') {
          const found = await listing.find(snapshot, { q: words.slice(0, 200) });
          return [foundMessage(snapshot, found, links, turn)];
        }
        const open = await loadOpenDecisions(records, snapshot.workspaceId);
        return [listMessage(snapshot, open, links, turn)];
      },
    },
    {
      name: 'escalate',
      help: texts['help.escalate'],
      places,
      async answer(turn, workspaceId, given) {
        const words = tidyLine(given);
        const number = numberIn(words);
        const reason = words.replace(/^d-?\d+\s*/i, '');
        if (workspaceId === undefined) return said(texts['gone']);
        if (number === undefined || reason === '') return said(texts['escalate.how']);
        const call = { workspaceId, visitor: visitorOf(turn), commandId: ulid() };
        return show(turn, await actions.escalate(call, number, reason.slice(0, 8000)));
      },
    },
  ];
}

async function cardMessage(
  { actions, links }: DecisionCardParts,
  { place }: Turn,
  snapshot: Snapshot<StoredDecision>,
  decision: NonNullable<StoredDecision['decision']>,
): Promise<OutgoingMessage> {
  const context = await actions.context(snapshot, decision.activity);
  const { number, title } = decision;
  const { people, workspace } = snapshot;
  if (place.kind !== 'personal') {
    const name = decisionName(number);
    const waiting = isOpen(decision) ? namesOf(holderIds(decision.holder, workspace), people) : '';
    const ask = textOf(texts, waiting === '' ? 'channel.closed' : 'channel.waits', { name, people: waiting });
    return {
      summary: ask,
      card: adaptiveCard({
        lang: workspace.settings.language,
        fallback: ask,
        body: [notice(ask, waiting === '' ? 'good' : 'emphasis')],
        actions: [openUrl(texts['action.open'], links.to(workspace, `decisions/${number}`))],
      }),
    };
  }
  return {
    summary: textOf(texts, 'summary.ask', { name: decisionName(number), title }),
    card: decisionCard({ decision, context, people, links, commandId: ulid() }),
  };
}

function listMessage(
  { workspace, people }: Snapshot<unknown>,
  open: readonly OpenDecision[],
  links: DecisionCardParts['links'],
  { place }: Turn,
): OutgoingMessage {
  const { timeZone, language } = workspace.settings;
  const ask = textOf(texts, 'list.ask', { count: open.length });
  // The oldest first: they wait the longest.
  const shown = open.toReversed().slice(0, mostLines);
  return {
    summary: ask,
    card: adaptiveCard({
      lang: language,
      fallback: ask,
      body: [
        notice(ask, open.length === 0 ? 'good' : 'emphasis'),
        heading(texts['list.title']),
        ...shown.map((one) =>
          line(
            textOf(texts, place.kind === 'personal' ? 'list.line' : 'list.line-short', {
              name: decisionName(one.number),
              title: shorten(one.title, 100),
              people: namesOf(waitsFor(one, workspace), people),
              since: showInstant(one.heldSince, timeZone, language),
            }),
          ),
        ),
        ...(open.length > shown.length
          ? [
              line([
                { text: textOf(texts, 'list.more', { count: open.length - shown.length }), subtle: true },
              ]),
            ]
          : []),
      ],
      actions: [openUrl(texts['action.list'], links.to(workspace, 'decisions'))],
    }),
  };
}

function numberIn(words: string): number | undefined {
  const [, digits] = /^d-?(\d{1,8})\b/i.exec(words) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** A proposal of one line; the rest is filled in in the tab. */
function contentOf(words: string): DecisionContent {
  return contentSchema.parse({
    title: words.slice(0, 200),
    context: words.length > 200 ? words.slice(0, 8000) : '',
    options: [],
    activity: null,
    initiative: null,
    tier: 'operational',
    commitment: null,
    dueOn: null,
    revisit: { on: null, condition: '' },
    links: [],
  });
}

/** Decisions and input that wait for a person. */
export function decisionWaiting({ actions, links }: DecisionCardParts, records: RecordTable): WaitingSource {
  return {
    async waitingFor(workspaceId, visitor) {
      const [snapshot, open] = await Promise.all([
        actions.loadWorkspace({ workspaceId, visitor }),
        loadOpenDecisions(records, workspaceId),
      ]);
      if (!snapshot) return [];
      const { workspace, actor } = snapshot;
      const { timeZone, language } = workspace.settings;
      return open.toReversed().flatMap((one) => {
        const values = {
          workspace: workspace.name,
          name: decisionName(one.number),
          title: shorten(one.title, 80),
        };
        const address = links.to(workspace, `decisions/${one.number}`);
        if (waitsFor(one, workspace).includes(actor.objectId)) {
          return [{ text: textOf(texts, 'my.decide', values), address }];
        }
        const asked = one.asked.find(({ objectId }) => objectId === actor.objectId);
        if (!asked) return [];
        const day = showInstant(asked.dueAt, timeZone, language);
        return [{ text: textOf(texts, 'my.input', { ...values, day }), address }];
      });
    },
  };
}
