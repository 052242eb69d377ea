import { decisionName } from '../../../domain/decisions/decision.js';
import type { ListedDecision } from '../../../domain/decisions/listed-decision.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { adaptiveCard, line, notice, openUrl, shorten } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { OutgoingMessage, Turn } from '../../teams/turn.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import texts from './decision-card-texts.en.json' with { type: 'json' };

const mostFound = 8;

/** What `decisions <words>` found, best first. What the whole roster reads holds no decision's words. */
export function foundMessage(
  { workspace }: Snapshot<unknown>,
  found: readonly ListedDecision[],
  links: DeepLinks,
  { place }: Turn,
): OutgoingMessage {
  const ask = textOf(texts, 'found.ask', { count: found.length });
  const best = found.slice(0, mostFound);
  return {
    summary: ask,
    card: adaptiveCard({
      lang: workspace.settings.language,
      fallback: ask,
      body: [
        notice(ask, 'emphasis'),
        ...best.map(({ number, title }) => {
          const name = decisionName(number);
          return line(
            place.kind === 'personal'
              ? textOf(texts, 'summary.ask', { name, title: shorten(title, 100) })
              : name,
          );
        }),
      ],
      actions: [openUrl(texts['action.found'], links.to(workspace, 'decisions/all'))],
    }),
  };
}
