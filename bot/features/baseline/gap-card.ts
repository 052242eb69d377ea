import { countToSettle } from '../../../domain/baseline/first-draft.js';
import type { BaselineRound, Measurement } from '../../../domain/baseline/baseline.js';
import { textOf } from '../../../domain/kernel/texts.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { adaptiveCard, execute, fact, heading, line, notice, openUrl } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import { roleCover, roleRefresh, type RoleView } from '../../cards/role-cover.js';
import type { CardJson } from '../../teams/turn.js';
import texts from './baseline-card-texts.en.json' with { type: 'json' };

type People = RoleView['people'];

/** In the workspace's chat, which the whole roster reads: that there is a gap, which people with a role see. */
export function gapCover(
  workspace: Workspace,
  people: People,
  { number }: BaselineRound,
  links: DeepLinks,
): CardJson {
  return roleCover(gapView(workspace, people, number), {
    title: texts['gap.cover'],
    actions: [openUrl(texts['action.open'], links.to(workspace, 'baseline'))],
  });
}

/** Beneath the cover. */
export function gapUncovered(
  workspace: Workspace,
  people: People,
  round: BaselineRound,
  measurement: Measurement,
  links: DeepLinks,
): CardJson {
  const refresh = roleRefresh(gapView(workspace, people, round.number));
  return { ...gapCard(workspace, round, measurement, links), refresh };
}

function gapView(workspace: Workspace, people: People, round: number): RoleView {
  const view = execute(texts['gap.view'], 'baseline.gap', { v: 1, workspace: workspace.id, round });
  return { workspace, people, view };
}

/** The gap as a figure, and nobody's answers. */
export function gapCard(
  workspace: Workspace,
  round: BaselineRound,
  measurement: Measurement,
  links: DeepLinks,
): CardJson {
  const { gap, trend } = measurement;
  const open = countToSettle(round.items, measurement.ceo.answers, measurement.cio.answers);
  const ask = textOf(texts, 'gap.ask', { percent: gap.percent, open });
  const before = trend.at(-2);
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      notice(ask, open === 0 && gap.percent === 0 ? 'good' : 'emphasis'),
      heading(texts['gap.title']),
      line(textOf(texts, 'gap.how', { apart: gap.apart.length, count: round.items.length })),
      ...(before
        ? [fact(texts['gap.before'], textOf(texts, 'gap.percent', { percent: before.percent }))]
        : []),
    ],
    actions: [openUrl(texts['action.open'], links.to(workspace, 'baseline'))],
  });
}
