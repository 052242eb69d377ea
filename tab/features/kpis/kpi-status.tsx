import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarClockRegular,
  CheckmarkCircleFilled,
  ClockDismissRegular,
  ErrorCircleFilled,
  QuestionCircleRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { KpiLine } from '../../../domain/kpis/kpis-api.js';
import { kpiSays } from './kpis-words.js';

const useStyles = makeStyles({
  status: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  icon: { display: 'inline-flex', fontSize: tokens.fontSizeBase500 },
  green: { color: tokens.colorStatusSuccessForeground1 },
  amber: { color: tokens.colorStatusWarningForeground3 },
  red: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

type Status = KpiLine['status'];

/** Each has a shape of its own, for whoever can't tell the colours apart. */
const icons: Record<Status, ReactElement> = {
  green: <CheckmarkCircleFilled />,
  amber: <WarningFilled />,
  red: <ErrorCircleFilled />,
  stale: <ClockDismissRegular />,
  'not-yet-due': <CalendarClockRegular />,
  'no-plan': <QuestionCircleRegular />,
};

/** A status as icon and word. */
export function KpiStatus({ status }: { status: Status }) {
  const styles = useStyles();
  const tone = status === 'green' || status === 'amber' || status === 'red' ? status : 'none';
  return (
    <span className={styles.status}>
      <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden>
        {icons[status]}
      </span>
      {kpiSays(`status.${status}`)}
    </span>
  );
}
