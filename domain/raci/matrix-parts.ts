/** What matrices are made of, without the schemas, which are too heavy for a page. */

/** The most activities and columns of a matrix, and the most characters of a name and of a title. */
export const limits = { activities: 1000, columns: 40, name: 200, title: 100 } as const;

export const phases = ['strategy', 'data', 'build', 'deploy', 'operate', 'govern'] as const;
export type Phase = (typeof phases)[number];

export const tiers = ['strategic', 'operational'] as const;
export type Tier = (typeof tiers)[number];

/** What a decision on the activity may bind: money, people, a commitment to a vendor. */
export const authorityKinds = ['budget', 'hiring', 'vendor'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** Responsible, accountable, consulted, informed; `A/R` counts as A and as R. */
export const letters = ['R', 'A', 'C', 'I', 'A/R'] as const;
export type Letter = (typeof letters)[number];

/** Roles of the workspace that can be columns. */
export const columnRoles = ['ceo', 'cio', 'executive', 'contributor'] as const;
export type ColumnRole = (typeof columnRoles)[number];
