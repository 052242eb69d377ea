import {
  definitionNow,
  kpiSchema,
  readingRef,
  readingSchema,
  type Kpi,
  type Reading,
} from '../../../domain/kpis/kpi.js';
import type { Period } from '../../../domain/kpis/periods.js';
import { readPeriod } from '../../../domain/kpis/readings.js';
import { rangeOf, readingsRange, recordRow } from '../../storage/keys.js';
import type { RowReader } from '../../storage/tracked-reads.js';

/** All KPIs with their newest readings, retired ones too: one short range. */
export async function loadKpis(records: RowReader, workspaceId: string): Promise<Kpi[]> {
  const { from, to } = rangeOf('kpi');
  const rows = await records.range(workspaceId, from, to);
  return rows.map(({ body }) => kpiSchema.parse(body));
}

/** The readings of some periods, by the id of their ref. */
export async function loadReadings(
  records: RowReader,
  workspaceId: string,
  wanted: readonly { kpi: Kpi; period: string }[],
): Promise<ReadonlyMap<string, Reading>> {
  const refs = new Map(
    wanted.flatMap(({ kpi, period: text }) => {
      const period = readPeriod(text, definitionNow(kpi).cadence);
      if (!period) return [];
      const ref = readingRef(kpi.id, period);
      return [[ref.id, ref] as const];
    }),
  );
  const found = await Promise.all(
    [...refs.values()].map(async (ref) => {
      const row = await records.read(workspaceId, recordRow(ref));
      return row ? [[ref.id, readingSchema.parse(row.body)] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** How many readings a page of them has. */
export const readingsPerPage = 60;

/** A page of a KPI's readings, newest first, of periods before one of them if that is given. */
export async function loadReadingsPage(
  records: RowReader,
  workspaceId: string,
  kpi: string,
  before: Period | undefined,
): Promise<{ readings: Reading[]; more: boolean }> {
  const first = before && readingRef(kpi, { index: before.index - 1 });
  const { from, to } = readingsRange(kpi, first);
  const rows = await records.range(workspaceId, from, to, { limit: readingsPerPage + 1 });
  const readings = rows.map(({ body }) => readingSchema.parse(body));
  return { readings: readings.slice(0, readingsPerPage), more: readings.length > readingsPerPage };
}

/** All readings of some KPIs, newest first, by the KPI's id: as many reads at once as there are KPIs. */
export async function loadAllReadings(
  records: RowReader,
  workspaceId: string,
  kpis: readonly Kpi[],
): Promise<ReadonlyMap<string, Reading[]>> {
  const loaded = await Promise.all(
    kpis.map(async ({ id }) => {
      const { from, to } = readingsRange(id);
      const rows = await records.range(workspaceId, from, to);
      return [id, rows.map(({ body }) => readingSchema.parse(body))] as const;
    }),
  );
  return new Map(loaded);
}
