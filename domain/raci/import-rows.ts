import { foldedName } from './columns.js';
import type { Mistake } from './import-headings.js';
import {
  authorityKinds,
  limits,
  phases,
  tiers,
  type AuthorityKind,
  type Letter,
  type Phase,
  type Tier,
} from './matrix-parts.js';
import { authorityText, phaseText, tierText } from './raci-words.js';
import type { Field, NamedPerson } from './table-headings.js';

/** What a row says of an activity; a field without a column of the table, or left empty, says nothing. */
export interface RowFields {
  id?: string;
  name?: string;
  phase?: Phase;
  tier?: Tier;
  initiative?: string | null;
  authority?: AuthorityKind[];
  namedAccountable?: string | null;
}

const mistake = (code: string, value: string): Mistake => ({ code, value });

/** Reads one field of a row. */
export function readField(field: Field, value: string, people: readonly NamedPerson[]): RowFields | Mistake {
  switch (field) {
    case 'id':
      if (value === '') return {};
      return /^(?!constructor$)[a-z0-9][a-z0-9-]{0,39}$/.test(value)
        ? { id: value }
        : mistake('import.id-invalid', value);
    case 'name':
      if (value === '') return mistake('import.name-empty', value);
      return value.length > limits.name ? mistake('import.name-too-long', value) : { name: value };
    case 'phase': {
      if (value === '') return {};
      const phase = phases.find((one) => isCalled(value, one, phaseText(one)));
      return phase ? { phase } : mistake('import.phase-unknown', value);
    }
    case 'tier': {
      if (value === '') return {};
      const tier = tiers.find((one) => isCalled(value, one, tierText(one)));
      return tier ? { tier } : mistake('import.tier-unknown', value);
    }
    case 'initiative':
      if (value.length > limits.name) return mistake('import.initiative-too-long', value);
      return { initiative: value === '' ? null : value };
    case 'authority':
      return readAuthority(value);
    default:
      return readNamed(value, people);
  }
}

const isCalled = (value: string, id: string, text: string) =>
  [foldedName(id), foldedName(text)].includes(foldedName(value));

function readAuthority(value: string): RowFields | Mistake {
  const given = value
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const unknown = given.find(
    (one) => !authorityKinds.some((kind) => isCalled(one, kind, authorityText(kind))),
  );
  if (unknown !== undefined) return mistake('import.authority-unknown', unknown);
  return {
    authority: authorityKinds.filter((kind) => given.some((one) => isCalled(one, kind, authorityText(kind)))),
  };
}

function readNamed(value: string, people: readonly NamedPerson[]): RowFields | Mistake {
  if (value === '') return { namedAccountable: null };
  const [, objectId] = /<([^<>]*)>$/.exec(value) ?? [];
  const person = people.find((one) =>
    objectId === undefined
      ? foldedName(one.name) === foldedName(value)
      : one.objectId === objectId.toLowerCase(),
  );
  return person ? { namedAccountable: person.objectId } : mistake('import.person-unknown', value);
}

const spellings: Record<string, Letter> = { R: 'R', A: 'A', C: 'C', I: 'I', AR: 'A/R', RA: 'A/R' };

/** Reads a cell: a letter in either case, `A/R` in any spelling, or null for an empty one. */
export function readLetter(value: string): Letter | null | Mistake {
  if (value === '') return null;
  return spellings[value.toUpperCase().replace(/[\s/,+&-]/g, '')] ?? mistake('import.letter-unknown', value);
}
