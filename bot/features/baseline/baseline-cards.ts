import type { BaselineRound } from '../../../domain/baseline/baseline.js';
import { textOf } from '../../../domain/kernel/texts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardRequest, CardSource } from '../../contributions/card-source.js';
import type { RecordTable } from '../../storage/record-table.js';
import { loadWorkspace, type StoredWorkspace } from '../../workspaces/snapshot.js';
import { answerCard } from './answer-card.js';
import { loadBaseline, type StoredBaseline } from './baseline-store.js';
import { gapCover } from './gap-card.js';
import texts from './baseline-card-texts.en.json' with { type: 'json' };

interface About extends Pick<StoredWorkspace<StoredBaseline>, 'workspace' | 'people'> {
  round: BaselineRound;
}

/** The baseline's cards as they are posted and kept up to date. None of them holds anybody's answers. */
export function baselineCards(records: RecordTable, links: DeepLinks): CardSource[] {
  const about = async ({ workspaceId, subject }: CardRequest): Promise<About | undefined> => {
    const stored = await loadWorkspace(records, workspaceId, undefined, loadBaseline);
    const round = stored?.extra.rounds.find(({ number }) => number === Number(subject));
    return stored && round ? { ...stored, round } : undefined;
  };
  return [
    {
      card: 'baseline.answer',
      async draw(request) {
        const found = await about(request);
        const { recipient } = request;
        if (!found || recipient.to !== 'person') return undefined;
        const { workspace, people, round } = found;
        const { objectId } = recipient;
        return {
          message: {
            summary: textOf(texts, 'summary.answer', { count: round.items.length }),
            card: answerCard({ workspace, people, round, objectId, links }),
          },
        };
      },
    },
    {
      card: 'baseline.gap',
      async draw(request) {
        const found = await about(request);
        if (!found?.round.measurement) return undefined;
        const { workspace, people, round } = found;
        return { message: { summary: texts['gap.cover'], card: gapCover(workspace, people, round, links) } };
      },
    },
  ];
}
