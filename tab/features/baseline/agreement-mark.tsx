import { Badge, makeStyles } from '@fluentui/react-components';
import {
  ArrowSwapRegular,
  CheckmarkCircleRegular,
  PeopleRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { MeasuredView } from '../../../domain/baseline/baseline-api.js';
import { say } from './baseline-words.js';

type Agreement = MeasuredView['rows'][number]['agreement'];

const looks = {
  agreed: { icon: <CheckmarkCircleRegular aria-hidden />, color: 'success' },
  differ: { icon: <ArrowSwapRegular aria-hidden />, color: 'danger' },
  shared: { icon: <PeopleRegular aria-hidden />, color: 'warning' },
  missing: { icon: <QuestionCircleRegular aria-hidden />, color: 'warning' },
} as const;

const useStyles = makeStyles({ mark: { whiteSpace: 'nowrap' } });

/** How the two answers stand to each other, by icon and word. */
export function AgreementMark({ agreement }: { agreement: Agreement }) {
  const styles = useStyles();
  const { icon, color } = looks[agreement];
  return (
    <Badge className={styles.mark} appearance="tint" size="large" color={color} icon={icon}>
      {say(`agreement.${agreement}`)}
    </Badge>
  );
}
