import { z } from 'zod';
import { articlesSchema, charterTextRef } from '../../../domain/charter/charter.js';
import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { kpiRef, kpiSchema } from '../../../domain/kpis/kpi.js';
import { payLinksOf, visiblePayLinks, type PayLink } from '../../../domain/kpis/pay-link.js';
import { scoresAt } from '../../../domain/kpis/scores.js';
import { wholePercentOf } from '../../../domain/kpis/shown.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { TileContext, TileSource } from '../../contributions/tile.js';
import { figure, noFigure, tileWords } from '../../contributions/tile-words.js';
import { rangeOf, recordRow } from '../../storage/keys.js';
import texts from './pay-tile-texts.en.json' with { type: 'json' };
import kpiTexts from './kpis-tile-texts.en.json' with { type: 'json' };

const allKpis = rangeOf(kpiRef('').kind);

/** Of the charter's text, what is needed here. */
export const sharesSchema = z.object({ articles: z.object({ measures: articlesSchema.shape.measures }) });

const charterRows = ({ head, workspace, actor }: TileContext): string[] =>
  head.charterInForce === null || visiblePayLinks(workspace, actor.objectId).length === 0
    ? []
    : [recordRow(charterTextRef(head.charterInForce))];

/** What of each leader's variable pay the joint score gives, for those who may see it (product section 8). */
export const payTile: TileSource = {
  id: 'pay',
  personal: true,
  first: [allKpis],
  second: (context) => charterRows(context).map((row) => ({ row })),
  show(rows, context) {
    const { workspace, actor, today } = context;
    const roles = visiblePayLinks(workspace, actor.objectId);
    const [row] = charterRows(context);
    const body = row === undefined ? undefined : rows.one(row);
    // The charter, which the roster reads, has the share; what comes of it is for whoever may see it.
    if (!mayTake('dashboard.read', actor.roles) || body === undefined) return {};
    const { shares } = sharesSchema.parse(body).articles.measures;
    const { joint } = scoresAt(
      rows.all(allKpis).map((kpi) => kpiSchema.parse(kpi)),
      today,
    );
    const links = payLinksOf(roles, shares, joint);
    const address = `charter/${context.head.charterInForce ?? ''}`;
    return {
      tile: {
        id: 'pay',
        title: texts['title'],
        address,
        figures: links.map((link) => payFigure(link, joint, address, context)),
        bars: [],
        lines: [],
        note: links.length === 0 ? texts['none'] : texts['note'],
      },
    };
  },
};

function payFigure(
  { role, share, part }: PayLink,
  joint: number | undefined,
  address: string,
  context: TileContext,
): Figure {
  const { today, locale } = context;
  const whole = wholePercentOf(share);
  return figure({
    label: textOf(texts, 'label', { who: kpiTexts[`owner.${role}`], share: whole }, locale),
    shown: part === undefined ? noFigure : tileWords(context).percent(wholePercentOf(part)),
    date: today,
    address,
    note:
      joint === undefined
        ? texts['no-score']
        : textOf(
            texts,
            'of-joint',
            { share: whole, joint: wholePercentOf(joint), capped: String(joint > 1) },
            locale,
          ),
  });
}
