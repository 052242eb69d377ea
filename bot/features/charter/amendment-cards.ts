import { ulid } from 'ulid';
import { amendmentName, type Amendment, type AmendmentChange } from '../../../domain/charter/amendment.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { adaptiveCard, heading, line, notice } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardRequest, CardSource } from '../../contributions/card-source.js';
import type { RecordTable } from '../../storage/record-table.js';
import { nameOf } from '../../workspaces/people.js';
import { loadWorkspace, type StoredWorkspace } from '../../workspaces/snapshot.js';
import {
  amendmentCard,
  endText,
  kindText,
  mostOnCard,
  openAmendment,
  reasonOf,
  titleOf,
  whatChanges,
  type AmendmentCard,
} from './amendment-card.js';
import { loadAmendmentRecords, loadAmendmentText, type LoadedAmendments } from './amendment-store.js';
import { named } from './amendment-views.js';
import { historyFact, verifyAction } from './sign-off-card.js';
import texts from './amendment-card-texts.en.json' with { type: 'json' };
import charterTexts from './charter-card-texts.en.json' with { type: 'json' };

interface About extends AmendmentCard {
  stored: StoredWorkspace<LoadedAmendments>;
}

/** The first changes of an amendment, as a card shows them. */
export async function changesForCard(
  records: RecordTable,
  stored: Pick<StoredWorkspace<unknown>, 'workspace' | 'people'>,
  { number }: Amendment,
): Promise<AmendmentChange[]> {
  const { workspace, people } = stored;
  const text = await loadAmendmentText(records, workspace.id, number);
  const shown = text?.changes.slice(0, mostOnCard) ?? [];
  return named(records, { workspaceId: workspace.id, people }, shown);
}

/** The cards of amendments as they are posted and kept up to date, drawn from the records of the moment. */
export function amendmentCards(records: RecordTable, links: DeepLinks): CardSource[] {
  const about = async ({ workspaceId, subject, recipient }: CardRequest): Promise<About | undefined> => {
    const stored = await loadWorkspace(records, workspaceId, undefined, loadAmendmentRecords);
    const amendment = stored?.extra.amendments.find(({ number }) => number === Number(subject));
    if (!stored || !amendment) return undefined;
    const { workspace, people } = stored;
    const changes = await changesForCard(records, stored, amendment);
    const viewerId = recipient.to === 'person' ? recipient.objectId : undefined;
    return { stored, workspace, people, amendment, changes, links, viewerId, newCommandId: ulid };
  };
  return [
    {
      card: 'charter.amendment',
      async draw(request) {
        const found = await about(request);
        if (!found) return undefined;
        const key = found.amendment.state === 'proposed' ? 'summary.sign' : 'summary.state';
        const summary = textOf(texts, key, { kind: kindText(found.amendment) });
        return { message: { summary, card: amendmentCard(found) } };
      },
    },
    {
      card: 'charter.amendment-in-force',
      async draw(request) {
        const found = await about(request);
        return found && { message: inForceMessage(found) };
      },
    },
    {
      card: 'charter.amendment-news',
      async draw(request) {
        const found = await about(request);
        return found && endedMessage(found);
      },
    },
  ];
}

function inForceMessage(about: About) {
  const { stored, workspace, people, amendment, viewerId } = about;
  const { historySequence: sequence, historyHash: hash } = stored.head.body;
  const signed = amendment.signatures.map(({ name, role }) => `${name} (${charterTexts[`role.${role}`]})`);
  const ask =
    viewerId === undefined
      ? texts['in-force.ask']
      : textOf(texts, 'in-force.told', { person: nameOf(people, viewerId) });
  return {
    summary: textOf(texts, 'summary.in-force', { name: amendmentName(amendment) }),
    card: adaptiveCard({
      lang: workspace.settings.language,
      fallback: ask,
      body: [
        notice(ask, 'good'),
        heading(titleOf(amendment)),
        ...whatChanges(about),
        line(textOf(texts, 'in-force.signed', { people: signed.join(', ') })),
        historyFact({ sequence, hash }),
      ],
      actions: [openAmendment(about), verifyAction(workspace, { sequence, hash })],
    }),
  };
}

/** To one person: that it ended without entering into force. */
function endedMessage(about: About) {
  const { workspace, people, amendment, viewerId } = about;
  if (viewerId === undefined || !amendment.ended) return undefined;
  const words = endText(amendment, people);
  const ask = textOf(texts, 'news.ask', { person: nameOf(people, viewerId), words });
  return {
    message: {
      summary: texts['summary.ended'],
      card: adaptiveCard({
        lang: workspace.settings.language,
        fallback: ask,
        body: [
          notice(ask, 'warning'),
          heading(titleOf(amendment)),
          ...reasonOf(amendment),
          ...whatChanges(about),
        ],
        actions: [openAmendment(about)],
      }),
    },
  };
}
