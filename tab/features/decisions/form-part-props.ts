import type { DecisionChoicesAnswer } from '../../../domain/decisions/decisions-api.js';
import type { DecisionDraft } from './decision-draft.js';

/** What each part of a decision's form is given. */
export interface FormPartProps {
  draft: DecisionDraft;
  change: (part: Partial<DecisionDraft>) => void;
  choices: DecisionChoicesAnswer['data'];
  /** What is wrong with a field, for `Field`; nothing before the first try to send. */
  faultAt: (field: string) => { validationMessage?: string };
}
