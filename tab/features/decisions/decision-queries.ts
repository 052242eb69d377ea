import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  DecisionAnswer,
  DecisionChoicesAnswer,
  DecisionRouteAnswer,
  OpenDecisionsAnswer,
} from '../../../domain/decisions/decisions-api.js';
import type { Problem } from '../../server/problem.js';
import { framedQuery } from '../../server/workspace-queries.js';
import { useHost } from '../../teams/host-context.js';
import { commitmentOf, type DecisionDraft } from './decision-draft.js';

export function useOpenDecisions(workspaceId: string): UseQueryResult<OpenDecisionsAnswer, Problem> {
  return useQuery(framedQuery<OpenDecisionsAnswer>(workspaceId, ['decisions'], 'decisions'));
}

export function useDecision(workspaceId: string, number: number): UseQueryResult<DecisionAnswer, Problem> {
  return useQuery(framedQuery<DecisionAnswer>(workspaceId, ['decision', number], `decisions/${number}`));
}

/** What a decision's form offers. */
export function useDecisionChoices(workspaceId: string): UseQueryResult<DecisionChoicesAnswer, Problem> {
  return useQuery(framedQuery<DecisionChoicesAnswer>(workspaceId, ['decision-choices'], 'decisions/choices'));
}

/** Who would decide what is typed; the answer before stays while the next one is on its way. */
export function useDecisionRoute(
  workspaceId: string,
  draft: DecisionDraft,
): UseQueryResult<DecisionRouteAnswer, Problem> {
  const { locale } = useHost();
  const query = routeQueryOf(draft, locale);
  return useQuery({
    ...framedQuery<DecisionRouteAnswer>(workspaceId, ['decision-route', query], `decisions/route?${query}`),
    placeholderData: keepPreviousData,
  });
}

function routeQueryOf(draft: DecisionDraft, locale: string): string {
  const query = new URLSearchParams(
    draft.activity === '' ? { tier: draft.tier } : { activity: draft.activity },
  );
  const commitment = commitmentOf(draft, locale);
  if (commitment && commitment.amount > 0) {
    for (const [name, value] of Object.entries(commitment)) {
      if (value !== '' && value !== 0) query.set(name, String(value));
    }
  }
  return query.toString();
}
