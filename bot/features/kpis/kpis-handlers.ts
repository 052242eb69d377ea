import { ulid } from 'ulid';
import { z } from 'zod';
import { periodName } from '../../../domain/kernel/period-name.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { kpiOf } from '../../../domain/kpis/kpi-records.js';
import { definitionNow, readingValueSchema, type Kpi } from '../../../domain/kpis/kpi.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { VerbHandler } from '../../contributions/conversation.js';
import { tileWords } from '../../contributions/tile-words.js';
import type { CardAnswer } from '../../teams/turn.js';
import type { Snapshot, Visitor } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { KpiActions } from './kpis-actions.js';
import { kpisCard, type KpisCard } from './kpis-card.js';
import texts from './kpis-card-texts.en.json' with { type: 'json' };
import { kpiRefusalText } from './kpis-refusals.js';
import { tappedReadings, type TappedReadings, type TypedReading } from './reading-fields.js';

export interface KpiCardParts {
  actions: KpiActions;
  links: DeepLinks;
  now: () => Date;
}

const stranger: CardAnswer = { kind: 'refused', code: 'workspace.not-found', message: texts['gone'] };
const showSchema = z.looseObject({ workspace: workspaceIdSchema });

/** *Enter readings* shows a person their own card; *Save readings* takes what they typed, each reading by itself. */
export function kpiVerbs({ actions, links, now }: KpiCardParts): VerbHandler[] {
  const answer = async (workspaceId: string, visitor: Visitor, entered?: Entered): Promise<CardAnswer> => {
    const snapshot = await actions.look(workspaceId, visitor);
    if (!snapshot) return stranger;
    if (!mayTake('kpis.read', snapshot.actor.roles)) {
      return { kind: 'refused', code: 'kpis.not-allowed', message: texts['not-yours'], status: 403 };
    }
    const today = localDate(now(), snapshot.workspace.settings.timeZone);
    const said = entered && inWords(entered, snapshot);
    return { kind: 'card', card: kpisCard({ snapshot, today, links, commandId: ulid(), ...said }) };
  };
  return [
    {
      verb: 'kpis.show',
      async handle(turn, given) {
        const data = showSchema.safeParse(given);
        return data.success ? answer(data.data.workspace, visitorOf(turn)) : stranger;
      },
    },
    {
      verb: 'kpis.enter',
      async handle(turn, given) {
        const tapped = tappedReadings(given);
        if (!tapped) return stranger;
        const visitor = visitorOf(turn);
        const entered = await enterAll(actions, visitor, tapped);
        return entered ? answer(tapped.workspace, visitor, entered) : stranger;
      },
    },
  ];
}

/** What became of each reading: undefined for what was saved, else why it was not. */
interface Entered {
  tapped: TappedReadings;
  outcomes: ReadonlyMap<string, string | undefined>;
}

/** One after the other: each is a change of its own, and one that is refused holds up none of the others. */
async function enterAll(
  actions: KpiActions,
  visitor: Visitor,
  tapped: TappedReadings,
): Promise<Entered | undefined> {
  const { workspace: workspaceId, commandId, note, typed } = tapped;
  const outcomes = new Map<string, string | undefined>();
  for (const [kpi, one] of typed) {
    const read = readNumbers(one);
    if (!read) {
      outcomes.set(kpi, texts['refused.number']);
      continue;
    }
    const reading = { kpi, period: one.period, ...read, note, way: 'card', seen: null } as const;
    const call = { workspaceId, visitor, commandId: `${commandId}.${kpi}` };
    const done = await actions.enter(call, reading);
    if (done.kind === 'stranger') return undefined;
    outcomes.set(kpi, done.kind === 'done' ? undefined : whyNot(done.refusal, done.snapshot));
  }
  return { tapped, outcomes };
}

const valueSchema = readingValueSchema.pick({ value: true, pulse: true });

function readNumbers({ value, asked, answered }: TypedReading) {
  const counts =
    asked === '' && answered === '' ? null : { asked: Number(asked), answered: Number(answered) };
  return valueSchema.safeParse({ value: Number(value), pulse: counts }).data;
}

function whyNot(refusal: Parameters<typeof kpiRefusalText>[0], { workspace }: Snapshot<Kpi[]>): string {
  const { value } = refusal.details;
  const { exact } = tileWords({ workspace, locale: workspace.settings.language });
  return refusal.code === 'kpis.reading-changed' && typeof value === 'number'
    ? textOf(texts, 'refused.theirs', { value: exact(value) })
    : kpiRefusalText(refusal);
}

function inWords(
  { tapped, outcomes }: Entered,
  { workspace, extra: kpis }: Snapshot<Kpi[]>,
): Pick<KpisCard, 'saved' | 'refusals' | 'typed' | 'note'> {
  const { language } = workspace.settings;
  const { exact } = tileWords({ workspace, locale: language });
  const saved: string[] = [];
  const refusals: string[] = outcomes.size === 0 ? [texts['refused.nothing']] : [];
  for (const [id, why] of outcomes) {
    const kpi = kpiOf({ kpis }, id);
    const one = tapped.typed.get(id);
    if (!one) continue;
    const { name = '', unit = '' } = kpi ? definitionNow(kpi) : {};
    const period = periodName(one.period, language);
    const value = `${exact(Number(one.value))} ${unit}`.trim();
    if (why === undefined) saved.push(textOf(texts, 'saved', { name, period, value }, language));
    else refusals.push(textOf(texts, 'refused', { name, period, why }, language));
  }
  // What was saved has left its field; its note has gone with it.
  return { saved, refusals, typed: tapped.typed, note: refusals.length > 0 ? tapped.note : '' };
}
