import { periodName } from '../../../domain/kernel/period-name.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { leaderRoles } from '../../../domain/workspace/roles.js';
import { adaptiveCard, execute, heading, line, notice, openUrl, shorten } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { TileContext } from '../../contributions/tile.js';
import { nameOf } from '../../workspaces/people.js';
import type { CardJson } from '../../teams/turn.js';
import type { WithNews } from './dashboard-views.js';
import texts from './dashboard-card-texts.en.json' with { type: 'json' };

/** Lines of a list that a card has room for. */
const mostLines = 6;
const mostCharacters = 200;

export interface MondayCardParts {
  drawn: WithNews;
  context: TileContext;
  links: DeepLinks;
  /** Why what was tapped was not done. */
  refusal?: string | undefined;
}

/** What changed since last week, worst first; readings due; decisions that wait; and who has yet to review. */
export function mondayCard({ drawn, context, links, refusal }: MondayCardParts): CardJson {
  const { workspace, people } = context;
  const { language } = workspace.settings;
  const { review, news } = drawn;
  const { week } = review;
  const open = leaderRoles
    .filter((role) => review[role] === null && workspace.leaders[role]?.state === 'accepted')
    .map((role) => nameOf(people, workspace.leaders[role]?.objectId ?? ''));
  const done = leaderRoles.flatMap((role) => review[role]?.name ?? []);
  const key = open.length > 0 ? 'ask.review' : done.length > 0 ? 'ask.reviewed' : 'ask.no-leaders';
  const said = periodName(week, language);
  const ask = textOf(texts, key, { names: open.join(', '), week: said }, language);
  const list = (of: 'changed' | 'due' | 'waiting', beyond = 0): object[] => {
    const lines = news[of];
    const more = Math.max(0, lines.length - mostLines) + beyond;
    return [
      heading(texts[of]),
      ...(lines.length === 0 ? [line(texts[`${of}.none`])] : []),
      ...lines
        .slice(0, mostLines)
        .map((text) => line(`• ${shorten(text, mostCharacters)}`, { spacing: 'small' })),
      ...(more > 0 ? [line([{ text: textOf(texts, 'more', { more }, language), subtle: true }])] : []),
    ];
  };
  return adaptiveCard({
    lang: language,
    fallback: ask,
    body: [
      ...(refusal === undefined ? [] : [notice(refusal, 'attention')]),
      notice(ask, open.length > 0 ? 'emphasis' : 'good'),
      heading(textOf(texts, 'title.monday', { week: said }, language)),
      ...list('changed'),
      ...list('due'),
      ...list('waiting', news.waitingMore),
      ...(done.length > 0
        ? [line([{ text: textOf(texts, 'review.done', { names: done.join(', ') }, language), subtle: true }])]
        : []),
    ],
    actions: [
      ...(open.length > 0
        ? [
            execute(texts['action.review'], 'dashboard.review', {
              v: 1,
              workspace: workspace.id,
              week,
            }),
          ]
        : []),
      openUrl(texts['action.open'], links.to(workspace, 'dashboard')),
    ],
  });
}
