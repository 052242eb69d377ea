import published from './published.json' with { type: 'json' };

/** Figures that somebody has published, each with its source: the only ones that Accord brings along. */
export const publishedIds = [
  'ceo-primary-driver',
  'ceo-in-most-decisions',
  'ceo-challenged-cio',
  'ceo-role-at-risk',
  'revenue-growth-leading-measure',
  'vendor-overexposure',
  'cio-career',
  'cio-role-at-risk',
  'cio-briefs-board-quarterly',
  'cio-pay-linked',
  'ceo-questioned-cio',
  'boards-ai-agenda',
  'boards-governance-framework',
  'boards-ai-metrics',
] as const;
export type PublishedId = (typeof publishedIds)[number];

export interface PublishedFigure {
  id: PublishedId;
  /** In `unit`. */
  value: number;
  unit: string;
  /** What the figure counts, in a sentence. */
  statement: string;
  year: number;
  /** Who was asked, and how many. */
  sample: string;
  publisher: string;
  title: string;
  address: string;
  /** What the workspace's own records count on the same point; null where they count nothing like it. */
  yours: string | null;
  /** Whether both count the same, so that they may be drawn on one scale. */
  sameScale: boolean;
}

const byId = new Map(published.map((figure) => [figure.id, figure]));

/** In the order in which they are shown. Throws if one is missing, which a test would have found. */
export const publishedFigures: readonly PublishedFigure[] = publishedIds.map((id) => {
  const figure = byId.get(id);
  if (!figure) throw new Error(`No published figure ${id}.`);
  return { ...figure, id };
});
