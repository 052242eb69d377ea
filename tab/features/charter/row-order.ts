let lastKey = 0;

/** Keys for rows that have none of their own, never given twice. */
export function keysFor(count: number): number[] {
  return Array.from({ length: count }, () => {
    lastKey += 1;
    return lastKey;
  });
}

/** The list with the item at this place, or at its end if it is shorter by now. */
export function insertAt<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return list.toSpliced(Math.min(index, list.length), 0, item);
}

/** The list with two neighbours, or any two, in each other's place. */
export function swap<Item>(list: readonly Item[], one: number, other: number): Item[] {
  const [first, second] = [list[one], list[other]];
  if (first === undefined || second === undefined) return [...list];
  return list.with(one, second).with(other, first);
}
