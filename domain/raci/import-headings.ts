import { columnIdentity } from './column-edits.js';
import { foldedName } from './columns.js';
import { columnRoles, limits } from './matrix-parts.js';
import { roleText } from './raci-words.js';
import type { Column } from './raci.js';
import { fields, fieldText, type Field, type NamedPerson } from './table-headings.js';

export interface ImportSource {
  columns: readonly Column[];
  /** Everybody whom headings and rows can name. */
  people: readonly NamedPerson[];
  newId: () => string;
}

/** What stands in one column of the table; undefined for an empty one. */
export type Heading = { field: Field } | { column: Column; isNew: boolean };

export type Mistake = { code: string; value: string };

/** Reads a heading; where the matrix has that column already, it is that one. */
export function readHeading(text: string, source: ImportSource): Heading | Mistake {
  const folded = foldedName(text);
  const field = fields.find((one) => foldedName(fieldText(one)) === folded);
  if (field) return { field };
  const made = columnFrom(text.trim(), source);
  if ('code' in made) return made;
  const identity = columnIdentity(made);
  const own = source.columns.find((column) => columnIdentity(column) === identity);
  if (!own) return { column: made, isNew: true };
  // The same title, whoever holds it now.
  return { column: made.kind === 'title' ? { ...made, id: own.id } : own, isNew: false };
}

function columnFrom(text: string, { columns, people, newId }: ImportSource): Column | Mistake {
  const [, before = text, objectId] = /^(.*)<([^<>]*)>$/.exec(text) ?? [];
  const name = before.trim();
  const byId = objectId ? people.find((one) => one.objectId === objectId.toLowerCase()) : undefined;
  if (objectId && !byId) return { code: 'import.person-unknown', value: text };
  if (name.startsWith('@') && byId) return { id: newId(), kind: 'person', person: byId.objectId };
  if (objectId === undefined) {
    const role = columnRoles.find((one) => foldedName(roleText(one)) === foldedName(name));
    if (role) return { id: columns.some(({ id }) => id === role) ? newId() : role, kind: 'role', role };
    const isTitle = columns.some(
      (column) => column.kind === 'title' && foldedName(column.title) === foldedName(name),
    );
    const person = people.find((one) => foldedName(one.name) === foldedName(name));
    if (person && !isTitle) return { id: newId(), kind: 'person', person: person.objectId };
  }
  if (name === '' || /[<>]/.test(name)) return { code: 'import.heading-empty', value: text };
  if (name.length > limits.title) return { code: 'import.heading-too-long', value: name };
  return { id: newId(), kind: 'title', title: name, holder: byId?.objectId ?? null };
}
