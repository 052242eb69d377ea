import { textOf } from '../../../domain/kernel/texts.js';
import { adaptiveCard, fact, heading, line, notice, openUrl, type Run } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { TileContext } from '../../contributions/tile.js';
import type { CardJson } from '../../teams/turn.js';
import type { DrawnDashboard } from './dashboard-views.js';
import texts from './dashboard-card-texts.en.json' with { type: 'json' };

/** Figures of a tile that a card has room for. */
const mostFigures = 3;
const colours = { working: 'good', due: 'warning', failing: 'attention' } as const;

/** The scorecards: the first figures of each tile, and how each step stands. */
export function dashboardCard(drawn: DrawnDashboard, { workspace }: TileContext, links: DeepLinks): CardJson {
  const { language } = workspace.settings;
  const count = (state: string) => drawn.steps.filter((step) => step.state === state).length;
  const [failing, due] = [count('failing'), count('due')];
  const ask = textOf(texts, 'ask.dashboard', { failing, due }, language);
  return adaptiveCard({
    lang: language,
    fallback: ask,
    body: [
      notice(ask, failing > 0 ? 'attention' : due > 0 ? 'warning' : 'good'),
      ...drawn.tiles
        .filter(({ figures }) => figures.length > 0)
        .flatMap(({ title, figures }) => [
          heading(title),
          ...figures
            .slice(0, mostFigures)
            .map(({ label, shown, word }) => fact(label, word === null ? shown : `${shown} · ${word}`)),
        ]),
      ...drawn.steps.map(({ title, word, state }, index) => {
        const runs: Run[] = [
          { text: `${index + 1}. ${title}  ` },
          { text: word, bold: true, colour: colours[state] },
        ];
        return line(runs, { spacing: 'small', ...(index === 0 && { separator: true }) });
      }),
    ],
    actions: [openUrl(texts['action.open'], links.to(workspace, 'dashboard'))],
  });
}
