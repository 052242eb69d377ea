import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  AmendmentAnswer,
  AmendmentCommandAnswer,
  AmendmentsAnswer,
  AmendmentVerificationAnswer,
  ProposeAmendmentBody,
} from '../../../domain/charter/amendment-api.js';
import { api } from '../../server/api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery, useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

export function useAmendments(workspaceId: string): UseQueryResult<AmendmentsAnswer, Problem> {
  return useQuery(framedQuery<AmendmentsAnswer>(workspaceId, ['amendments', 'page'], 'amendments'));
}

export function useAmendment(workspaceId: string, number: number): UseQueryResult<AmendmentAnswer, Problem> {
  return useQuery(
    framedQuery<AmendmentAnswer>(workspaceId, ['amendments', 'one', number], `amendments/${number}`),
  );
}

/** Asked for when somebody wants to know, not with the page. */
export function useAmendmentVerification(workspaceId: string, number: number, wanted: boolean) {
  return useQuery({
    ...framedQuery<AmendmentVerificationAnswer>(
      workspaceId,
      ['amendments', 'verification', number],
      `amendments/${number}/verification`,
    ),
    enabled: wanted,
  });
}

export type AmendmentWish =
  | { action: 'propose'; body: ProposeAmendmentBody }
  | { action: 'sign'; number: number; fingerprint: string }
  | { action: 'decline'; number: number; fingerprint: string; reason: string }
  | { action: 'withdraw'; number: number };

/** What changes an amendment. */
export function useAmendmentCommand(workspaceId: string) {
  return useWorkspaceCommand<AmendmentWish, AmendmentCommandAnswer>(workspaceId, (wish, commandId) => {
    const { below, body } = requestFor(wish);
    return api.post<AmendmentCommandAnswer>(workspacePath(workspaceId, below), body, commandId);
  });
}

function requestFor(wish: AmendmentWish): { below: string; body: object } {
  if (wish.action === 'propose') return { below: 'amendments', body: wish.body };
  const { action, number, ...body } = wish;
  return { below: `amendments/${number}/${action}`, body };
}
