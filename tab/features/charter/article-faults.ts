import { articleLengthLimit, requiredDisciplines, type ArticleId } from '../../../domain/charter/articles.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { rituals } from '../../components/cadence-lists.js';

/** Why a field can't be saved as it is. Gaps are another matter: they can be saved, not proposed. */
export interface Fault {
  /** Names joined by dots, rows from 0: `rights.2.limit`; the article's member for the whole list. */
  path: string;
  code: 'too-long' | 'too-many' | 'not-a-number' | 'not-a-time';
  least?: number;
  most?: number;
}

// What the domain's schemas accept (domain/charter/charter.ts); a test holds the two together.
export const limits = {
  text: articleLengthLimit,
  name: 200,
  limit: 500,
  reason: 1000,
  rights: 60,
  consulted: 20,
  levels: 8,
  people: 100,
  rituals: rituals.length,
  withinHours: [1, 400],
  share: [1, 100],
  minutes: [5, 480],
} as const;

type FaultsOf = { [Id in ArticleId]: (content: Articles[Id]) => (Fault | undefined)[] };

const faultsOfText = ({ text }: { text: string }) => [length('text', text, limits.text)];

const faultsOf: FaultsOf = {
  summary: faultsOfText,
  purpose: faultsOfText,
  ceo: faultsOfText,
  cio: faultsOfText,
  authority: faultsOfText,
  measures: ({ text, compensation, shares }) => [
    length('text', text, limits.text),
    length('compensation', compensation, limits.text),
    ...(['ceo', 'cio'] as const).map((role) => {
      const share = shares?.[role] ?? null;
      return share === null ? undefined : range(`shares.${role}`, share, limits.share);
    }),
  ],
  'decision-rights': ({ rights }) => [
    count('rights', rights, limits.rights),
    ...rights.flatMap((right, row) => [
      length(`rights.${row}.area`, right.area, limits.name),
      length(`rights.${row}.accountable`, right.accountable, limits.name),
      count(`rights.${row}.consulted`, right.consulted, limits.consulted),
      right.consulted
        .map((name) => length(`rights.${row}.consulted`, name, limits.name))
        .find((fault) => fault !== undefined),
      length(`rights.${row}.limit`, right.limit, limits.limit),
    ]),
  ],
  escalation: ({ levels }) => [
    count('levels', levels, limits.levels),
    ...levels.flatMap((level, row) => [
      length(`levels.${row}.decides`, level.decides, limits.name),
      range(`levels.${row}.withinHours`, level.withinHours, limits.withinHours),
    ]),
  ],
  team: ({ people, reasons }) => [
    count('people', people, limits.people),
    ...people.flatMap((person, row) => [
      length(`people.${row}.name`, person.name, limits.name),
      range(`people.${row}.share`, person.share, limits.share),
    ]),
    ...requiredDisciplines.map((discipline) =>
      length(`reasons.${discipline}`, reasons[discipline], limits.reason),
    ),
  ],
  cadence: ({ rituals: entries }) => [
    count('rituals', entries, limits.rituals),
    ...entries.flatMap(({ time, minutes }, row) => [
      /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
        ? undefined
        : ({ path: `rituals.${row}.time`, code: 'not-a-time' } as const),
      range(`rituals.${row}.minutes`, minutes, limits.minutes),
    ]),
  ],
};

/** What has to be mended before the server would take this (tidied) content; empty if it would. */
export function faultsIn<Id extends ArticleId>(article: Id, content: Articles[Id]): Fault[] {
  return faultsOf[article](content).filter((fault) => fault !== undefined);
}

function length(path: string, text: string, most: number): Fault | undefined {
  return text.length > most ? { path, code: 'too-long', most } : undefined;
}

function count(path: string, rows: readonly unknown[], most: number): Fault | undefined {
  return rows.length > most ? { path, code: 'too-many', most } : undefined;
}

function range(path: string, value: number, [least, most]: readonly [number, number]): Fault | undefined {
  const fits = Number.isInteger(value) && value >= least && value <= most;
  return fits ? undefined : { path, code: 'not-a-number', least, most };
}
