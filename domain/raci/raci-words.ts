import { hasText, textOf } from '../kernel/texts.js';
import type { Finding } from './finding.js';
import type { AuthorityKind, ColumnRole, Letter, Phase, Tier } from './matrix-parts.js';
import texts from './raci-texts.en.json' with { type: 'json' };
import type { Column } from './raci.js';

/** What a finding says, in a sentence. */
export const findingText = ({ code, values }: Finding) => textOf(texts, `finding.${code}`, values);

/** What a tap on its mend does; undefined where it has none. */
export function mendText({ code, mend }: Finding): string | undefined {
  const key = `mend.${code}`;
  return mend !== null && hasText(texts, key) ? texts[key] : undefined;
}

export const phaseText = (phase: Phase) => texts[`phase.${phase}`];
export const tierText = (tier: Tier) => texts[`tier.${tier}`];
export const authorityText = (kind: AuthorityKind) => texts[`authority.${kind}`];
export const roleText = (role: ColumnRole) => texts[`column.${role}`];

/** What a letter stands for: "Accountable". */
export const letterText = (letter: Letter) =>
  texts[letter === 'A/R' ? 'letter.A-R' : (`letter.${letter}` as const)];

/** A column's heading. */
export function columnText(column: Column, nameOf: (objectId: string) => string): string {
  if (column.kind === 'role') return roleText(column.role);
  return column.kind === 'title' ? column.title : nameOf(column.person);
}
