import { ulid } from 'ulid';
import type { Charter } from '../../../domain/charter/charter.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { leaderOf } from '../../../domain/workspace/roles.js';
import { adaptiveCard, fact, heading, line, notice, openUrl, shorten } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardRequest, CardSource } from '../../contributions/card-source.js';
import type { RecordTable } from '../../storage/record-table.js';
import { nameOf } from '../../workspaces/people.js';
import { loadWorkspace, type StoredWorkspace } from '../../workspaces/snapshot.js';
import { loadCharters } from './charter-store.js';
import { historyFact, signOffCard, verifyAction } from './sign-off-card.js';
import texts from './charter-card-texts.en.json' with { type: 'json' };

interface About extends Pick<StoredWorkspace<Charter[]>, 'workspace' | 'people' | 'head'> {
  charter: Charter;
  ordinal: number;
}

/** The charter's cards as they are posted and kept up to date, drawn from the records of the moment. */
export function charterCards(records: RecordTable, links: DeepLinks): CardSource[] {
  const about = async ({ workspaceId, subject }: CardRequest): Promise<About | undefined> => {
    const [number, ordinal] = subject.split('-').map(Number);
    const stored = await loadWorkspace(records, workspaceId, undefined, loadCharters);
    const charter = stored?.extra.find((one) => one.number === number);
    return stored && charter && ordinal !== undefined ? { ...stored, charter, ordinal } : undefined;
  };
  return [
    {
      card: 'charter.sign-off',
      async draw(request) {
        const found = await about(request);
        if (!found) return undefined;
        const { recipient } = request;
        const viewerId = recipient.to === 'person' ? recipient.objectId : undefined;
        const { number, state } = found.charter;
        return {
          message: {
            summary: textOf(texts, state === 'proposed' ? 'summary.sign' : 'summary.state', { number }),
            card: signOffCard({ ...found, viewerId, links, newCommandId: ulid }),
          },
        };
      },
    },
    {
      card: 'charter.in-force',
      async draw(request) {
        const found = await about(request);
        return found && { message: inForceMessage(found, links) };
      },
    },
    { card: 'charter.declined', draw: async (request) => personalNews(await about(request), request, links) },
    { card: 'charter.voided', draw: async (request) => personalNews(await about(request), request, links) },
  ];
}

function inForceMessage({ workspace, people, charter, head }: About, links: DeepLinks) {
  const { number } = charter;
  const named = (role: 'ceo' | 'cio') =>
    charter.proposal?.signatures.find((signature) => signature.role === role)?.name ??
    nameOf(people, leaderOf(workspace, role) ?? '');
  const over = charter.state === 'superseded';
  const newest = { sequence: head.body.historySequence, hash: head.body.historyHash };
  const ask = texts[over ? 'ask.superseded' : 'in-force.ask'];
  return {
    summary: textOf(texts, 'in-force.summary', { number }),
    card: adaptiveCard({
      lang: workspace.settings.language,
      fallback: ask,
      body: [
        notice(ask, over ? 'warning' : 'good'),
        heading(texts[over ? 'in-force.title-over' : 'in-force.title']),
        line(textOf(texts, 'title', { number })),
        line(textOf(texts, 'in-force.signed', { ceo: named('ceo'), cio: named('cio') })),
        historyFact(newest),
      ],
      actions: [
        openUrl(texts['action.open'], links.to(workspace, `charter/${number}`)),
        verifyAction(workspace, newest),
      ],
    }),
  };
}

/** To one person: that a leader declined, or that their signature is void. */
function personalNews(found: About | undefined, { recipient }: CardRequest, links: DeepLinks) {
  const voided = found?.charter.voided;
  if (!found || !voided || recipient.to !== 'person') return undefined;
  const { workspace, people, charter } = found;
  const declined = voided.reason === 'declined';
  const values = {
    person: nameOf(people, recipient.objectId),
    by: nameOf(people, voided.by),
    number: charter.number,
  };
  const ask = textOf(texts, declined ? 'news.declined.ask' : 'news.voided.ask', values);
  return {
    message: {
      summary: textOf(texts, declined ? 'news.declined.summary' : 'news.voided.summary', values),
      card: adaptiveCard({
        lang: workspace.settings.language,
        fallback: ask,
        body: [
          notice(ask, 'warning'),
          heading(textOf(texts, 'title', values)),
          ...(voided.reason === 'declined'
            ? [fact(texts['reason'], shorten(voided.note, 1500))]
            : [line(textOf(texts, `news.${voided.reason}`, values))]),
        ],
        actions: [openUrl(texts['action.open'], links.to(workspace, 'charter'))],
      }),
    },
  };
}
