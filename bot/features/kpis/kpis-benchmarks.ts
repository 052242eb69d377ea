import { yoursOfKpis, type YoursById } from '../../../domain/benchmarks/yours.js';
import { kpiRef, kpiSchema } from '../../../domain/kpis/kpi.js';
import { visiblePayLinks } from '../../../domain/kpis/pay-link.js';
import type { BenchmarkPlace, BenchmarkSource } from '../../contributions/benchmark-source.js';
import { rangeOf, recordRow } from '../../storage/keys.js';
import type { RecordTable } from '../../storage/record-table.js';
import { charterTextRef } from '../../../domain/charter/charter.js';
import { sharesSchema } from './pay-tile.js';

const { from, to } = rangeOf(kpiRef('').kind);

/** Of the measures, and of the CIO's pay to those who may see it. */
export const kpisBenchmarks =
  (records: RecordTable): BenchmarkSource =>
  async (place) => {
    const [rows, pay] = await Promise.all([
      records.range(place.workspaceId, from, to),
      payOfCio(records, place),
    ]);
    return {
      ...yoursOfKpis(
        rows.map(({ body }) => kpiSchema.parse(body)),
        place.today,
      ),
      ...pay,
    };
  };

async function payOfCio(
  records: RecordTable,
  { workspaceId, workspace, head, actor }: BenchmarkPlace,
): Promise<YoursById> {
  const inForce = head.body.charterInForce;
  if (inForce === null || !visiblePayLinks(workspace, actor.objectId).includes('cio')) return {};
  const row = await records.read(workspaceId, recordRow(charterTextRef(inForce)));
  const percent = row && sharesSchema.parse(row.body).articles.measures.shares?.cio;
  return percent === undefined || percent === null ? {} : { 'cio-pay-linked': { kind: 'percent', percent } };
}
