import type { DecisionView } from '../../../domain/decisions/decisions-api.js';
import { OutsideLink } from './outside-link.js';
import { useFormStyles } from '../../components/form-styles.js';

/** What a counterargument is founded on. */
export function Evidence({ evidence }: { evidence: DecisionView['counters'][number]['evidence'] }) {
  const styles = useFormStyles();
  return evidence.map(({ kind, text }) => (
    <p key={`${kind} ${text}`} className={styles.line}>
      {kind === 'link' ? <OutsideLink url={text} /> : text}
    </p>
  ));
}
