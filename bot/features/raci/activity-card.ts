import { textOf } from '../../../domain/kernel/texts.js';
import { personOf, isAccountable, isResponsible, emptyMatrix } from '../../../domain/raci/columns.js';
import { isNamed } from '../../../domain/raci/row.js';
import { routeOf } from '../../../domain/raci/route.js';
import { authorityText, columnText, phaseText, tierText } from '../../../domain/raci/raci-words.js';
import type { Activity, Column } from '../../../domain/raci/raci.js';
import { adaptiveCard, fact, heading, line, notice, openUrl, shorten } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardJson } from '../../teams/turn.js';
import { nameOf } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import type { MatrixWithPeople } from './raci-store.js';
import texts from './raci-card-texts.en.json' with { type: 'json' };

export interface ActivityCard {
  snapshot: Snapshot<undefined>;
  matrix: MatrixWithPeople;
  activity: Activity;
  links: DeepLinks;
}

/** Who decides an activity, who does it, who is asked and told, and why. */
export function activityCard({ snapshot, matrix, activity, links }: ActivityCard): CardJson {
  const { workspace, people } = snapshot;
  const { context, names } = matrix;
  const { columns } = matrix.stored?.matrix ?? emptyMatrix;
  const shownName = (objectId: string) => names[objectId] ?? nameOf(people, objectId);
  const route = routeOf(activity, columns, context);
  const { cells, tier, initiative, authority } = activity;
  const decider = route.accountable === null ? texts['activity.nobody'] : shownName(route.accountable);
  const ask = textOf(texts, 'activity.ask', { decider, activity: shorten(activity.name, 100) });
  const part = (wanted: (column: Column) => boolean) => {
    const found = columns.filter(wanted).map((column) => {
      const person = personOf(column, context);
      const title = columnText(column, shownName);
      return person === undefined || column.kind === 'person' ? title : `${title} (${shownName(person)})`;
    });
    return found.length === 0 ? texts['activity.nobody'] : shorten(found.join(', '), 400);
  };
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      notice(ask, 'emphasis'),
      heading(texts['activity.title']),
      fact(
        texts['activity.accountable'],
        part(({ id }) => isAccountable(cells[id])),
      ),
      fact(
        texts['activity.responsible'],
        part(({ id }) => isResponsible(cells[id])),
      ),
      fact(
        texts['activity.consulted'],
        part(({ id }) => cells[id] === 'C'),
      ),
      fact(
        texts['activity.informed'],
        part(({ id }) => cells[id] === 'I'),
      ),
      line(`${texts['activity.why']} ${whyText(activity, columns, matrix)}`),
      line([
        {
          text: [
            tierText(tier),
            phaseText(activity.phase),
            initiative ?? texts['activity.all-initiatives'],
            ...authority.map(authorityText),
          ].join(' · '),
          subtle: true,
        },
      ]),
    ],
    actions: [openUrl(texts['action.open'], links.to(workspace, 'matrix'))],
  });
}

/** The rule by which that person decides. */
function whyText(activity: Activity, columns: readonly Column[], { context }: MatrixWithPeople): string {
  const { because, tier } = routeOf(activity, columns, context);
  if (because === 'tier') return texts[`why.no-accountable.${tier}`];
  if (tier === 'strategic') return texts['why.strategic'];
  const accountable = columns.find(({ id }) => isAccountable(activity.cells[id]));
  return accountable && isNamed(accountable, { activity, context })
    ? texts['why.named']
    : texts['why.operational'];
}
