import { columnText } from './raci-words.js';
import type { Column } from './raci.js';
import { foldedName } from './columns.js';
import { columnRoles } from './matrix-parts.js';
import { roleText } from './raci-words.js';
import texts from './raci-texts.en.json' with { type: 'json' };

/** What a table of the matrix says of an activity before its letters, in this order. */
export const fields = ['id', 'name', 'phase', 'tier', 'initiative', 'authority', 'named'] as const;
export type Field = (typeof fields)[number];

export const fieldText = (field: Field) => texts[`heading.${field}`];

/** Headings that mean something else than a title typed in. */
export const reservedHeadings: ReadonlySet<string> = new Set([
  ...fields.map((field) => foldedName(fieldText(field))),
  ...columnRoles.map((role) => foldedName(roleText(role))),
]);

export interface NamedPerson {
  objectId: string;
  name: string;
}

/** A person in a table: by name for people, by object id for us. Names can't bring in brackets of their own. */
export const personText = (objectId: string, name: string) => `${name.replace(/[<>]/g, '')} <${objectId}>`;

/**
 * A column's heading in a table, from which it can be told again: `CEO`, `AI team`, `Head of data <object id>`
 * for a title that somebody holds, `@Name <object id>` for a person, `CEO <>` for a title that is called like
 * something else.
 */
export function headingOf(column: Column, people: readonly NamedPerson[]): string {
  const nameOf = (objectId: string) => people.find((one) => one.objectId === objectId)?.name ?? '';
  if (column.kind === 'role') return columnText(column, nameOf);
  if (column.kind === 'person') return `@${personText(column.person, nameOf(column.person))}`;
  if (column.holder !== null) return personText(column.holder, column.title);
  const { title } = column;
  const alike =
    reservedHeadings.has(foldedName(title)) ||
    title.startsWith('@') ||
    people.some(({ name }) => foldedName(name) === foldedName(title));
  return alike ? `${title} <>` : title;
}
