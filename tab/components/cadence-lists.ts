import type { CadenceEntry } from '../../domain/workspace/cadence.js';

// The lists of the domain's schemas, written out: importing them would bring zod into the tab. The records make the
// compiler notice one that is missing here.
const everyRitual: Record<CadenceEntry['ritual'], true> = {
  'stand-up': true,
  'check-in': true,
  'dashboard-review': true,
  'alignment-review': true,
  'cio-report': true,
};
const everyFrequency: Record<CadenceEntry['every'], true> = { weekly: true, monthly: true, quarterly: true };

const keysOf = <Key extends string>(all: Record<Key, true>): Key[] =>
  Object.keys(all).filter((key): key is Key => Object.hasOwn(all, key));

export const rituals = keysOf(everyRitual);
export const frequencies = keysOf(everyFrequency);
