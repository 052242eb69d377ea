import { refuse, type Refusal } from '../kernel/outcome.js';
import { isTimeZone } from './time-zone.js';
import type { WorkspaceSettings } from './workspace.js';

/** By what clocks and due dates run. */
export type WorkingTime = Pick<WorkspaceSettings, 'timeZone' | 'workingHours' | 'holidays'>;

/** Why clocks can't run by it, if they can't: the same for set-up and settings. */
export function mistakeInWorkingTime({ timeZone, workingHours }: WorkingTime): Refusal | undefined {
  if (!isTimeZone(timeZone)) {
    return refuse('workspace.unknown-time-zone', { field: 'timeZone', zone: timeZone });
  }
  const { from, to } = workingHours;
  if (!isClock(from) || !isClock(to)) {
    return refuse('workspace.section-invalid', { section: 'time', field: 'workingHours' });
  }
  return from < to ? undefined : refuse('workspace.hours-end-before-they-begin', { field: 'workingHours' });
}

/** Each day and each holiday once, in order. */
export function tidyWorkingTime({ timeZone, workingHours, holidays }: WorkingTime): WorkingTime {
  const days = [...new Set(workingHours.days)].toSorted((one, other) => one - other);
  return {
    timeZone,
    workingHours: { from: workingHours.from, to: workingHours.to, days },
    holidays: [...new Set(holidays)].toSorted(),
  };
}

const isClock = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
