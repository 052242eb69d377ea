import { periodName } from '../../../domain/kernel/period-name.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { statusOrder } from '../../../domain/kpis/changes.js';
import { enterersOf } from '../../../domain/kpis/enter-readings.js';
import { activeKpis } from '../../../domain/kpis/kpi-records.js';
import { limits } from '../../../domain/kpis/limits.js';
import { definitionNow, type Kpi } from '../../../domain/kpis/kpi.js';
import kpiTexts from '../../../domain/kpis/kpis-texts.en.json' with { type: 'json' };
import { standingOf, type Standing } from '../../../domain/kpis/standing.js';
import {
  adaptiveCard,
  execute,
  fact,
  heading,
  line,
  notice,
  openUrl,
  shorten,
} from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import { tileWords } from '../../contributions/tile-words.js';
import type { CardJson } from '../../teams/turn.js';
import { nameOf } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import texts from './kpis-card-texts.en.json' with { type: 'json' };
import { dueFields, type TypedReading } from './reading-fields.js';

/** What a card has room for. */
const most = { fields: 6, standings: 10, name: 80 };

export interface KpisCard {
  snapshot: Snapshot<Kpi[]>;
  /** Local date of the workspace. */
  today: string;
  links: DeepLinks;
  /** Of the tap that the card offers. */
  commandId: string;
  /** What was saved just now, in words. */
  saved?: readonly string[];
  /** Why something was not, in words; what was typed stays in its fields. */
  refusals?: readonly string[];
  typed?: ReadonlyMap<string, TypedReading>;
  note?: string;
}

interface Stands {
  kpi: Kpi;
  standing: Standing;
}

/** How the KPIs stand, for one person: with a field for each reading that is due from them. */
export function kpisCard(card: KpisCard): CardJson {
  const { snapshot, links, saved = [], refusals = [] } = card;
  const { workspace, people, actor } = snapshot;
  const { language } = workspace.settings;
  const stands = standings(card);
  const due = stands.filter(
    ({ kpi, standing }) => standing.due && enterersOf(workspace, definitionNow(kpi)).includes(actor.objectId),
  );
  const name = nameOf(people, actor.objectId);
  const ask = textOf(texts, due.length > 0 ? 'ask.due' : 'ask.none', { name, count: due.length }, language);
  return adaptiveCard({
    lang: language,
    fallback: ask,
    body: [
      ...refusals.map((words) => notice(words, 'attention')),
      notice(ask, due.length > 0 ? 'emphasis' : 'good'),
      ...saved.map((words) => line(words)),
      ...dueForm(due, card),
      ...standingLines(stands, card),
    ],
    actions: [
      ...(due.length > 0 ? [saveAction(due, card)] : []),
      openUrl(texts['action.open'], links.to(workspace, 'kpis')),
    ],
  });
}

/** For a place where people without a role read along: no name and no figure of a KPI. */
export function kpisCardForAll(card: Omit<KpisCard, 'commandId'>): CardJson {
  const { snapshot, links } = card;
  const { workspace, people } = snapshot;
  const { language } = workspace.settings;
  const due = standings(card).filter(({ standing }) => standing.due);
  const asked = new Set(due.flatMap(({ kpi }) => enterersOf(workspace, definitionNow(kpi))));
  const names = [...asked].map((one) => nameOf(people, one)).join(', ');
  const some = due.length > 0 && names !== '';
  const ask = textOf(texts, some ? 'ask.all' : 'ask.all-none', { count: due.length, names }, language);
  return adaptiveCard({
    lang: language,
    fallback: ask,
    body: [notice(ask, some ? 'emphasis' : 'good')],
    actions: [
      execute(texts[some ? 'action.enter' : 'action.show'], 'kpis.show', { v: 1, workspace: workspace.id }),
      openUrl(texts['action.open'], links.to(workspace, 'kpis')),
    ],
  });
}

/** Worst first. */
function standings({ snapshot, today }: Pick<KpisCard, 'snapshot' | 'today'>): Stands[] {
  return activeKpis(snapshot.extra)
    .map((kpi) => ({ kpi, standing: standingOf(kpi, today) }))
    .toSorted(
      (one, other) => statusOrder.indexOf(one.standing.status) - statusOrder.indexOf(other.standing.status),
    );
}

function dueForm(due: readonly Stands[], { snapshot, typed, note = '' }: KpisCard): object[] {
  if (due.length === 0) return [];
  const { language } = snapshot.workspace.settings;
  const more = due.length - most.fields;
  return [
    heading(texts['due']),
    ...due
      .slice(0, most.fields)
      .flatMap(({ kpi, standing }) => dueFields(kpi, standing.due?.id ?? '', typed?.get(kpi.id), language)),
    { type: 'Input.Text', id: 'note', label: texts['field.note'], maxLength: limits.note, value: note },
    ...(more > 0 ? [line(textOf(texts, 'due.more', { more }, language))] : []),
  ];
}

/** Ids and periods only: what they were drawn for. */
function saveAction(due: readonly Stands[], { snapshot, commandId }: KpisCard): object {
  const periods = due
    .slice(0, most.fields)
    .map(({ kpi, standing }) => [`period-${kpi.id}`, standing.due?.id ?? '']);
  const { id: workspace } = snapshot.workspace;
  const data: Record<string, string | number> = {
    v: 1,
    workspace,
    commandId,
    ...Object.fromEntries(periods),
  };
  return execute(texts['action.save'], 'kpis.enter', data);
}

function standingLines(stands: readonly Stands[], { snapshot: { workspace } }: KpisCard): object[] {
  const { language } = workspace.settings;
  const { exact } = tileWords({ workspace, locale: language });
  const more = stands.length - most.standings;
  return [
    heading(texts['standing']),
    ...(stands.length === 0 ? [line(texts['standing.none'])] : []),
    ...stands.slice(0, most.standings).map(({ kpi, standing: { status, newest } }) => {
      const { name, unit } = definitionNow(kpi);
      const word = kpiTexts[`status.${status}`];
      const value = newest ? `${exact(newest.value)} ${unit}`.trim() : '';
      const said = newest
        ? textOf(texts, 'standing.newest', { word, value, period: periodName(newest.period.id, language) })
        : word;
      return fact(shorten(name, most.name), said);
    }),
    ...(more > 0 ? [line([{ text: textOf(texts, 'more', { more }, language), subtle: true }])] : []),
  ];
}
