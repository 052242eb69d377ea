import { useId, useState } from 'react';
import type { KpiLine } from '../../../domain/kpis/kpis-api.js';
import { useKpiFigures } from './kpi-figures.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';
import { ReadingForm } from './reading-form.js';

interface DueReadingsProps {
  workspaceId: string;
  person: string;
  kpis: readonly KpiLine[];
}

/** What this viewer can enter now: the periods that are over and lack their reading. */
export function DueReadings({ workspaceId, person, kpis }: DueReadingsProps) {
  const styles = useKpiStyles();
  const headingId = useId();
  const { period: periodName } = useKpiFigures();
  // A form in which something was typed stays, even if somebody else enters that reading meanwhile.
  const [held, setHeld] = useState<Readonly<Record<string, string>>>({});
  const [saved, setSaved] = useState('');
  const forms = kpis.flatMap((kpi) => {
    const period = held[kpi.id] ?? (kpi.permitted.includes('kpis.enter') ? kpi.due : null);
    return period === null ? [] : [{ kpi, period }];
  });
  if (forms.length === 0 && saved === '') return null;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {forms.length === 0 ? say('due.none') : say('due', { count: forms.length })}
      </h2>
      <output>{saved}</output>
      <ul className={styles.list}>
        {forms.map(({ kpi, period }) => (
          <li key={`${kpi.id} ${period}`} className={styles.card}>
            <h3 className={styles.name}>{say('due.of', { name: kpi.name, period: periodName(period) })}</h3>
            <ReadingForm
              place={{ workspaceId, person, kpi, period, seen: null }}
              onTyped={() => {
                if (held[kpi.id] !== period) setHeld({ ...held, [kpi.id]: period });
              }}
              onSaved={(words) => {
                setHeld(({ [kpi.id]: _done, ...others }) => others);
                setSaved(words);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
