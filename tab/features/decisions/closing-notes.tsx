import type { DecisionView } from '../../../domain/decisions/decisions-api.js';
import { useMoments } from '../../components/moments.js';
import { useFormStyles } from '../../components/form-styles.js';
import type { ClosingNeeds } from './closing-draft.js';
import { actSays, say } from './decision-words.js';

/** What whoever closes it should know first. */
export function ClosingNotes({ decision, needs }: { decision: DecisionView; needs: ClosingNeeds }) {
  const styles = useFormStyles();
  const { moment } = useMoments();
  const { closing, holder } = decision;
  const { cioInput, cioInputDueAt, acceptedBy, stillAsked } = closing;
  const count = needs.counters.length;
  const notes = [
    ...(holder === 'both' ? [actSays('both')] : []),
    ...(acceptedBy.length > 0
      ? [actSays('both.accepted', { roles: acceptedBy.map((role) => say(`holder.${role}`)).join(', ') })]
      : []),
    ...(cioInput === 'missing' && !needs.withoutCioReason && cioInputDueAt !== null
      ? [actSays('cio-missing', { at: moment(cioInputDueAt) })]
      : []),
    ...(stillAsked.length > 0
      ? [actSays('still-asked', { people: stillAsked.map(({ name }) => name).join(', ') })]
      : []),
    ...(count > 0 ? [actSays('unanswered', { count })] : []),
  ];
  return notes.map((note) => (
    <p key={note} className={styles.line}>
      {note}
    </p>
  ));
}
