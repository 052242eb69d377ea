import { authorityText, phaseText, tierText } from './raci-words.js';
import type { Matrix } from './raci.js';
import { fields, fieldText, headingOf, personText, type NamedPerson } from './table-headings.js';

/**
 * The matrix as a table of texts, headings first: what is exported, and what an import of it gives back
 * identically. `people` are those whom it names.
 */
export function matrixTable({ columns, activities }: Matrix, people: readonly NamedPerson[]): string[][] {
  const nameOf = (objectId: string) => people.find((one) => one.objectId === objectId)?.name ?? '';
  return [
    [...fields.map(fieldText), ...columns.map((column) => headingOf(column, people))],
    ...activities.map((activity) => [
      activity.id,
      activity.name,
      phaseText(activity.phase),
      tierText(activity.tier),
      activity.initiative ?? '',
      activity.authority.map(authorityText).join(', '),
      activity.namedAccountable === null
        ? ''
        : personText(activity.namedAccountable, nameOf(activity.namedAccountable)),
      ...columns.map(({ id }) => activity.cells[id] ?? ''),
    ]),
  ];
}
