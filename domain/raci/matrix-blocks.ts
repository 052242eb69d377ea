import type { AnnexSection } from '../charter/annex.js';
import { textOf } from '../kernel/texts.js';
import { letters } from './matrix-parts.js';
import { authorityText, columnText, phaseText, tierText } from './raci-words.js';
import texts from './raci-texts.en.json' with { type: 'json' };
import type { Activity, Column } from './raci.js';
import type { StoredMatrix } from './stored-matrix.js';

/**
 * The matrix as it is signed with the charter (product section 4): its columns, then each activity with
 * everything that counts for who decides. People are object ids: names change, and may be erased.
 */
export function matrixSection({ summary, matrix }: StoredMatrix): AnnexSection {
  const columns = matrix.columns.map((column) => ({ kind: 'bullet' as const, text: columnLine(column) }));
  const rows = matrix.activities.map((activity) => ({
    kind: 'bullet' as const,
    label: activity.name,
    text: activityLine(activity, matrix.columns),
  }));
  return {
    id: 'matrix',
    title: texts['annex.title'],
    blocks: [...columns, ...rows],
    pointers: { matrixInForce: summary.version },
  };
}

const byId = (objectId: string) => objectId;

/** A column in one line. */
export function columnLine(column: Column): string {
  const heading = columnText(column, byId);
  if (column.kind !== 'title' || column.holder === null) return textOf(texts, 'annex.column', { heading });
  return textOf(texts, 'annex.column-held', { heading, holder: column.holder });
}

/** An activity in one line, without its name. */
export function activityLine(activity: Activity, columns: readonly Column[]): string {
  const { phase, tier, initiative, authority, namedAccountable, cells } = activity;
  const parts = letters.flatMap((letter) => {
    const holders = columns.filter(({ id }) => cells[id] === letter);
    if (holders.length === 0) return [];
    return [`${letter}: ${holders.map((column) => columnText(column, byId)).join(', ')}`];
  });
  return [
    tierText(tier),
    phaseText(phase),
    initiative === null ? texts['annex.all-initiatives'] : textOf(texts, 'annex.initiative', { initiative }),
    ...(authority.length > 0
      ? [textOf(texts, 'annex.authority', { kinds: authority.map(authorityText).join(', ') })]
      : []),
    ...(namedAccountable === null ? [] : [textOf(texts, 'annex.named', { person: namedAccountable })]),
    ...parts,
  ].join('; ');
}
