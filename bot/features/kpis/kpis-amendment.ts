import { amendKpis, draftKpisAmendment } from '../../../domain/kpis/kpis-amendment.js';
import texts from '../../../domain/kpis/kpis-texts.en.json' with { type: 'json' };
import type { AmendmentSource } from '../../contributions/amendment-source.js';
import type { AnnexContext } from '../../contributions/annex-source.js';
import type { RowReader } from '../../storage/tracked-reads.js';
import { loadCharter } from '../../workspaces/charter-row.js';
import { loadKpis } from './kpis-store.js';

/** The KPI set as a part of the charter that can be amended: a change is wished, and made once it is signed. */
export const kpisAmendments: AmendmentSource = {
  kind: 'kpis',
  texts,
  async draft(records, context, { wish, part, actor, now }) {
    // Nothing is saved beforehand, and all of it needs both leaders.
    if (wish === undefined || part === 'cio') return undefined;
    return draftKpisAmendment(await kpiSet(records, context), wish, actor, now);
  },
  async apply(records, context, { changes, payload }, stamp) {
    const outcome = amendKpis(await kpiSet(records, context), changes, payload, stamp);
    if (outcome.refused) return outcome;
    const { writes, events, deliveries } = outcome;
    return { writes, events, deliveries };
  },
};

async function kpiSet(records: RowReader, { head, workspace }: AnnexContext) {
  const [kpis, underWay] = await Promise.all([
    loadKpis(records, workspace.id),
    loadCharter(records, workspace.id, head.body.charterUnderWay),
  ]);
  return { workspace, kpis, underWay };
}
