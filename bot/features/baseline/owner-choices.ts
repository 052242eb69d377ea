import baselineTexts from '../../../domain/baseline/baseline-texts.en.json' with { type: 'json' };
import { ownerSchema, type Owner } from '../../../domain/baseline/baseline.js';
import { sameOwner } from '../../../domain/baseline/owner.js';
import { shorten } from '../../cards/card-parts.js';
import { nameOf, type People } from '../../workspaces/people.js';

const plain = ['ceo', 'cio', 'both', 'nobody'] as const;

/** An owner as the value of a choice on a card: `ceo`, or the JSON of a named other. */
export const ownerValue = (owner: Owner): string =>
  typeof owner === 'string' ? owner : JSON.stringify(owner);

/** What a client sent as a choice; undefined for anything that our cards don't offer. */
export function readOwner(value: unknown): Owner | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const named = value.startsWith('{') ? parsed(value) : value;
  const owner = ownerSchema.safeParse(named);
  return owner.success ? owner.data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An owner in words. */
export function ownerText(owner: Owner, people: People): string {
  if (typeof owner === 'string') return baselineTexts[`owner.${owner}`];
  if ('title' in owner) return owner.title;
  return people[owner.person] ? nameOf(people, owner.person) : baselineTexts['owner.gone'];
}

/** The leaders, both, nobody, people to name; and what was answered before, if it is none of them. */
export function ownerChoices(others: readonly string[], people: People, answered: Owner | undefined) {
  const offered: Owner[] = [...plain, ...others.map((person) => ({ person }))];
  const all =
    answered && !offered.some((owner) => sameOwner(owner, answered)) ? [...offered, answered] : offered;
  return all.map((owner) => ({ title: shorten(ownerText(owner, people), 60), value: ownerValue(owner) }));
}
