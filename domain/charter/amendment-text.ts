import { textOf } from '../kernel/texts.js';
import type { LeaderRole } from '../workspace/roles.js';
import type { AmendmentChange } from './amendment.js';
import type { Block } from './article-blocks.js';
import type { AnnexId } from './articles.js';
import { markdownOf } from './canonical-text.js';
import texts from './amendment-texts.en.json' with { type: 'json' };
import charterTexts from './charter-texts.en.json' with { type: 'json' };

/** What the canonical text of an amendment is made of. Parties are object ids. */
export interface AmendmentSourceText {
  workspaceId: string;
  /** The version of the charter that it amends. */
  charter: number;
  kind: AnnexId;
  signers: readonly LeaderRole[];
  ceo: string;
  cio: string;
  changes: readonly AmendmentChange[];
}

/**
 * The canonical text of an amendment, as of a charter: Markdown, UTF-8, lines ended by `\n`. Its SHA-256 is the
 * fingerprint. English always, and never changed: a new layout is `accord-amendment/2`.
 */
export function canonicalAmendment(source: AmendmentSourceText): string {
  const { workspaceId, charter, kind, signers, ceo, cio, changes } = source;
  const lines = [
    'accord-amendment/1',
    '',
    `# ${textOf(texts, 'title', { number: charter })}`,
    '',
    `Workspace: ${workspaceId}\\`,
    `${charterTexts['role.ceo']}: ${ceo}\\`,
    `${charterTexts['role.cio']}: ${cio}\\`,
    textOf(texts, 'signers', { signers: signers.includes('ceo') ? 'both' : 'cio' }),
    '',
    `## ${texts[`kind.${kind}`]}`,
    '',
    ...markdownOf(changes.map(changeBlock)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A change as it is read: what it is about, how it is, how it is to be. */
export function changeBlock({ label, before, after }: AmendmentChange): Block {
  return { kind: 'bullet', label, text: changeText(before, after) };
}

export function changeText(before: string | null, after: string | null): string {
  if (before === null) return textOf(texts, 'change.added', { after });
  return after === null
    ? textOf(texts, 'change.removed', { before })
    : textOf(texts, 'change.changed', { before, after });
}
