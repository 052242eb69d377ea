import type { ArticleId } from '../../../domain/charter/articles.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { tidyOwner } from '../../../domain/charter/owner.js';
import { tidyLine, tidyParagraphs } from '../../../domain/kernel/plain-text.js';
import { frequencies, rituals } from '../../components/cadence-lists.js';

type Right = Articles['decision-rights']['rights'][number];
type Level = Articles['escalation']['levels'][number];
export type TeamMember = Articles['team']['people'][number];
export type Discipline = TeamMember['discipline'];
type Ritual = Articles['cadence']['rituals'][number];

// The lists of the domain's schemas, written out: importing them would bring zod into the tab. `satisfies`
// with a record makes the compiler notice one that is missing here.
const keysOf = <Key extends string>(all: Record<Key, true>): Key[] =>
  Object.keys(all).filter((key): key is Key => Object.hasOwn(all, key));

export const disciplines = keysOf<Discipline>({
  'data-science': true,
  engineering: true,
  'business-analysis': true,
  product: true,
  'risk-and-legal': true,
  operations: true,
  other: true,
});
export const tiers = keysOf<Right['tier']>({ strategic: true, operational: true });

/** How an article's content is read from outside, and how the server will tidy it. */
interface ContentRules<Content> {
  read: (value: unknown) => Content | undefined;
  tidy: (content: Content) => Content;
}

/** What doesn't have the shape that is being read; caught where reading began. */
class WrongShape extends Error {}

const text: ContentRules<{ text: string }> = {
  read: reading((value) => ({ text: stringIn(value, 'text') })),
  tidy: (content) => ({ text: tidyParagraphs(content.text) }),
};

const rules: { [Id in ArticleId]: ContentRules<Articles[Id]> } = {
  summary: text,
  purpose: text,
  ceo: text,
  cio: text,
  authority: text,
  'decision-rights': {
    read: reading((value) => ({ rights: listIn(value, 'rights').map(readRight) })),
    tidy: ({ rights }) => ({ rights: rights.map(tidyRight) }),
  },
  escalation: {
    read: reading((value) => ({ levels: listIn(value, 'levels').map(readLevel) })),
    tidy: ({ levels }) => ({
      levels: levels.map(({ decides, withinHours }) => ({ decides: tidyOwner(decides), withinHours })),
    }),
  },
  team: { read: reading(readTeam), tidy: tidyTeam },
  measures: {
    read: reading((value) => ({
      text: stringIn(value, 'text'),
      compensation: stringIn(value, 'compensation'),
      ...readShares(value),
    })),
    tidy: ({ text: words, compensation, shares }) => ({
      text: tidyParagraphs(words),
      compensation: tidyParagraphs(compensation),
      ...(shares && (shares.ceo !== null || shares.cio !== null) && { shares }),
    }),
  },
  cadence: {
    read: reading((value) => ({ rituals: listIn(value, 'rituals').map(readRitual) })),
    tidy: ({ rituals: entries }) => ({
      rituals: entries.map(({ ritual, every, weekday, time, minutes }) => ({
        ritual,
        every,
        weekday,
        time,
        minutes,
      })),
    }),
  },
};

/**
 * An article's content out of a stored draft or a refusal; undefined if it has another shape. Lengths and
 * ranges are not looked at: what was typed may be out of them.
 */
export function readContent<Id extends ArticleId>(article: Id, value: unknown): Articles[Id] | undefined {
  return rules[article].read(value);
}

/** The content as the server would store it, its members in one order. */
export function tidyContent<Id extends ArticleId>(article: Id, content: Articles[Id]): Articles[Id] {
  return rules[article].tidy(content);
}

/** Whether the two would be stored as the same. */
export function sameContent<Id extends ArticleId>(
  article: Id,
  one: Articles[Id],
  other: Articles[Id],
): boolean {
  return (
    one === other || JSON.stringify(tidyContent(article, one)) === JSON.stringify(tidyContent(article, other))
  );
}

/** Left out where nobody's pay hangs on anything. */
function readShares(value: unknown): Pick<Articles['measures'], 'shares'> {
  const shares = memberOf(value, 'shares');
  if (shares === undefined) return {};
  const share = (role: 'ceo' | 'cio') => (memberOf(shares, role) === null ? null : numberIn(shares, role));
  return { shares: { ceo: share('ceo'), cio: share('cio') } };
}

function readRight(value: unknown): Right {
  return {
    area: stringIn(value, 'area'),
    tier: choiceIn(value, 'tier', tiers),
    accountable: stringIn(value, 'accountable'),
    consulted: listIn(value, 'consulted').map(asString),
    limit: stringIn(value, 'limit'),
  };
}

function tidyRight({ area, tier, accountable, consulted, limit }: Right): Right {
  return {
    area: tidyLine(area),
    tier,
    accountable: tidyOwner(accountable),
    consulted: consulted.map(tidyOwner),
    limit: tidyLine(limit),
  };
}

function readLevel(value: unknown): Level {
  return { decides: stringIn(value, 'decides'), withinHours: numberIn(value, 'withinHours') };
}

function readTeam(value: unknown): Articles['team'] {
  const reasons = memberOf(value, 'reasons');
  return {
    people: listIn(value, 'people').map((person) => ({
      name: stringIn(person, 'name'),
      discipline: choiceIn(person, 'discipline', disciplines),
      share: numberIn(person, 'share'),
    })),
    reasons: {
      'data-science': stringIn(reasons, 'data-science'),
      engineering: stringIn(reasons, 'engineering'),
      'business-analysis': stringIn(reasons, 'business-analysis'),
    },
  };
}

function tidyTeam({ people, reasons }: Articles['team']): Articles['team'] {
  return {
    people: people.map(({ name, discipline, share }) => ({ name: tidyLine(name), discipline, share })),
    reasons: {
      'data-science': tidyLine(reasons['data-science']),
      engineering: tidyLine(reasons.engineering),
      'business-analysis': tidyLine(reasons['business-analysis']),
    },
  };
}

function readRitual(value: unknown): Ritual {
  return {
    ritual: choiceIn(value, 'ritual', rituals),
    every: choiceIn(value, 'every', frequencies),
    weekday: numberIn(value, 'weekday'),
    time: stringIn(value, 'time'),
    minutes: numberIn(value, 'minutes'),
  };
}

function reading<Content>(read: (value: unknown) => Content): (value: unknown) => Content | undefined {
  return (value) => {
    try {
      return read(value);
    } catch (fault) {
      if (fault instanceof WrongShape) return undefined;
      throw fault;
    }
  };
}

function memberOf(value: unknown, member: string): unknown {
  if (typeof value !== 'object' || value === null) throw new WrongShape();
  return Object.getOwnPropertyDescriptor(value, member)?.value;
}

function asString(value: unknown): string {
  if (typeof value !== 'string') throw new WrongShape();
  return value;
}

const stringIn = (value: unknown, member: string): string => asString(memberOf(value, member));

function numberIn(value: unknown, member: string): number {
  const found = memberOf(value, member);
  if (typeof found !== 'number') throw new WrongShape();
  return found;
}

function listIn(value: unknown, member: string): unknown[] {
  const found = memberOf(value, member);
  if (!Array.isArray(found)) throw new WrongShape();
  return found;
}

function choiceIn<Choice extends string>(value: unknown, member: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === memberOf(value, member));
  if (found === undefined) throw new WrongShape();
  return found;
}
