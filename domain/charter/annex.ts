import { z } from 'zod';
import { digestOf } from '../kernel/digest.js';
import { annexIds, type AnnexId } from './articles.js';

export const blockSchema = z.object({
  kind: z.enum(['paragraph', 'bullet', 'numbered']),
  /** Set off before the text. */
  label: z.string().optional(),
  /** May have several lines. */
  text: z.string(),
});

/** A section as it is frozen on proposing. Its blocks lie in the canonical text, and so in the fingerprint. */
export const annexSectionSchema = z.object({
  id: z.enum(annexIds),
  title: z.string(),
  blocks: z.array(blockSchema),
  /** What the workspace's head points to by these names once the charter is in force. */
  pointers: z.record(z.string(), z.number().int()),
});
export type AnnexSection = z.infer<typeof annexSectionSchema>;

/** What a proposal itself says of a section, so that signing reads no text. */
export const annexSummarySchema = annexSectionSchema.omit({ blocks: true }).extend({
  /** Number of blocks. */
  lines: z.number().int(),
  /** SHA-256 of title and blocks: two versions with the same digest have the same section. */
  digest: z.string(),
});
export type AnnexSummary = z.infer<typeof annexSummarySchema>;

/** The sections of a proposed version, in a row of their own. */
export const charterAnnexSchema = z.object({
  number: z.number().int().positive(),
  sections: z.array(annexSectionSchema),
});

export const charterAnnexRef = (number: number) => ({
  kind: 'charter-annex',
  id: String(number).padStart(4, '0'),
});

export function summarizeAnnex(sections: readonly AnnexSection[]): AnnexSummary[] {
  return sections.map(({ id, title, blocks, pointers }) => ({
    id,
    title,
    pointers,
    lines: blocks.length,
    digest: digestOf({ title, blocks }),
  }));
}

/** The sections that differ between two versions, those that only one of them has included. */
export function changedSections(before: readonly AnnexSummary[], after: readonly AnnexSummary[]): AnnexId[] {
  const digest = (annex: readonly AnnexSummary[], id: AnnexId) => annex.find((one) => one.id === id)?.digest;
  return annexIds.filter((id) => digest(before, id) !== digest(after, id));
}
