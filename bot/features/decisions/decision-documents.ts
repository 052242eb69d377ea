import { decisionName, decisionRef, decisionSchema } from '../../../domain/decisions/decision.js';
import { listed, wordsOf, type ListedDecision } from '../../../domain/decisions/listed-decision.js';
import type { SearchDocuments } from '../../contributions/search-documents.js';

/** Decisions, to be found by all that was said of them. Who may read them at all is asked before the search. */
export const decisionDocuments: SearchDocuments<ListedDecision> = {
  kind: decisionRef(1).kind,
  documentOf(body) {
    const decision = decisionSchema.safeParse(body).data;
    if (!decision) return undefined;
    const { number, title, outcome, proposedAt } = decision;
    return {
      title: `${decisionName(number)} ${title}`,
      text: wordsOf(decision),
      at: outcome?.at ?? proposedAt,
      facts: listed(decision),
    };
  },
};
