import type { DecisionAction, DecisionView } from '../../../domain/decisions/decisions-api.js';

/** What each panel on a decision's page is given. */
export interface PanelProps {
  decision: DecisionView;
  /** What the server lets this person do now. */
  permitted: readonly DecisionAction[];
  /** Object id of who looks. */
  person: string;
  onClose: () => void;
  /** With words for what was done. */
  onDone: (words: string) => void;
}
