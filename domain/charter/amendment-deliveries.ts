import type { Delivery } from '../kernel/outcome.js';
import { leaderOf } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { amendmentSubject, type Amendment } from './amendment.js';

/** The sign-off card in the chat and its copy in the 1:1 chat of each leader who has to sign. */
export function amendmentCards(
  kind: 'post' | 'update',
  workspace: Workspace,
  { number, signers }: Amendment,
): Delivery[] {
  const about = { kind, card: 'charter.amendment', subject: amendmentSubject(number) } as const;
  const leaders = signers.flatMap((role) => leaderOf(workspace, role) ?? []);
  return [
    { ...about, to: 'workspace' },
    ...leaders.map((objectId): Delivery => ({ ...about, to: 'person', objectId })),
  ];
}

/** That it is in force; the CEO is told in person of what the CIO has signed alone (product section 4). */
export function amendmentInForceCards(workspace: Workspace, { number, signers }: Amendment): Delivery[] {
  const about = {
    kind: 'post',
    card: 'charter.amendment-in-force',
    subject: amendmentSubject(number),
  } as const;
  const ceo = signers.includes('ceo') ? undefined : leaderOf(workspace, 'ceo');
  return [
    { ...about, to: 'workspace' },
    ...(ceo === undefined ? [] : [{ ...about, to: 'person' as const, objectId: ceo }]),
  ];
}

/** That it has ended without entering into force, to each of these people but the one who acted. */
export function amendmentNews({ number }: Amendment, people: readonly string[], by: string): Delivery[] {
  return [...new Set(people)]
    .filter((objectId) => objectId !== by)
    .map((objectId): Delivery => ({
      kind: 'post',
      card: 'charter.amendment-news',
      subject: amendmentSubject(number),
      to: 'person',
      objectId,
    }));
}
