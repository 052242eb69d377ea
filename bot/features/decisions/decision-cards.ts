import { ulid } from 'ulid';
import { decisionName, decisionNumber } from '../../../domain/decisions/decision.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { rolesOf } from '../../../domain/workspace/roles.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardRequest, CardSource } from '../../contributions/card-source.js';
import type { RecordTable } from '../../storage/record-table.js';
import { nameOf } from '../../workspaces/people.js';
import { loadWorkspace } from '../../workspaces/snapshot.js';
import { decisionCard } from './decision-card.js';
import { loadContext, loadDecision, type DecisionSources } from './decision-store.js';
import texts from './decision-card-texts.en.json' with { type: 'json' };

/** Decisions' cards in people's own chats. What is asked and what is told look alike: as it is now, for them. */
export function decisionCards(
  records: RecordTable,
  sources: DecisionSources,
  links: DeepLinks,
  now: () => Date,
): CardSource[] {
  const draw = async ({ workspaceId, subject, recipient }: CardRequest) => {
    if (recipient.to !== 'person') return undefined;
    const { objectId } = recipient;
    const number = decisionNumber(subject.split('-')[0] ?? '');
    const stored = await loadWorkspace(records, workspaceId, undefined, (reads, id) =>
      loadDecision(reads, id, number),
    );
    const decision = stored?.extra;
    if (!stored || !decision) return undefined;
    const { workspace, people } = stored;
    const context = await loadContext(sources, records, stored, decision.activity, now());
    const actor = { objectId, name: nameOf(people, objectId), roles: rolesOf(workspace, objectId) };
    const { title } = decision;
    return {
      message: {
        summary: textOf(texts, 'summary.ask', { name: decisionName(number), title }),
        card: decisionCard({
          decision,
          context: { ...context, actor },
          people,
          links,
          commandId: ulid(now().getTime()),
        }),
      },
    };
  };
  return [
    { card: 'decision.ask', draw },
    { card: 'decision.news', draw },
  ];
}
