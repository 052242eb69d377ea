import type { EditedItem } from './baseline-commands.js';

export type ListFault = 'empty' | 'twice';

/** What keeps a row from being saved, by its place: the same rules as the server's. */
export function faultsIn(items: readonly EditedItem[]): (ListFault | undefined)[] {
  const seen = new Set<string>();
  return items.map(({ text }) => {
    const folded = text.trim().replace(/\s+/g, ' ').toLowerCase();
    if (folded === '') return 'empty';
    if (seen.has(folded)) return 'twice';
    seen.add(folded);
    return undefined;
  });
}
