import { charterStep } from '../../../domain/charter/charter-step.js';
import { charterRef, charterSchema, type Charter } from '../../../domain/charter/charter.js';
import type { Figure, TileLine } from '../../../domain/dashboard/dashboard-api.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { TileContext, TileRows, TileSource } from '../../contributions/tile.js';
import { figure, noFigure, tileLine, tileWords } from '../../contributions/tile-words.js';
import { recordRow } from '../../storage/keys.js';
import { nameOf } from '../../workspaces/people.js';
import texts from './charter-tile-texts.en.json' with { type: 'json' };

const rowOf = (number: number | null) => (number === null ? [] : [{ row: recordRow(charterRef(number)) }]);

function charterOf(rows: TileRows, number: number | null): Charter | undefined {
  const body = number === null ? undefined : rows.one(recordRow(charterRef(number)));
  return body === undefined ? undefined : charterSchema.parse(body);
}

/** Which version is in force, and where the next one stands. */
export const charterTile: TileSource = {
  id: 'charter',
  second: ({ head }) => [...rowOf(head.charterInForce), ...rowOf(head.charterUnderWay)],
  show(rows, context) {
    const { head, workspace, now, actor } = context;
    const inForce = charterOf(rows, head.charterInForce);
    const underWay = charterOf(rows, head.charterUnderWay);
    return {
      steps: [charterStep(workspace, inForce, now)],
      tile: {
        id: 'charter',
        title: texts['title'],
        address: 'charter',
        figures: [inForceFigure(inForce, context)],
        bars: [],
        lines:
          underWay && mayTake('charter.read-under-way', actor.roles) ? [underWayLine(underWay, context)] : [],
        note: null,
      },
    };
  },
};

function inForceFigure(inForce: Charter | undefined, context: TileContext): Figure {
  const { number } = tileWords(context);
  const label = texts['in-force'];
  if (!inForce) {
    return figure({ label, shown: noFigure, address: 'charter', tone: 'watch', word: texts['none'] });
  }
  return figure({
    label,
    shown: number(inForce.number),
    date: inForce.inForceAt,
    address: `charter/${inForce.number}`,
    tone: inForce.interim ? 'watch' : 'good',
    word: texts[inForce.interim ? 'interim' : 'signed'],
  });
}

function underWayLine({ number, state, proposal, openedAt }: Charter, context: TileContext): TileLine {
  const { workspace, people } = context;
  const signed = proposal?.signatures.map(({ role }) => role) ?? [];
  const missing = (['ceo', 'cio'] as const)
    .filter((role) => !signed.includes(role))
    .map((role) => nameOf(people, workspace.leaders[role]?.objectId ?? ''))
    .filter((name) => name !== '');
  const proposed = state === 'proposed' && proposal;
  return tileLine({
    text: textOf(texts, proposed ? 'proposed' : 'draft', { number }, context.locale),
    detail: proposed ? textOf(texts, 'missing', { names: missing.join(', ') }, context.locale) : null,
    date: proposed ? proposal.proposedAt : openedAt,
    address: `charter/${number}`,
    tone: proposed ? 'watch' : 'plain',
    word: texts[proposed ? 'to-sign' : 'in-work'],
  });
}
