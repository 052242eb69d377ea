import { authorityBars, type AuthorityBar } from '../../../domain/authority/authority-bars.js';
import { authorityStep } from '../../../domain/authority/authority-step.js';
import {
  limitsInForce,
  limitsRef,
  limitsVersionSchema,
  usageRef,
  usageSchema,
  type LimitsVersion,
} from '../../../domain/authority/authority.js';
import { periodOf, quarterOf } from '../../../domain/authority/usage.js';
import { charterRef, charterSchema } from '../../../domain/charter/charter.js';
import { delegationHolds } from '../../../domain/charter/leader-change.js';
import type { TileBar } from '../../../domain/dashboard/dashboard-api.js';
import authorityTexts from '../../../domain/authority/authority-texts.en.json' with { type: 'json' };
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { TileContext, TileRows, TileSource } from '../../contributions/tile.js';
import { tileBar, tileWords } from '../../contributions/tile-words.js';
import { recordRow } from '../../storage/keys.js';
import texts from './authority-tile-texts.en.json' with { type: 'json' };

const limitsRow = ({ head }: TileContext) => {
  const version = head.pointers[limitsInForce];
  return version === null || version === undefined ? undefined : recordRow(limitsRef(version));
};
const charterRow = ({ head }: TileContext) =>
  head.charterInForce === null ? undefined : recordRow(charterRef(head.charterInForce));

function limitsOf(rows: TileRows, context: TileContext): LimitsVersion | undefined {
  const row = limitsRow(context);
  const body = row === undefined ? undefined : rows.one(row);
  return body === undefined ? undefined : limitsVersionSchema.parse(body);
}

/** The quarters that the running periods of budget and hiring lie in: a short range for each. */
function usageRanges(limits: LimitsVersion, today: string) {
  return (['budget', 'hiring'] as const).flatMap((kind) => {
    const period = periodOf(kind, limits, today);
    if (!period) return [];
    const from = recordRow(usageRef(kind, quarterOf(period.from)));
    return [{ from, to: `${recordRow(usageRef(kind, quarterOf(period.to)))}!` }];
  });
}

/** What the charter in force delegates, and how much of it is used. */
export const authorityTile: TileSource = {
  id: 'authority',
  second: (context) =>
    [limitsRow(context), charterRow(context)].flatMap((row) => (row === undefined ? [] : [{ row }])),
  third(rows, context) {
    const limits = limitsOf(rows, context);
    return limits ? usageRanges(limits, context.today) : [];
  },
  show(rows, context) {
    const { head, now, today, actor } = context;
    if (!mayTake('authority.read', actor.roles)) return {};
    const limits = limitsOf(rows, context);
    const usage = limits
      ? usageRanges(limits, today).flatMap((range) => rows.all(range).map((body) => usageSchema.parse(body)))
      : [];
    const bars = authorityBars(limits ?? null, usage, today);
    const charter = rows.one(charterRow(context) ?? '');
    const chartered = head.charterInForce !== null;
    const holds = delegationHolds(charter === undefined ? undefined : charterSchema.parse(charter), now);
    return {
      steps: [authorityStep(bars, { chartered, holds })],
      tile: {
        id: 'authority',
        title: texts['title'],
        address: 'authority',
        figures: [],
        bars: bars.filter(({ state }) => state !== 'absent').map((bar) => shownBar(bar, context)),
        lines: [],
        note: bars.every(({ state }) => state === 'absent') ? texts['none'] : null,
      },
    };
  },
};

function shownBar(bar: AuthorityBar, context: TileContext): TileBar {
  const words = tileWords(context);
  const { kind, used, most, perDecision, state, to } = bar;
  const { currency } = context.workspace.settings;
  const amount = (value: number) =>
    kind === 'hiring' ? words.number(value) : `${words.number(value)} ${currency}`;
  const shown =
    most === null
      ? textOf(texts, 'each', { amount: amount(perDecision) }, context.locale)
      : textOf(texts, 'used', { used: amount(used), most: amount(most) }, context.locale);
  const share = most === null ? null : most === 0 ? 1 : Math.min(1, used / most);
  const full = share !== null && share >= 1;
  const key =
    state === 'in-force' ? (full ? 'full' : 'in-force') : state === 'expired' ? 'expired' : 'not-yet';
  return tileBar({
    label: authorityTexts[`kind.${kind}`],
    shown,
    share,
    date: to,
    address: 'authority',
    tone: key === 'in-force' ? 'good' : key === 'expired' ? 'bad' : 'watch',
    word: textOf(texts, `state.${key}`, { to: words.day(to ?? '') }, context.locale),
  });
}
