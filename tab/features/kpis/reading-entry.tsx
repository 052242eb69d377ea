import { Button, Field, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { KpiAnswer, KpiLine } from '../../../domain/kpis/kpis-api.js';
import { periodAfter, periodOf } from '../../../domain/kpis/periods.js';
import { numberToType } from '../../../domain/kernel/typed-number.js';
import { useHost } from '../../teams/host-context.js';
import { useKpiFigures } from './kpi-figures.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';
import type { ReadingDraft } from './reading-draft.js';
import { ReadingForm } from './reading-form.js';

interface ReadingEntryProps {
  workspaceId: string;
  person: string;
  data: KpiAnswer['data'];
  period: string | undefined;
  onPeriod: (period: string | undefined) => void;
}

/** Enters a reading, or corrects one: of the period that is due, or of any that is chosen. */
export function ReadingEntry({ workspaceId, person, data, period, onPeriod }: ReadingEntryProps) {
  const styles = useKpiStyles();
  const headingId = useId();
  const { locale } = useHost();
  const { period: periodName } = useKpiFigures();
  const [saved, setSaved] = useState('');
  const { kpi } = data;
  const begin = (chosen: string): void => {
    setSaved('');
    onPeriod(chosen);
  };
  const reading = data.readings.find((one) => one.period === period);
  return (
    <section id="reading" className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {kpi.due === null ? say('entry') : say('entry.due', { period: periodName(kpi.due) })}
      </h2>
      <output>{saved}</output>
      {period === undefined ? (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => begin(kpi.due ?? kpi.running)}>
            {say('entry.begin')}
          </Button>
        </div>
      ) : (
        <div className={styles.card}>
          <Field label={say('entry.period')}>
            <Select value={period} onChange={(_event, { value }) => begin(value)}>
              {periodsToEnter(kpi, period).map((one) => (
                <option key={one} value={one}>
                  {periodName(one)}
                </option>
              ))}
            </Select>
          </Field>
          <ReadingForm
            key={period}
            primary
            place={{
              workspaceId,
              person,
              kpi,
              period,
              seen: reading?.corrections ?? null,
              start: reading && draftOf(reading, locale),
            }}
            onSaved={(words) => {
              setSaved(words);
              onPeriod(undefined);
            }}
            onCancel={() => onPeriod(undefined)}
          />
        </div>
      )}
    </section>
  );
}

const offeredPeriods = 26;

/** The running period and those before it, and the one that is chosen, newest first. */
function periodsToEnter({ running, cadence }: KpiLine, chosen: string): string[] {
  const now = periodOf(running, cadence);
  if (!now) return [chosen];
  const offered = Array.from({ length: offeredPeriods }, (_none, ago) => periodAfter(now, -ago).id);
  return offered.includes(chosen) ? offered : [...offered, chosen];
}

function draftOf(
  { value, pulse, note }: KpiAnswer['data']['readings'][number],
  locale: string,
): ReadingDraft {
  return {
    value: numberToType(value, locale),
    asked: pulse ? String(pulse.asked) : '',
    answered: pulse ? String(pulse.answered) : '',
    note,
  };
}
